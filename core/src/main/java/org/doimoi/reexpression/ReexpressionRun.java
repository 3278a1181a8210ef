package org.doimoi.reexpression;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.doimoi.code.AgencyCode;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.dataset.Dataset;
import org.doimoi.dataset.Exchange;
import org.doimoi.dataset.Header;
import org.doimoi.dataset.References;
import org.doimoi.dataset.Row;
import org.doimoi.dataset.Table;
import org.doimoi.finding.Finding;
import org.doimoi.finding.Patch;
import org.doimoi.finding.Severity;
import org.doimoi.model.Agency;
import org.doimoi.model.Entity;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Composite;
import org.doimoi.value.Json;
import org.doimoi.value.Pointer;
import org.jspecify.annotations.Nullable;

/** One run of a re-expression; remembers what it found out about each code. */
final class ReexpressionRun {

    private static final String HEADER = "header";

    /** What is asked of a list: a code, read on one day, to be written as on another. */
    private record Question(Class<?> list, Object code, LocalDate from, LocalDate to) {}

    private final Reexpression how;
    private final LocalDate codesAsOf;
    private final Map<Question, Answer> answers = new HashMap<>();

    ReexpressionRun(Reexpression how, LocalDate codesAsOf) {
        this.how = how;
        this.codesAsOf = codesAsOf;
    }

    Reexpressed apply(Exchange exchange) {
        Map<Table<?>, List<Entity>> moved = new LinkedHashMap<>();
        Map<Table<?>, List<Entity>> left = new LinkedHashMap<>();
        List<CodeChange> changes = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Header header = header(exchange.header(), changes, findings);
        for (Table<?> table : Table.all()) {
            List<Entity> here = moved.computeIfAbsent(table, key -> new ArrayList<>());
            List<Entity> rest = left.computeIfAbsent(table, key -> new ArrayList<>());
            table.stream(exchange.dataset()).forEach(row -> {
                ReexpressedRecord<Entity> result = apply(row.record());
                (result.isMoved() ? here : rest).add(result.record());
                changes.addAll(result.changes());
                result.findings().forEach(finding -> findings.add(inDocument(finding, row)));
            });
        }
        boolean same = how.to().equals(codesAsOf);
        Map<String, Json> unknown = exchange.dataset().extras();
        if (!same) {
            unknown.keySet()
                    .forEach(name -> findings.add(new Finding(
                            "unknown-records-left",
                            Severity.ERROR,
                            null,
                            null,
                            Pointer.ROOT.member(name).toString(),
                            null,
                            Map.of("value", name))));
        }
        Dataset rest = Table.assemble(left, same ? Map.of() : unknown);
        Dataset gone = Table.assemble(moved, same ? unknown : Map.of());
        boolean complete = rest.size() == 0 && rest.extras().isEmpty();
        return new Reexpressed(
                new Exchange(complete ? header : counted(header, gone), gone),
                new Exchange(counted(exchange.header(), rest), rest),
                new ReexpressionLog(codesAsOf, how.to(), changes),
                findings);
    }

    private static Finding inDocument(Finding finding, Row<?> row) {
        Pointer base = Pointer.ROOT.member(row.table().name()).element(row.index());
        Finding placed = new Finding(
                finding.rule(),
                finding.severity(),
                finding.type(),
                finding.record(),
                base + finding.pointer(),
                null,
                finding.arguments());
        return finding.fix() == null ? placed : placed.with(finding.fix().under(base));
    }

    /** Returns a header that announces as many records as there are. */
    private static Header counted(Header header, Dataset dataset) {
        Map<String, Long> counts = new LinkedHashMap<>();
        header.counts()
                .forEach((name, count) -> Table.named(name)
                        .ifPresent(table ->
                                counts.put(name, (long) table.rows(dataset).size())));
        return header.toBuilder().counts(counts).build();
    }

    private Header header(Header header, List<CodeChange> changes, List<Finding> findings) {
        if (how.to().equals(codesAsOf)) {
            return header;
        }
        RecordReplacer replacer = new RecordReplacer(HEADER, null, codesAsOf, how.to());
        Header moved = References.replace(header, replacer);
        changes.addAll(replacer.changes);
        // who sent the exchange stays true whatever becomes of its code, so this keeps nothing from being moved
        replacer.findings.stream()
                .map(finding -> new Finding(
                        finding.rule(),
                        Severity.WARNING,
                        finding.type(),
                        null,
                        finding.pointer(),
                        null,
                        finding.arguments()))
                .forEach(findings::add);
        return moved.toBuilder().codesAsOf(how.to()).build();
    }

    <E extends Entity> ReexpressedRecord<E> apply(E record) {
        LocalDate from = day(record, codesAsOf);
        LocalDate to = day(record, how.to());
        if (from.equals(to)) {
            return new ReexpressedRecord<>(record, List.of(), new Patch(List.of()), List.of());
        }
        RecordReplacer replacer = new RecordReplacer(
                Table.of(record.getClass()).recordName(), record.id().toString(), from, to);
        E moved = References.replace(record, replacer);
        if (moved != record && !replacer.isStuck()) {
            replacer.checkDistinct(record, moved);
        }
        if (replacer.isStuck()) {
            return new ReexpressedRecord<>(record, List.of(), new Patch(List.of()), replacer.findings);
        }
        return new ReexpressedRecord<>(moved, replacer.changes, patch(replacer.changes), replacer.findings);
    }

