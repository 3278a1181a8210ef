package org.doimoi.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doimoi.code.Folding;
import org.doimoi.code.StartupKind;
import org.doimoi.dataset.Row;
import org.doimoi.model.Actor;
import org.doimoi.model.Organization;
import org.doimoi.model.Startup;
import org.doimoi.value.Name;
import org.doimoi.value.Pointer;

/**
 * The Vietnamese name of an enterprise says its type and its proper name (Law on Enterprises 59/2020/QH14, Article 37.1).
 *
 * <p>Words of state enterprises, co-operatives and dependent units, whose names go by other laws, are as good.
 */
final class NamesSayTheForm extends RecordRule<Actor> {

    /** Words that say what it is, folded. */
    private static final Set<String> WORDS = Set.of("cty", "ctcp", "tnhh", "mtv", "dntn", "htx");

    /** Pairs of words that say what it is, folded. */
    private static final Set<String> PAIRS = Set.of(
            "cong ty",
            "doanh nghiep",
            "hop tac",
            "to hop",
            "lien hiep",
            "lien doanh",
            "tap doan",
            "ngan hang",
            "quy dau",
            "quy tin",
            "xi nghiep",
            "nha may",
            "nha xuat",
            "ho kinh",
            "chi nhanh",
            "trung tam",
            "vien nghien",
            "nong truong",
            "lam truong");

    private static final char LATIN_1_SIGNS = 0xA1;
    private static final char LATIN_1_SIGNS_END = 0xBF;
    private static final char REPLACEMENT = 0xFFFD;

    NamesSayTheForm() {
        super("legal-name-form", Actor.class);
    }

    /** Returns whether an actor is an enterprise under the Law on Enterprises; one abroad is not. */
    private static boolean isEnterprise(Actor actor) {
        if (actor instanceof Startup startup) {
            return startup.kind().equals(StartupKind.ENTERPRISE);
        }
        return actor instanceof Organization organization
                && organization.kind().toString().equals("enterprise")
                && (organization.country() == null
                        || organization.country().toString().equals("VN"));
    }

    /** Returns whether a name has no word, or was read in a wrong encoding: of both other rules speak. */
    private static boolean isUnreadable(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            // no name has signs of this block, and hardly a Vietnamese one that was read as Latin-1 has none
            if (c >= LATIN_1_SIGNS && c <= LATIN_1_SIGNS_END || c == REPLACEMENT) {
                return true;
            }
        }
        return name.isBlank();
    }

    private static boolean saysForm(String name) {
        List<String> words = Folding.words(name);
        for (int i = 0; i < words.size(); i++) {
            if (WORDS.contains(words.get(i)) || i > 0 && PAIRS.contains(words.get(i - 1) + ' ' + words.get(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void check(Row<Actor> row, Context context, Sink sink) {
        if (!isEnterprise(row.record())) {
            return;
        }
        List<Name> names = row.record().names();
        for (int i = 0; i < names.size(); i++) {
            Name name = names.get(i);
            if (name.kind().equals(Name.LEGAL)
                    && "vi".equals(name.lang())
                    && !saysForm(name.value())
                    && !isUnreadable(name.value())) {
                Pointer at = Pointer.ROOT.member("names").element(i).member("value");
                sink.report(this, row, at, Map.of("value", name.value()));
            }
        }
    }
}
