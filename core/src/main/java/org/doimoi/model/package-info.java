/**
 * The things that an innovation ecosystem consists of, one record each, with what the law and common sense demand of one.
 *
 * <p>The components of a record are the members of its JSON object, under the same names and in the same order. Entities
 * have builders: {@code Startup.builder().id(...)...build()}.
 */
@NullMarked
@Builders
package org.doimoi.model;

import org.jspecify.annotations.NullMarked;