    private static Patch patch(List<CodeChange> changes) {
        return new Patch(changes.stream()
                .flatMap(change -> change.patch().operations().stream())
                .toList());
    }

    /** A record with a past of its own is read on its own day, whatever the exchange says. */
    private static LocalDate day(Entity record, LocalDate codesAsOf) {
        LocalDate own = record.codesOn();
        return own == null || own.isAfter(codesAsOf) ? codesAsOf : own;
    }

    private Answer answer(Class<?> type, Object code, LocalDate from, LocalDate to) {
        return answers.computeIfAbsent(
                new Question(type, code, from, to),
                question -> how.lists()
                        .of(type)
                        .map(list -> Answer.of(how, list, code, from, to))
                        .orElse(Answer.STAYS));
    }

    /** Replaces the codes of one record, and keeps the books. */
    private final class RecordReplacer implements References.Replacer {

        private final String type;
        private final @Nullable String id;
        private final LocalDate from;
        private final LocalDate to;
        final List<CodeChange> changes = new ArrayList<>(2);
        final List<Finding> findings = new ArrayList<>(0);

        RecordReplacer(String type, @Nullable String id, LocalDate from, LocalDate to) {
            this.type = type;
            this.id = id;
            this.from = from;
            this.to = to;
        }

        boolean isStuck() {
            return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
        }

        @Override
        public Code<?> code(Code<?> code, Class<?> list, Pointer at) {
            CodeEntry entry = replace(list, code, at);
            if (entry == null || entry.code().equals(code.toString())) {
                return code;
            }
            return Code.of(entry.code());
        }

        @Override
        public Coding<?> coding(Coding<?> coding, Class<?> list, Pointer at) {
            CodeEntry entry = replace(list, coding, at);
            if (entry == null || Answer.text(entry).equals(coding.toString())) {
                return coding;
            }
            String scheme = String.valueOf(entry.term().scheme());
            return new Coding<>(scheme, entry.code(), coding.extras());
        }

        private @Nullable CodeEntry replace(Class<?> type, Object code, Pointer at) {
            Answer answer = logged(type, code.toString(), at);
            if (answer == null) {
                answer = isOwnCode(type, at)
                        ? Answer.ofItself(how.lists().get(AgencyCode.class), code, from, to)
                        : answer(type, code, from, to);
            }
            if (answer.stays()) {
                return null;
            }
            Answer.Problem problem = answer.problem();
            if (problem != null) {
                Finding finding = new Finding(
                        problem.rule(), problem.severity(), this.type, id, at.toString(), null, problem.arguments());
                findings.add(
                        problem.fix() == null
                                ? finding
                                : finding.with(problem.fix().under(at)));
                return null;
            }
            CodeEntry was = answer.from();
            CodeEntry is = answer.to();
            if (was == null || is == null) {
                return null;
            }
            changes.add(new CodeChange(
                    this.type,
                    id,
                    at.toString(),
                    answer.list(),
                    Answer.text(was),
                    was.name(),
                    from,
                    Answer.text(is),
                    is.name(),
                    to,
                    answer.reason(),
                    answer.basis()));
            return is;
        }

        private @Nullable Answer logged(Class<?> type, String code, Pointer at) {
            if (!how.hasLog()) {
                return null;
            }
            Optional<CodeList<?>> list = how.lists().of(type);
            return list.flatMap(of -> how.logged(this.type, id == null ? "" : id, at.toString(), of.name(), code)
                            .flatMap(change -> Answer.logged(of, change, from, to)))
                    .orElse(null);
        }

        /** The code of an agency names the agency itself: it does not become another when it ends. */
        private boolean isOwnCode(Class<?> list, Pointer at) {
            return list == AgencyCode.class
                    && type.equals(Table.of(Agency.class).recordName())
                    && at.toString().equals("/agencyCode");
        }

        /** Reports codes that were two and have become one in the same list: such a list may have each once only. */
        void checkDistinct(Composite record, Composite moved) {
            Map<String, String> before = elements(record);
            Map<String, String> seen = new HashMap<>();
            elements(moved).forEach((place, code) -> {
                String list = place.substring(0, place.lastIndexOf('/'));
                String first = seen.putIfAbsent(list + ' ' + code, place);
                if (first != null && !Objects.equals(before.get(first), before.get(place))) {
                    findings.add(new Finding(
                            "same-after-merger", Severity.ERROR, type, id, place, null, Map.of("value", code)));
                }
            });
        }

        /** Returns the codes that are elements of lists, by their places. */
        private Map<String, String> elements(Composite record) {
            Map<String, String> elements = new LinkedHashMap<>();
            References.visit(record, new References.Visitor() {
                @Override
                public void code(Code<?> code, Class<?> list, Pointer at) {
                    add(code, at);
                }

                @Override
                public void coding(Coding<?> coding, Class<?> list, Pointer at) {
                    add(coding, at);
                }

                private void add(Object code, Pointer at) {
                    String place = at.toString();
                    if (Character.isDigit(place.charAt(place.lastIndexOf('/') + 1))) {
                        elements.put(place, code.toString());
                    }
                }
            });
            return elements;
        }
    }
}
