package org.doimoi.io.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doimoi.dataset.Table;
import org.doimoi.value.Composite;
import org.doimoi.value.Id;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * Reads records straight off the tokens, as long as there is nothing to be said of them.
 *
 * <p>It makes the same records as {@link Binder} and checks them as {@link Proof} can. Of whatever is unusual (a member that
 * is not known or stands twice, a value that is not as it should be, a constraint that may be broken) it says no more than
 * null, and the record is to be read again by those who can explain. It may be cautious; it never makes a record of what
 * these reject.
 *
 * <p>It is for one thread.
 */
final class Straight {

    /** Whole numbers that are no less are left to those who say what is wrong with them. */
    private static final long MOST = 1_000_000_000_000_000_000L;

    /** Records with more values are left to those who count all of them, with the languages of texts, of which there are 64. */
    private static final int MANY = 2_000;

    private static final PropertyNameMatcher TABLES = tables();

    private static final PropertyNameMatcher LANGUAGES = matcher(List.of("vi", "en"));

    private static final ClassValue<PropertyNameMatcher> MEMBERS = new ClassValue<>() {
        @Override
        protected PropertyNameMatcher computeValue(Class<?> type) {
            List<String> names = new ArrayList<>();
            for (Shape.Component component : Shape.of(type).components) {
                // an extra has no member of its own, and no member has the name that stands for it here
                names.add(component.form() == Shape.Form.EXTRAS ? "\0" : component.name());
            }
            return matcher(names);
        }
    };

    private final Proof.@Nullable Rules proof;
    private final Map<Class<?>, Form> forms = new HashMap<>();
    private final Map<Class<?>, Memo> memos = new HashMap<>();
    private final Text.Builder text = new Text.Builder();
    private final @Nullable Form[] records;
    /** How many values the record has so far. */
    private int values;

    /** Creates a reader; {@code proof} is null if the records are not to be checked. */
    Straight(Proof.@Nullable Rules proof) {
        this.proof = proof;
        this.records = new Form[Table.all().size()];
    }

    private static PropertyNameMatcher tables() {
        List<String> names = new ArrayList<>();
        for (Table<?> table : Table.all()) {
            names.add(table.recordName());
        }
        return matcher(names);
    }

    private static PropertyNameMatcher matcher(List<String> names) {
        List<Named> named = new ArrayList<>();
        for (String name : names) {
            named.add(Named.fromString(name));
        }
        return ByteParser.factory().constructNameMatcher(named, false);
    }

    /** How the records of a type are read. */
    private static final class Form {
        final Shape shape;
        final PropertyNameMatcher names;
        final Member[] members;
        final @Nullable Proof proof;

        Form(Shape shape, PropertyNameMatcher names, Member[] members, @Nullable Proof proof) {
            this.shape = shape;
            this.names = names;
            this.members = members;
            this.proof = proof;
        }
    }

    /** How one member is read. */
    private enum Kind {
        COMPOSITE,
        TEXT,
        STRING,
        PARSED,
        KEPT,
        WHOLE,
        DECIMAL,
        FLAG
    }

    private static final class Member {
        final Shape.Component component;
        final Kind kind;
        final @Nullable Memo memo;
        /** Whether the composite is checked with the record that has it. */
        final boolean cascaded;

        @Nullable
        Form form;

        Member(Shape.Component component, Kind kind, @Nullable Memo memo, boolean cascaded) {
            this.component = component;
            this.kind = kind;
            this.memo = memo;
            this.cascaded = cascaded;
        }
    }

    private Form form(Class<?> type, boolean checked) {
        Shape shape = Shape.of(type);
        Proof wanted = checked && proof != null ? proof.of(type) : null;
        Member[] members = new Member[shape.components.size()];
        for (int i = 0; i < members.length; i++) {
            Shape.Component component = shape.components.get(i);
            Kind kind = kind(component.type());
            Memo memo = kind == Kind.KEPT ? memos.computeIfAbsent(component.type(), key -> new Memo()) : null;
            members[i] = new Member(component, kind, memo, wanted != null && wanted.isCascaded(i));
        }
        return new Form(shape, MEMBERS.get(type), members, wanted);
    }

    private static Kind kind(Class<?> type) {
        if (Shape.isComposite(type)) {
            return Kind.COMPOSITE;
        }
        if (type == Text.class) {
            return Kind.TEXT;
        }
        if (type == String.class) {
            return Kind.STRING;
        }
        if (Scalars.isWhole(type)) {
            return Kind.WHOLE;
        }
        if (type == BigDecimal.class) {
            return Kind.DECIMAL;
        }
        // an id is as a rule that of one record alone
        return type == Boolean.class ? Kind.FLAG : type == Id.class ? Kind.PARSED : Kind.KEPT;
    }

    /** Returns the table that the next name is that of, -1 if it is none. */
    static int table(ByteParser in) {
        return in.nextNameMatch(TABLES);
    }

