package org.doimoi.analysis;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.doimoi.model.Entity;
import org.doimoi.model.Event;
import org.doimoi.model.Facility;
import org.doimoi.model.Partnership;
import org.doimoi.model.ScienceTask;
import org.doimoi.value.Period;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * What links two actors of a {@link Network}, by the word of one record: an incubator to a start-up in its cohort, the parties
 * of a partnership to each other.
 *
 * <p>A tie has no direction; what each end does in it is its role. This class is immutable and thread-safe.
 */
public final class Tie {

    /** What links two actors. */
    public enum Kind {
        /** They are parties of one partnership. */
        PARTNERSHIP("Hợp tác, liên kết", "Partnership"),
        /** One answers a demand of the other, or proposes the technology of the other. */
        PROPOSAL("Đề xuất công nghệ", "Proposal"),
        /** One supports the other, or took it into a cohort. */
        INCUBATION("Ươm tạo, hỗ trợ", "Incubation"),
        /** One runs the other, an incubator. */
        HOSTING("Chủ quản vườn ươm, trung tâm", "Hosting of an incubator"),
        /** One put money into the other. */
        INVESTMENT("Đầu tư", "Investment"),
        /** They own a technology or a right together. */
        CO_OWNERSHIP("Đồng sở hữu", "Co-ownership"),
        /** They carry out one science task. */
        SCIENCE_TASK("Cùng thực hiện nhiệm vụ KH&CN", "Joint science task"),
        /** They hold an event together. */
        EVENT("Cùng tổ chức sự kiện", "Joint event"),
        /** One operates infrastructure of the other. */
        FACILITY("Vận hành hạ tầng", "Operation of a facility"),
        /** One became part of the other. */
        SUCCESSION("Kế thừa", "Succession");

        private final Named named;

        Kind(String vietnamese, String english) {
            this.named = new Named(
                    name().toLowerCase(Locale.ROOT).replace('_', '-'), Text.ofVietnameseEnglish(vietnamese, english));
        }

        /**
         * Returns the code and the name.
         *
         * @return the label, such as {@code co-ownership}
         */
        public Named named() {
            return named;
        }
    }

    private final int ordinal;
    private final Kind kind;
    private final Node one;
    private final Node other;
    private final @Nullable Named roleOfOne;
    private final @Nullable Named roleOfOther;
    private final Entity record;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate through;
    private final boolean shareable;

    Tie(
            int ordinal,
            Kind kind,
            Node one,
            Node other,
            @Nullable Named roleOfOne,
            @Nullable Named roleOfOther,
            Entity record,
            @Nullable LocalDate from,
            @Nullable LocalDate through,
            boolean shareable) {
        this.ordinal = ordinal;
        this.kind = kind;
        this.one = one;
        this.other = other;
        this.roleOfOne = roleOfOne;
        this.roleOfOther = roleOfOther;
        this.record = record;
        this.from = from;
        this.through = through;
        this.shareable = shareable;
    }

    /** Its number among the ties of the whole network. */
    int ordinal() {
        return ordinal;
    }

    /**
     * Returns what kind of tie it is.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Returns one end.
     *
     * @return the actor that the record names first
     */
    public Node one() {
        return one;
    }

    /**
     * Returns the other end.
     *
     * @return the actor that the record names last
     */
    public Node other() {
        return other;
    }

    /**
     * Returns the end across from one.
     *
     * @param end  one end
     * @return the other
     * @throws IllegalArgumentException if it is no end of this tie
     */
    public Node across(Node end) {
        if (end != one && end != other) {
            throw new IllegalArgumentException(end + " is no end of the tie " + this);
        }
        return end == one ? other : one;
    }

    /**
     * Returns what an end does in it.
     *
     * @param end  one end
     * @return the role, such as {@code lead} or {@code proposer}, empty if not said
     * @throws IllegalArgumentException if it is no end of this tie
     */
    public Optional<Named> role(Node end) {
        return Optional.ofNullable(across(end) == other ? roleOfOne : roleOfOther);
    }

    /**
     * Returns the record that says so.
     *
     * @return the record, such as the partnership
     */
    public Entity record() {
        return record;
    }

    /**
     * Returns the days on which it may hold, by what the record says.
     *
     * @return the days; an end that the record does not say is open
     */
    public Period period() {
        return Period.of(from, through);
    }

    /**
     * Returns whether the record says a day on which it began or ended.
     *
     * @return false if both ends are open
     */
    public boolean isDated() {
        return from != null || through != null;
    }

    /**
     * Returns whether it may hold within two days.
     *
     * @param first  the first day
     * @param last  the last day
     * @return true if its days and those have one in common
     */
    public boolean holds(LocalDate first, LocalDate last) {
        boolean ordered = from == null || through == null || !through.isBefore(from);
        return ordered && (from == null || !from.isAfter(last)) && (through == null || !through.isBefore(first));
    }

    /**
     * Returns whether everybody may know of it.
     *
     * @return false if it follows from a listing that is restricted, private, or not published
     */
    public boolean isShareable() {
        return shareable;
    }

    /**
     * Says what links the two, such as “Đề xuất công nghệ (bên đề xuất – bên tìm mua), H06:pr-1, từ 2026-03-02”.
     *
     * @return the text, in Vietnamese and English
     */
    public Text say() {
        return Text.ofVietnameseEnglish(say("vi"), say("en"));
    }

    private String say(String language) {
        return sayFrom(one, language);
    }

    /** Says it with the role of one end first. */
    String sayFrom(Node end, String language) {
        StringBuilder said = new StringBuilder(kind.named().name().best(language));
        Optional<Named> role = role(end);
        Optional<Named> acrossRole = role(across(end));
        if (role.isPresent() || acrossRole.isPresent()) {
            said.append(" (").append(lower(role, language)).append(" – ");
            said.append(lower(acrossRole, language)).append(')');
        }
        if (record instanceof Partnership
                || record instanceof ScienceTask
                || record instanceof Event
                || record instanceof Facility) {
            // of other records the title may not be for everybody
            said.append(", “").append(Naming.of(record).best(language)).append('”');
        }
        return said.append(", ").append(record.id()).append(days(language)).toString();
    }

    private static String lower(Optional<Named> role, String language) {
        return role.map(one -> one.name().best(language))
                .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                .orElse("?");
    }

    private String days(String language) {
        boolean english = language.equals("en");
        if (from == null && through == null) {
            return "";
        }
        if (from == null) {
            return (english ? ", through " : ", đến hết ") + requireNonNull(through);
        }
        return (english ? ", from " : ", từ ")
                + from
                + (through == null ? "" : (english ? " through " : " đến hết ") + through);
    }

    /**
     * Returns the kind, the ends and the record.
     *
     * @return the text, such as {@code incubation H38:inc-01 - H38:st-0001 by H38:st-0001}
     */
    @Override
    public String toString() {
        return kind.named().code() + " " + one + " - " + other + " by " + record.id();
    }
}
