package org.doimoi.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doimoi.code.CodeList;
import org.doimoi.code.TaskEventKind;
import org.doimoi.code.TaskEventOutcome;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.TaskEvent;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/** What several rules ask of science tasks. */
final class Tasks {

    /** The first day of Decree 268/2025/NĐ-CP and of Decree 267/2025/NĐ-CP. */
    static final LocalDate DECREES = LocalDate.of(2025, 10, 14);

    /** The first day of Law 93/2025/QH15; a task that was approved before goes by the law of then (Article 73.3). */
    private static final LocalDate LAW = LocalDate.of(2025, 10, 1);

    private static final Set<String> SCHEMES = Set.of("formation", "deployment", "content");

    private Tasks() {}

    /** Returns whether a task is an innovation task, as its classes say. */
    static boolean isInnovation(ScienceTask task) {
        return task.classes().stream().anyMatch(one -> SCHEMES.contains(one.scheme()));
    }

    /** Returns the class of a task in a scheme, empty if it has none. */
    static String classOf(ScienceTask task, String scheme) {
        return task.classes().stream()
                .filter(one -> one.scheme().equals(scheme))
                .map(Coding::code)
                .findFirst()
                .orElse("");
    }

    /** Returns whether a task was approved before Law 93/2025/QH15. */
    static boolean isBeforeLaw(ScienceTask task) {
        LocalDate day = first(task, Set.of("approved", "contracted")).orElse(begin(task));
        return day != null && day.isBefore(LAW);
    }

    /** Returns the first day of its period, null if that is not known. */
    static @Nullable LocalDate begin(ScienceTask task) {
        return task.period() == null ? null : task.period().from();
    }

    /** Returns the earliest day of the events of some kinds. */
    static Optional<LocalDate> first(ScienceTask task, Set<String> kinds) {
        return days(task, kinds).min(Comparator.naturalOrder());
    }

    /** Returns the days of the events of some kinds. */
    static Stream<LocalDate> days(ScienceTask task, Set<String> kinds) {
        return task.events().stream()
                .filter(event -> kinds.contains(event.kind().toString()))
                .map(TaskEvent::date);
    }

    /** Returns the last event by which the results were evaluated. */
    static Optional<TaskEvent> evaluation(ScienceTask task) {
        return task.events().stream()
                .filter(event -> event.kind().equals(TaskEventKind.ACCEPTED))
                .max(Comparator.comparing(TaskEvent::date));
    }

    /** Returns whether an event came out badly. */
    static boolean isFailed(TaskEvent event) {
        return TaskEventOutcome.FAILED.equals(event.outcome());
    }

    /** Returns what is known of the kind of an event. */
    static Optional<TaskEventKind> kind(TaskEvent event, Context context) {
        return context.lists().get(TaskEventKind.class).find(event.kind(), event.date());
    }

    /** Returns the names of kinds of events, in both languages. */
    static Text names(List<String> kinds, Context context) {
        return Text.ofVietnameseEnglish(names(kinds, "vi", context), names(kinds, "en", context));
    }

    private static String names(List<String> kinds, String language, Context context) {
        CodeList<TaskEventKind> list = context.lists().get(TaskEventKind.class);
        return kinds.stream()
                .map(kind -> list.find(Code.of(kind), context.today())
                        .map(entry -> entry.name().best(language))
                        .orElse(kind))
                .collect(Collectors.joining(", "));
    }
}
