/** What was found in exchanges, as text, JSON, SARIF and HTML. */
@NullMarked
package org.doimoi.io.report;

import org.jspecify.annotations.NullMarked;
