package org.doimoi.value;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/**
 * A value that is a JSON object: a record whose components are the members, in the same order and under the same names.
 *
 * <p>A component that is null, or a list that is empty, is left out of the JSON. The members that this version of the
 * library does not know stand in {@link #extras()}, so that a file of a newer version passes through unharmed.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder(alphabetic = false)
public interface Composite {

    /**
     * Returns the members that are not components, in the order in which they were read.
     *
     * <p>A member whose value could not be read stands here as well, under the name of its component, which is then
     * null or empty. It is written back as it was, unless the component has been given a value since.
     *
     * @return the members by name, empty if there are none
     */
    Map<String, Json> extras();
}
