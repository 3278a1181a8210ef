package org.doimoi.io.schema;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The form of a record, as its header says it.
 *
 * @param name  the name, such as {@code startup}
 * @param type  the record
 * @param members  the members that this version knows, in their order
 * @param uses  the constraints on the record as a whole
 */
record RecordType(String name, Class<?> type, ImmutableList<Member> members, ImmutableList<Use> uses) {

    static RecordType of(Class<?> type) {
        ImmutableList<Member> members = Stream.of(type.getRecordComponents())
                .filter(Member::isOne)
                .map(Member::of)
                .collect(ImmutableList.toImmutableList());
        return new RecordType(name(type), type, members, Use.on(type));
    }

    /** Returns the name of a type in the contract: that of a record as a line of NDJSON has it. */
    static String name(Class<?> type) {
        String name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Returns the name of a constant as the contract writes it, such as {@code personal}. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns a member by its name. */
    Member member(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no component '" + name + "'"));
    }
}
