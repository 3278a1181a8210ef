/** What must hold between the records of a dataset, and between a record and the code lists: one rule, one class. */
@NullMarked
package org.doimoi.rule;

import org.jspecify.annotations.NullMarked;