    /** Reads a record of a table, whose first token is the current one; null if it is to be read slowly. */
    @Nullable
    Composite read(int table, ByteParser in) {
        Form form = records[table];
        if (form == null) {
            form = form(Table.all().get(table).type(), true);
            records[table] = form;
        }
        values = 0;
        return composite(form, in);
    }

    private @Nullable Composite composite(Form form, ByteParser in) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            return null;
        }
        Member[] members = form.members;
        @Nullable Object[] arguments = new Object[members.length];
        int at = in.nextNameMatch(form.names);
        while (at >= 0) {
            Member member = members[at];
            in.nextToken();
            if (arguments[at] != null) {
                return null;
            }
            Object value = member.component.form() == Shape.Form.ONE ? one(member, in) : list(member, in);
            if (value == null) {
                return null;
            }
            arguments[at] = value;
            at = in.nextNameMatch(form.names);
        }
        if (at != PropertyNameMatcher.MATCH_END_OBJECT) {
            return null;
        }
        for (int i = 0; i < members.length; i++) {
            if (arguments[i] == null) {
                Shape.Component component = members[i].component;
                if (component.form() == Shape.Form.LIST) {
                    arguments[i] = List.of();
                } else if (component.form() != Shape.Form.ONE) {
                    arguments[i] = Map.of();
                } else if (component.required()) {
                    return null;
                }
            }
        }
        Composite made = (Composite) form.shape.make(arguments);
        return form.proof == null || form.proof.holds(made, arguments) ? made : null;
    }

    private @Nullable Object list(Member member, ByteParser in) {
        if (member.component.form() != Shape.Form.LIST || in.currentToken() != JsonToken.START_ARRAY) {
            return null;
        }
        if (in.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        Object first = one(member, in);
        if (first == null) {
            return null;
        }
        if (in.nextToken() == JsonToken.END_ARRAY) {
            return List.of(first);
        }
        List<Object> list = new ArrayList<>(4);
        list.add(first);
        do {
            Object element = one(member, in);
            if (element == null) {
                return null;
            }
            list.add(element);
        } while (in.nextToken() != JsonToken.END_ARRAY);
        return List.copyOf(list);
    }

    private @Nullable Object one(Member member, ByteParser in) {
        if (++values > MANY) {
            return null;
        }
        Kind kind = member.kind;
        if (kind == Kind.KEPT) {
            return in.readString() ? kept(member, in) : null;
        }
        if (kind == Kind.COMPOSITE) {
            Form form = member.form;
            return composite(form == null ? formOf(member) : form, in);
        }
        if (kind == Kind.TEXT) {
            return text(in);
        }
        if (kind == Kind.STRING) {
            return in.readString() ? in.string() : null;
        }
        if (kind == Kind.PARSED) {
            return in.readString() ? parsed(member, in) : null;
        }
        return plain(kind, member, in);
    }

    private static @Nullable Object plain(Kind kind, Member member, ByteParser in) {
        JsonToken token = in.currentToken();
        return switch (kind) {
            case WHOLE ->
                token == JsonToken.VALUE_NUMBER_INT ? Scalars.whole(member.component.type(), in.getLongValue()) : null;
            case DECIMAL -> decimal(in);
            default ->
                token == JsonToken.VALUE_TRUE ? Boolean.TRUE : token == JsonToken.VALUE_FALSE ? Boolean.FALSE : null;
        };
    }

    private Form formOf(Member member) {
        Class<?> type = member.component.type();
        Form form = member.cascaded ? forms.get(type) : form(type, false);
        if (form == null) {
            form = form(type, true);
            forms.put(type, form);
        }
        member.form = form;
        return form;
    }

    private static @Nullable Object parsed(Member member, ByteParser in) {
        String string = in.string();
        return string == null ? null : Scalars.parse(member.component.type(), string);
    }

    private static @Nullable Object kept(Member member, ByteParser in) {
        Memo memo = member.memo;
        if (memo == null) {
            return parsed(member, in);
        }
        Object known = memo.find(in.bytes(), in.start(), in.end());
        if (known == null) {
            known = parsed(member, in);
            if (known != null) {
                memo.keep(in.bytes(), in.start(), in.end(), known);
            }
        }
        return known;
    }

    private static @Nullable Object decimal(ByteParser in) {
        JsonToken token = in.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            long number = in.getLongValue();
            return Math.abs(number) < MOST ? BigDecimal.valueOf(number) : null;
        }
        return token == JsonToken.VALUE_NUMBER_FLOAT ? Scalars.decimal(in.getString()) : null;
    }

    private @Nullable Text text(ByteParser in) {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            return null;
        }
        text.clear();
        int at = in.nextNameMatch(LANGUAGES);
        while (at != PropertyNameMatcher.MATCH_END_OBJECT) {
            if (in.currentToken() != JsonToken.PROPERTY_NAME) {
                return null;
            }
            String language = in.currentName();
            in.nextToken();
            if (!in.readText(language, text)) {
                return null;
            }
            at = in.nextNameMatch(LANGUAGES);
        }
        return text.build();
    }
}
