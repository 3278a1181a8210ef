package org.doimoi.rule;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.doimoi.code.Folding;
import org.jspecify.annotations.Nullable;

/** A name as it is compared: folded, and with the words of which there are short forms in these. */
final class FoldedName {

    /**
     * Words that people shorten.
     *
     * @param words  the words, folded
     * @param abbreviation  their short form
     */
    private record Form(List<String> words, String abbreviation) {

        boolean isAt(int position, List<String> name) {
            if (position + words.size() > name.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!name.get(position + i).equals(words.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** By their first word, the longer before the shorter. */
    private static final ImmutableListMultimap<String, Form> FORMS = forms(
            "cong ty trach nhiem huu han", "ctytnhh",
            "cong ty tnhh", "ctytnhh",
            "cong ty co phan", "ctcp",
            "cong ty cp", "ctcp",
            "cty tnhh", "ctytnhh",
            "cty co phan", "ctcp",
            "cty cp", "ctcp",
            "cong ty", "cty",
            "trach nhiem huu han", "tnhh",
            "mot thanh vien", "mtv",
            "1 thanh vien", "mtv",
            "doanh nghiep tu nhan", "dntn",
            "hop tac xa", "htx",
            "uy ban nhan dan", "ubnd",
            "thanh pho", "tp",
            "khoa hoc", "kh",
            "cong nghe", "cn",
            "doi moi sang tao", "dmst",
            "thuong mai", "tm",
            "dich vu", "dv",
            "san xuat", "sx",
            "va", "");

    private FoldedName() {}

    private static ImmutableListMultimap<String, Form> forms(String... texts) {
        ImmutableListMultimap.Builder<String, Form> forms = ImmutableListMultimap.builder();
        for (int i = 0; i < texts.length; i += 2) {
            List<String> words = Splitter.on(' ').splitToList(texts[i]);
            forms.put(words.get(0), new Form(words, texts[i + 1]));
        }
        return forms.build();
    }

    /** Returns a name as it is compared, such as {@code ctcpcheso} for Công ty Cổ phần Chè Số. */
    static String of(String name) {
        List<String> words = Folding.words(name);
        StringBuilder folded = new StringBuilder(name.length());
        int i = 0;
        while (i < words.size()) {
            Form form = find(words, i);
            folded.append(form == null ? words.get(i) : form.abbreviation());
            i += form == null ? 1 : form.words().size();
        }
        return folded.toString();
    }

    private static @Nullable Form find(List<String> words, int position) {
        List<Form> forms = FORMS.get(words.get(position));
        for (int i = 0; i < forms.size(); i++) {
            if (forms.get(i).isAt(position, words)) {
                return forms.get(i);
            }
        }
        return null;
    }

    /** Returns whether two names may be one: folded they are, and no word has other marks in the one than in the other. */
    static boolean mayBeOne(String name, String other) {
        if (!of(name).equals(of(other))) {
            return false;
        }
        Set<String> words = marked(name);
        Set<String> others = marked(other);
        for (String word : others) {
            // the same letters with other marks are another word: Hà Anh is not Hạ Anh
            if (!words.contains(word) && words.stream().anyMatch(own -> isLike(own, word))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLike(String word, String other) {
        return Folding.fold(word).equals(Folding.fold(other));
    }

    /** Returns the words that have marks; where the mark of a tone stands in a syllable makes no difference. */
    private static Set<String> marked(String name) {
        Set<String> words = new HashSet<>();
        StringBuilder letters = new StringBuilder();
        StringBuilder marks = new StringBuilder();
        boolean isMarked = false;
        String apart = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD) + ' ';
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                marks.append(c);
                isMarked = true;
            } else if (Character.isLetterOrDigit(c)) {
                letters.append(c);
                isMarked |= c == 'đ';
            } else {
                if (isMarked) {
                    char[] sorted = marks.toString().toCharArray();
                    Arrays.sort(sorted);
                    words.add(letters.toString() + String.valueOf(sorted));
                }
                letters.setLength(0);
                marks.setLength(0);
                isMarked = false;
            }
        }
        return words;
    }
}
