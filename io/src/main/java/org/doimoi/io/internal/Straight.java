package org.doimoi.io.internal;

import com.google.common.collect.ImmutableList;
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

    /** Strings of no more bytes are shared. */
    private static final int SHORT = 8;

    /** Records with more values are left to those who count all of them, with the languages of texts, of which there are 64. */
    private static final int MANY = 2_000;

    private static final ImmutableList<String> LANGUAGES = ImmutableList.of("vi", "en");

    private final Proof.@Nullable Rules proof;
    private final Map<Class<?>, Form> forms = new HashMap<>();
    private final Map<Class<?>, Memo> memos = new HashMap<>();
    private final Memo strings = new Memo();
    private final Text.Builder text = new Text.Builder();
    private final Names tables;
    private final Names languages = new Names(LANGUAGES);
    private final @Nullable Form[] records;
    /** How many values the record has so far. */
    private int values;

    /** Creates a reader; {@code proof} is null if the records are not to be checked. */
    Straight(Proof.@Nullable Rules proof) {
        this.proof = proof;
        this.tables = new Names(Table.all().stream().map(Table::recordName).toList());
        this.records = new Form[Table.all().size()];
    }

    /** How the records of a type are read. */
    private static final class Form {
        final Shape shape;
        final Names names;
        final Member[] members;
        final @Nullable Proof proof;
        /** What the components are of which there is no member. */
        final @Nullable Object[] missing;
        /** The components without which there is no record, a bit each. */
        final long required;

        Form(Shape shape, Member[] members, @Nullable Proof proof) {
            this.shape = shape;
            this.members = members;
            this.proof = proof;
            this.missing = new Object[members.length];
            long bits = 0;
            for (int i = 0; i < members.length; i++) {
                Shape.Component component = members[i].component;
                if (component.form() == Shape.Form.ONE) {
                    bits |= component.required() ? 1L << i : 0;
                } else {
                    missing[i] = component.form() == Shape.Form.LIST ? List.of() : Map.of();
                }
            }
            this.required = bits;
            // an extra has no member of its own, and no member has the name that stands for it here
            this.names = new Names(shape.components.stream()
                    .map(component -> component.form() == Shape.Form.EXTRAS ? "\0" : component.name())
                    .toList());
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
        return new Form(shape, members, wanted);
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

    /** Returns the table whose record is the next member, negative if it is none. */
    int table(ByteParser in) {
        return in.nextMember(tables, -1);
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
        if (in.currentToken() != JsonToken.START_OBJECT || form.members.length > Long.SIZE) {
            return null;
        }
        @Nullable Object[] arguments = form.missing.clone();
        // a bit each
        long seen = 0;
        int at = in.nextMember(form.names, -1);
        while (at >= 0) {
            Member member = form.members[at];
            Object value = member.component.form() == Shape.Form.ONE ? one(member, in) : list(member, in);
            if (value == null || (seen & 1L << at) != 0) {
                return null;
            }
            arguments[at] = value;
            seen |= 1L << at;
            at = in.nextMember(form.names, at);
        }
        if (at != PropertyNameMatcher.MATCH_END_OBJECT || (seen & form.required) != form.required) {
            return null;
        }
        Composite made = (Composite) form.shape.make(arguments);
        return form.proof == null || form.proof.holds(made, arguments) ? made : null;
    }

    private @Nullable Object list(Member member, ByteParser in) {
        if (member.component.form() != Shape.Form.LIST || in.currentToken() != JsonToken.START_ARRAY) {
            return null;
        }
        if (in.nextElement() == JsonToken.END_ARRAY) {
            return List.of();
        }
        Object first = one(member, in);
        if (first == null) {
            return null;
        }
        if (in.nextElement() == JsonToken.END_ARRAY) {
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
        } while (in.nextElement() != JsonToken.END_ARRAY);
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
            return in.readString() ? string(in) : null;
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

    /** Returns a string; the short ones, such as currencies and schemes, come again and again. */
    private @Nullable Object string(ByteParser in) {
        if (in.end() - in.start() > SHORT) {
            return in.string();
        }
        Object known = strings.find(in.bytes(), in.start(), in.end(), in.hash());
        if (known == null) {
            known = in.string();
            if (known != null) {
                strings.keep(in.bytes(), in.start(), in.end(), in.hash(), known);
            }
        }
        return known;
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
        Object known = memo.find(in.bytes(), in.start(), in.end(), in.hash());
        if (known == null) {
            known = parsed(member, in);
            if (known != null) {
                memo.keep(in.bytes(), in.start(), in.end(), in.hash(), known);
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
        int at = in.nextMember(languages, -1);
        while (at != PropertyNameMatcher.MATCH_END_OBJECT) {
            String language;
            if (at >= 0) {
                language = LANGUAGES.get(at);
            } else if (in.currentToken() == JsonToken.PROPERTY_NAME) {
                language = in.currentName();
                in.nextToken();
            } else {
                return null;
            }
            if (!in.readText(language, text)) {
                return null;
            }
            at = in.nextMember(languages, Math.max(at, -1));
        }
        return text.build();
    }
}
