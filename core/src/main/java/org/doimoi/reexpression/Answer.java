package org.doimoi.reexpression;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.finding.Fix;
import org.doimoi.finding.Severity;
import org.doimoi.reexpression.CodeChange.Reason;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Pointer;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a code on another day.
 *
 * @param list  the name of the list
 * @param from  what the code meant, null if that is not known
 * @param to  what stands for it on the other day, null if there is nothing or more than one
 * @param problem  why it cannot be said, null if it can
 * @param basis  where that was read
 */
record Answer(
        String list,
        @Nullable CodeEntry from,
        @Nullable CodeEntry to,
        Reason reason,
        String basis,
        @Nullable Problem problem) {

    /** Why a code cannot be re-expressed; the patch of a fix is of the value of the code. */
    record Problem(
            String rule,
            Severity severity,
            Map<String, Object> arguments,
            @Nullable Fix fix) {}

    /** The code means the same on both days. */
    static final Answer STAYS = new Answer("", null, null, Reason.SUCCESSION, "", null);

    static <C extends CodeEntry> Answer of(
            Reexpression how, CodeList<C> list, Object code, LocalDate from, LocalDate to) {
        List<C> versions = versions(list, code);
        Optional<C> meant = inForce(versions, from);
        if (meant.isEmpty()) {
            return unknown(list, code, versions, from, to);
        }
        C entry = meant.get();
        List<C> others = list.on(entry, from, to);
        if (others.size() == 1) {
            return succession(list, entry, others.get(0), from, to);
        }
        Optional<CodeEntry> chosen = how.chosen(list, code.toString());
        if (chosen.isPresent()) {
            return change(
                    list,
                    entry,
                    chosen.get(),
                    Reason.CHOICE,
                    chosen.get().term().source());
        }
        Map<String, Object> arguments =
                new HashMap<>(Map.of("value", code.toString(), "list", list.name(), "was", entry.name(), "day", to));
        if (others.isEmpty()) {
            return noHeir(list, entry, to, arguments);
        }
        arguments.put("candidates", show(others));
        return stuck(list, entry, new Problem("code-several-heirs", Severity.ERROR, arguments, null));
    }

    /**
     * Returns the answer for a code that names the record itself, as that of an agency does: it goes on as long as the
     * code does, whatever was merged into it, and does not become another when it ends.
     */
    static <C extends CodeEntry> Answer ofItself(CodeList<C> list, Object code, LocalDate from, LocalDate to) {
        List<C> versions = versions(list, code);
        Optional<C> was = inForce(versions, from);
        Optional<C> is = inForce(versions, to);
        if (was.isEmpty()) {
            return unknown(list, code, versions, from, to);
        }
        if (is.isPresent()) {
            return is.equals(was)
                    ? STAYS
                    : change(
                            list,
                            was.get(),
                            is.get(),
                            Reason.SUCCESSION,
                            basis(list, earlier(was.get(), is.get(), from, to), later(was.get(), is.get(), from, to)));
        }
        List<C> others = list.on(was.get(), from, to);
        if (others.isEmpty()) {
            return noHeir(
                    list,
                    was.get(),
                    to,
                    new HashMap<>(Map.of(
                            "value",
                            code.toString(),
                            "list",
                            list.name(),
                            "was",
                            was.get().name(),
                            "day",
                            to)));
        }
        Map<String, Object> arguments = Map.of("value", code.toString(), "candidates", show(others));
        return stuck(list, was.get(), new Problem("own-code-ended", Severity.ERROR, arguments, null));
    }

    private static <C extends CodeEntry> List<C> versions(CodeList<C> list, Object code) {
        return code instanceof Coding<?> coding ? list.versions(coding) : list.versions((Code<?>) code);
    }

    private static <C extends CodeEntry> Optional<C> inForce(List<C> versions, LocalDate day) {
        return versions.stream()
                .filter(version -> version.term().isInForce(day))
                .findFirst();
    }

    private static <C extends CodeEntry> Answer succession(
            CodeList<C> list, C entry, C other, LocalDate from, LocalDate to) {
        boolean merged = to.isAfter(from) && list.on(other, to, from).size() > 1;
        if (merged || !other.equals(entry)) {
            String basis = basis(list, earlier(entry, other, from, to), later(entry, other, from, to));
            return change(list, entry, other, merged ? Reason.MERGER : Reason.SUCCESSION, basis);
        }
        return STAYS;
    }

    private static <C> C earlier(C was, C is, LocalDate from, LocalDate to) {
        return to.isAfter(from) ? was : is;
    }

    private static <C> C later(C was, C is, LocalDate from, LocalDate to) {
        return to.isAfter(from) ? is : was;
    }

    /** Returns the sources of all steps from one entry to another, each once. */
    private static <C extends CodeEntry> String basis(CodeList<C> list, C earlier, C later) {
        Set<String> sources = new LinkedHashSet<>();
        C at = earlier;
        while (!at.equals(later)) {
            LocalDate through = at.term().valid().through();
            Optional<C> next = through == null
                    ? Optional.empty()
                    : list.on(at, through.plusDays(1)).stream()
                            .filter(heir -> heir.equals(later)
                                    || list.on(later, through.plusDays(1)).contains(heir))
                            .findFirst();
            // a code that takes over another may have been there before, and has no day of its own for that
            at = next.filter(heir -> !heir.term().isInForce(Objects.requireNonNull(through)))
                    .orElse(later);
            sources.add(at.term().source());
        }
        if (sources.isEmpty()) {
            sources.add(later.term().source());
        }
        return String.join("; ", sources);
    }

    private static <C extends CodeEntry> Answer unknown(
            CodeList<C> list, Object code, List<C> versions, LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(to) ? from : to;
        LocalDate last = from.isBefore(to) ? to : from;
        boolean changed = list.changes().stream().anyMatch(day -> day.isAfter(first) && !day.isAfter(last));
        boolean foreign = code instanceof Coding<?> coding && !list.schemes().contains(coding.scheme());
        if (!changed || foreign) {
            // what the days do not change, and what is in a scheme that another dates, stays
            return STAYS;
        }
        Severity severity = versions.isEmpty() && list.isOpen() ? Severity.WARNING : Severity.ERROR;
        Map<String, Object> arguments = Map.of("value", code.toString(), "list", list.name(), "day", from);
        return stuck(list, null, new Problem("code-unknown-then", severity, arguments, null));
    }

    /** What a classification that was replaced as a whole does not say itself: what is called the same there is offered. */
    private static <C extends CodeEntry> Answer noHeir(
            CodeList<C> list, C entry, LocalDate to, Map<String, Object> arguments) {
        List<C> offers = entry.term().scheme() == null
                ? List.of()
                : list.entries(to).stream()
                        .filter(other -> name(other).equals(name(entry)))
                        .filter(other ->
                                (other.term().parent() == null) == (entry.term().parent() == null))
                        .toList();
        if (offers.isEmpty()) {
            return stuck(list, entry, new Problem("code-no-heir", Severity.ERROR, arguments, null));
        }
        arguments.put("candidates", show(offers));
        Fix fix = offers.size() > 1
                ? null
                : new Fix(CodeChange.patch(Pointer.ROOT, text(entry), text(offers.get(0))), false);
        return stuck(list, entry, new Problem("code-same-name", Severity.ERROR, arguments, fix));
    }

    private static String name(CodeEntry entry) {
        return entry.name().best("vi").toLowerCase(Locale.ROOT);
    }

    private static Text show(List<? extends CodeEntry> entries) {
        return Text.ofVietnameseEnglish(show(entries, "vi"), show(entries, "en"));
    }

    private static String show(List<? extends CodeEntry> entries, String language) {
        return entries.stream()
                .map(entry -> text(entry) + " " + entry.name().best(language))
                .collect(Collectors.joining(", "));
    }

    private static Answer change(CodeList<?> list, CodeEntry from, CodeEntry to, Reason reason, String basis) {
        return new Answer(list.name(), from, to, reason, basis, null);
    }

    private static Answer stuck(CodeList<?> list, @Nullable CodeEntry from, Problem problem) {
        return new Answer(list.name(), from, null, Reason.SUCCESSION, "", problem);
    }

    /** Returns what a log says, if it still fits the list and the days. */
    static Optional<Answer> logged(CodeList<?> list, CodeChange change, LocalDate from, LocalDate to) {
        Optional<CodeEntry> is = Reexpression.find(list, change.to(), from);
        Optional<CodeEntry> was = Reexpression.find(list, change.from(), to);
        if (is.isEmpty() || was.isEmpty() || !was.get().name().equals(change.fromName())) {
            return Optional.empty();
        }
        return Optional.of(change(list, is.get(), was.get(), Reason.LOG, change.basis()));
    }

    /** Returns whether the code means the same on both days. */
    boolean stays() {
        return to == null && problem == null;
    }

    /** Returns a code as one text, with its scheme if it has one. */
    static String text(CodeEntry entry) {
        String scheme = entry.term().scheme();
        return scheme == null ? entry.code() : scheme + ':' + entry.code();
    }
}
