package org.doimoi.analysis;

import java.util.Optional;
import org.doimoi.code.Country;
import org.doimoi.code.Province;
import org.doimoi.model.Actor;
import org.doimoi.model.Agency;
import org.doimoi.model.Incubator;
import org.doimoi.model.Organization;
import org.doimoi.model.Startup;
import org.doimoi.value.Code;
import org.doimoi.value.Id;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * An actor in a {@link Network}: one that has a record, such as {@code H38:st-0001}, one outside the data that a record
 * names, such as {@code Fraunhofer (DE)}, or one whose identifier is all that there is.
 *
 * <p>Two outside are the same if name, country and province are; nothing is guessed from names that are alike. A node
 * belongs to one network and its views. This class is immutable and thread-safe.
 */
public final class Node {

    /** What is known of an actor. */
    public enum Type {
        /** It has a record, an agency. */
        AGENCY("agency", "Cơ quan", "Agency"),
        /** It has a record, an organisation. */
        ORGANIZATION("organization", "Tổ chức", "Organisation"),
        /** It has a record, a start-up. */
        STARTUP("startup", "Khởi nghiệp sáng tạo", "Start-up"),
        /** It has a record, an incubator. */
        INCUBATOR("incubator", "Vườn ươm, trung tâm hỗ trợ", "Incubator"),
        /** It is outside the data, and a record names it. */
        OUTSIDE("outside", "Ngoài bộ dữ liệu", "Outside the data"),
        /** A record refers to it, but it has none. */
        MISSING("missing", "Thiếu bản ghi", "Without a record");

        private final Named named;

        Type(String code, String vietnamese, String english) {
            this.named = new Named(code, Text.ofVietnameseEnglish(vietnamese, english));
        }

        /**
         * Returns the code and the name.
         *
         * @return the label
         */
        public Named named() {
            return named;
        }
    }

    private final int ordinal;
    private final Type type;
    private final @Nullable Actor actor;
    private final @Nullable Id<?> id;
    private final @Nullable String name;
    private final @Nullable Code<Country> country;
    private final @Nullable Province province;

    private Node(
            int ordinal,
            Type type,
            @Nullable Actor actor,
            @Nullable Id<?> id,
            @Nullable String name,
            @Nullable Code<Country> country,
            @Nullable Province province) {
        this.ordinal = ordinal;
        this.type = type;
        this.actor = actor;
        this.id = id;
        this.name = name;
        this.country = country;
        this.province = province;
    }

    static Node of(int ordinal, Actor actor, @Nullable Province province) {
        return new Node(
                ordinal,
                type(actor),
                actor,
                actor.id(),
                null,
                actor instanceof Organization organization ? organization.country() : null,
                province);
    }

    static Node missing(int ordinal, Id<?> id) {
        return new Node(ordinal, Type.MISSING, null, id, null, null, null);
    }

    static Node outside(int ordinal, String name, @Nullable Code<Country> country, @Nullable Province province) {
        return new Node(ordinal, Type.OUTSIDE, null, null, name, country, province);
    }

    private static Type type(Actor actor) {
        if (actor instanceof Agency) {
            return Type.AGENCY;
        }
        if (actor instanceof Startup) {
            return Type.STARTUP;
        }
        return actor instanceof Incubator ? Type.INCUBATOR : Type.ORGANIZATION;
    }

    /** Its number among the nodes of the whole network. */
    int ordinal() {
        return ordinal;
    }

    /**
     * Returns what is known of it.
     *
     * @return the type
     */
    public Type type() {
        return type;
    }

    /**
     * Returns its record.
     *
     * @return the record, empty if it is outside or missing
     */
    public Optional<Actor> actor() {
        return Optional.ofNullable(actor);
    }

    /**
     * Returns its identifier.
     *
     * @return the identifier, empty if it is outside
     */
    public Optional<Id<?>> id() {
        return Optional.ofNullable(id);
    }

    /**
     * Returns what it is called.
     *
     * @return the names of the record, one in each language; else the name that a record gives it, else its identifier
     */
    public Text name() {
        if (actor != null) {
            return Naming.of(actor);
        }
        return Text.of("vi", name != null ? name : String.valueOf(id));
    }

    /**
     * Returns the country in which it is.
     *
     * @return the code, empty if it is Vietnam or not said
     */
    public Optional<Code<Country>> country() {
        return Optional.ofNullable(country);
    }

    /**
     * Returns the province in which it is, by the map of {@link Ecosystem#day()}.
     *
     * @return the province, empty if it is abroad, not said, or may be several
     */
    public Optional<Province> province() {
        return Optional.ofNullable(province);
    }

    /**
     * Returns its label in a table.
     *
     * @return the identifier, else name and country, and the name
     */
    public Named named() {
        return new Named(toString(), name());
    }

    /**
     * Returns its identifier, or its name and country if it is outside.
     *
     * @return the text, such as {@code H38:st-0001} or {@code Fraunhofer (DE)}
     */
    @Override
    public String toString() {
        return id != null ? id.toString() : name + (country == null ? "" : " (" + country + ")");
    }
}
