package org.doimoi.io.internal;

import org.doimoi.value.Pointer;

/**
 * Where a record stands in the input, so that it can be read again.
 *
 * @param line  the line on which the bytes begin
 * @param indent  the number of bytes before them on that line
 * @param name  the member that names its type
 * @param index  its index in the list of that member, -1 if the bytes are an object with that one member
 */
record Span(long offset, int length, long line, long indent, String name, int index) {

    Pointer pointer() {
        Pointer member = Pointer.ROOT.member(name);
        return index < 0 ? member : member.element(index);
    }

    /** Returns the record in the value that the bytes are. */
    Node record(Node whole) {
        return index < 0 ? whole.items.get(0) : whole;
    }
}
