package org.doimoi.io.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Arrays;
import org.doimoi.finding.Patch;
import org.doimoi.value.Json;
import org.jspecify.annotations.Nullable;

/** Compares two exchanges as they stand, record by record. */
public final class Comparing {

    /** Is told what differs, in the order of types and ids. */
    public interface Changes {
        /** The header differs. */
        void header(Patch patch);

        /** A record is in the other exchange only. */
        void added(String type, @Nullable String id, Json record);

        /** A record is in the one exchange only. */
        void removed(String type, @Nullable String id, Json record);

        /** A record is in both, and differs. */
        void changed(String type, String id, Patch patch);
    }

    private Comparing() {}

    /** Compares; each {@code Boolean} is null if the content is to say whether it is NDJSON. */
    public static void run(
            Source before,
            @Nullable Boolean beforeNdjson,
            Source after,
            @Nullable Boolean afterNdjson,
            Wrong wrong,
            Changes changes)
            throws IOException {
        try (Ordered one = wrong.of(0, () -> new Ordered(before, beforeNdjson));
                Ordered other = wrong.of(1, () -> new Ordered(after, afterNdjson))) {
            byte[] was = CanonicalRun.header(one.header());
            byte[] is = CanonicalRun.header(other.header());
            if (!Arrays.equals(was, is)) {
                changes.header(Differing.patch(was, is));
            }
            run(new Ahead(one.records()), new Ahead(other.records()), changes);
        }
    }

    private static void run(Ahead before, Ahead after, Changes changes) throws IOException {
        while (before.here != null || after.here != null) {
            Entry was = before.here;
            Entry is = after.here;
            int order = was == null ? 1 : is == null ? -1 : was.compareKey(is);
            boolean pair = order == 0 && requireNonNull(was).key() != null && before.isAlone() && after.isAlone();
            if (order == 0 && !pair) {
                // of records that share an id, or have none, it cannot be known which became which
                order = Arrays.compareUnsigned(
                        requireNonNull(was).digest(), requireNonNull(is).digest());
            }
            if (order < 0) {
                Entry gone = requireNonNull(was);
                changes.removed(gone.type(), gone.key(), json(gone));
                before.advance();
            } else if (order > 0) {
                Entry come = requireNonNull(is);
                changes.added(come.type(), come.key(), json(come));
                after.advance();
            } else {
                Entry one = requireNonNull(was);
                Entry other = requireNonNull(is);
                if (!Arrays.equals(one.digest(), other.digest())) {
                    changes.changed(
                            one.type(), requireNonNull(one.key(), "key"), Differing.patch(one.bytes(), other.bytes()));
                }
                before.advance();
                after.advance();
            }
        }
    }

    private static Json json(Entry entry) {
        return Canonical.read(entry.bytes()).toJson();
    }

    /** Says in which of the two something is wrong. */
    @FunctionalInterface
    public interface Wrong {
        /** Returns the exception to throw. */
        RuntimeException in(int which, MalformedException ex);

        private <T> T of(int which, Opening<T> opening) throws IOException {
            try {
                return opening.open();
            } catch (MalformedException ex) {
                throw in(which, ex);
            }
        }
    }

    /** Opens something. */
    @FunctionalInterface
    private interface Opening<T> {
        T open() throws IOException;
    }

    /** Entries with a look ahead. */
    private static final class Ahead {

        private final Entry.Cursor entries;
        private @Nullable Entry here;
        private @Nullable Entry next;
        private boolean again;

        Ahead(Entry.Cursor entries) throws IOException {
            this.entries = entries;
            here = entries.next();
            next = here == null ? null : entries.next();
        }

        void advance() throws IOException {
            again = !isLast();
            here = next;
            next = here == null ? null : entries.next();
        }

        /** Returns whether no other entry has the key of this one. */
        boolean isAlone() {
            return !again && isLast();
        }

        private boolean isLast() {
            return here == null || next == null || here.compareKey(next) != 0;
        }
    }
}
