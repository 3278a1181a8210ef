package org.doimoi.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.code.AgencyCode;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.dataset.References;
import org.doimoi.dataset.Row;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Patch;
import org.doimoi.model.Entity;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Identifier;
import org.doimoi.value.Json;
import org.doimoi.value.Likeness;
import org.doimoi.value.Pointer;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** A rule on each code of a record, as read on the day of the record. */
abstract class CodeRule extends RecordRule<Entity> {

    private static final int MANY = 100;
    private static final int SHORT = 4;

    CodeRule(String id) {
        super(id, Entity.class);
    }

    /**
     * Returns whether a code breaks the rule.
     *
     * @param list  the list that it is of
     * @param scheme  the scheme, empty if the list has none
     * @param versions  everything that the code has ever meant, empty if the list does not have it
     * @param day  the day of the record
     */
    abstract boolean isBroken(CodeList<?> list, String scheme, List<? extends CodeEntry> versions, LocalDate day);

    /** Returns whether a code that breaks this rule is left, since another rule says more of it or its day is not known. */
    boolean isLeft(Row<Entity> row, Pointer at, Context context, LocalDate day, Sink sink) {
        return false;
    }

    /** Returns the code that the last meaning of this one has on the day, if it is just one; to be confirmed. */
    private static <C extends CodeEntry> @Nullable Fix fix(
            CodeList<C> list, List<? extends CodeEntry> versions, LocalDate day, Pointer at) {
        if (versions.isEmpty()) {
            return null;
        }
        C last = list.type().cast(versions.get(versions.size() - 1));
        List<C> heirs = list.on(last, day);
        if (heirs.size() != 1 || last.term().scheme() != null) {
            return null;
        }
        return new Fix(
                Patch.replace(at, Json.of(last.code()), Json.of(heirs.get(0).code())), false);
    }

    /**
     * Returns whether a code is that of a unit below one of the list: G09.20 is of G09, and the list has the first level only
     * (Decision 20/2020/QĐ-TTg).
     */
    private static boolean isBelow(CodeList<?> list, String value) {
        int dot = value.indexOf('.');
        return dot > 0
                && list.type() == AgencyCode.class
                && Identifier.isOfForm("agency-code", value)
                && !list.versions(Code.of(value.substring(0, dot))).isEmpty();
    }

    /** Returns the code that was probably meant, null if none is like it; in a list of many codes only case is forgiven. */
    private static @Nullable String near(CodeList<?> list, String value, LocalDate day) {
        List<? extends CodeEntry> entries = list.entries(day);
        for (CodeEntry entry : entries) {
            if (entry.code().equalsIgnoreCase(value)) {
                return entry.code();
            }
        }
        // of short codes any other is like any
        return entries.size() > MANY || value.length() < SHORT
                ? null
                : Likeness.nearest(value, entries.stream().map(CodeEntry::code).toList())
                        .orElse(null);
    }

    @Override
    protected final void check(Row<Entity> row, Context context, Sink sink) {
        LocalDate day = context.codesOn(row.record());
        References.visit(row.record(), new References.Visitor() {
            @Override
            public void code(Code<?> code, Class<?> type, Pointer at) {
                CodeList<?> list = list(type);
                if (list != null) {
                    judge(list, "", list.versions(code), code.toString(), at);
                }
            }

            @Override
            public void coding(Coding<?> coding, Class<?> type, Pointer at) {
                CodeList<?> list = list(type);
                if (list != null) {
                    judge(list, coding.scheme(), list.versions(coding), coding.toString(), at);
                }
            }

            private @Nullable CodeList<?> list(Class<?> type) {
                CodeList<?> list = context.lists().of(type).orElse(null);
                if (list == null) {
                    sink.notChecked(CodeRule.this, "list-missing");
                }
                return list;
            }

            private void judge(
                    CodeList<?> list, String scheme, List<? extends CodeEntry> versions, String value, Pointer at) {
                if (versions.isEmpty() && isBelow(list, value)) {
                    return;
                }
                if (isBroken(list, scheme, versions, day) && !isLeft(row, at, context, day, sink)) {
                    Map<String, Object> arguments =
                            new HashMap<>(Map.of("value", value, "list", list.name(), "day", day));
                    if (!versions.isEmpty()) {
                        CodeEntry last = versions.get(versions.size() - 1);
                        arguments.put("was", last.name());
                        arguments.put("valid", last.term().valid());
                        String heirs = String.join(", ", last.term().replacedBy());
                        if (!heirs.isEmpty()) {
                            arguments.put(
                                    "heir",
                                    Text.ofVietnameseEnglish("; được thay bằng " + heirs, "; replaced by " + heirs));
                        }
                        sink.report(CodeRule.this, Breach.of(row, at, arguments).with(fix(list, versions, day, at)));
                        return;
                    }
                    String near = scheme.isEmpty() ? near(list, value, day) : null;
                    if (near != null) {
                        arguments.put("near", " (" + near + "?)");
                    }
                    Fix fix = near == null ? null : new Fix(Patch.replace(at, Json.of(value), Json.of(near)), false);
                    sink.report(CodeRule.this, Breach.of(row, at, arguments).with(fix));
                }
            }
        });
    }
}
