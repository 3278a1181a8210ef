package org.doimoi.io.schema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.doimoi.code.CodeEntry;
import org.doimoi.code.CodeList;
import org.doimoi.code.Term;
import org.doimoi.dataset.Header;
import org.doimoi.finding.Messages;
import org.doimoi.finding.Severity;
import org.doimoi.io.RuleSamples;
import org.doimoi.value.Code;
import org.doimoi.value.Coding;
import org.doimoi.value.Composite;
import org.doimoi.value.Id;
import org.doimoi.value.Period;
import org.doimoi.value.Protection;
import org.doimoi.value.Text;

/** Makes the data dictionary: what each table holds, component by component, and what each code means. */
final class Dictionary {

    /** The longest list whose codes are all shown. */
    private static final int MANY = 120;

    private static final int SAMPLE = 8;

    private final Glossary glossary = Glossary.standard();
    private final Contract contract;
    private final boolean vietnamese;
    private final String language;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, CodeList<?>> lists = new LinkedHashMap<>();
    private final Map<String, Use> collections = new LinkedHashMap<>();

    private Dictionary(Contract contract, String language) {
        this.contract = contract;
        this.language = language;
        this.vietnamese = language.equals("vi");
    }

    static List<Block> of(Contract contract, String language) {
        Dictionary dictionary = new Dictionary(contract, checked(language));
        dictionary.write();
        return List.copyOf(dictionary.blocks);
    }

    /** Returns the language if the words are there in it. */
    static String checked(String language) {
        if (!language.equals("vi") && !language.equals("en")) {
            throw new IllegalArgumentException("Invalid language '" + language + "', must be vi or en");
        }
        return language;
    }

    private String say(String inVietnamese, String inEnglish) {
        return vietnamese ? inVietnamese : inEnglish;
    }

    private String other(Text text) {
        return text.best(vietnamese ? "en" : "vi");
    }

    // ---------------------------------------------------------------------------------------------- the page

    private void write() {
        blocks.add(new Block.Heading(
                1,
                "top",
                say("Từ điển dữ liệu Doimoi, đặc tả ", "Doimoi data dictionary, contract ") + Header.CONTRACT));
        paragraph(say(
                "Trang này được sinh từ mã nguồn. Mỗi bảng là một thành phần của gói trao đổi; mỗi bản ghi là một đối tượng"
                        + " JSON với các thành phần dưới đây. Thành phần không ghi \"bắt buộc\" thì có thể bỏ. Thành phần mà"
                        + " phiên bản này chưa biết được giữ nguyên.",
                "This page is made from the code. A table is a member of an exchange, a record a JSON object with the"
                        + " members below. What is not marked as required may be left out. Members that this version does"
                        + " not know are kept."));
        List<RecordType> tables = List.copyOf(contract.tables().values());
        contents(say("Bảng", "Tables"), tables);
        List<RecordType> others =
                contract.types().stream().filter(type -> !tables.contains(type)).toList();
        contents(say("Thành phần dùng chung", "Parts"), others);
        contract.tables().forEach((name, type) -> record(type, name));
        others.forEach(type -> record(type, ""));
        collections.values().forEach(this::collection);
        if (!lists.isEmpty()) {
            blocks.add(new Block.Heading(2, "codes", say("Danh mục mã", "Code lists")));
            lists.values().forEach(this::list);
        }
    }

    private void paragraph(String text) {
        blocks.add(new Block.Paragraph(Block.Cell.text(text)));
    }

    private void contents(String title, List<RecordType> types) {
        List<Block.Run> runs = new ArrayList<>();
        runs.add(Block.Run.text(title + ": "));
        for (RecordType type : types) {
            runs.add(Block.Run.text(runs.size() == 1 ? "" : " · "));
            runs.add(Block.Run.link(glossary.of(type.name()).title().best(language), type.name()));
        }
        if (!types.isEmpty()) {
            blocks.add(new Block.Paragraph(new Block.Cell(List.of(runs))));
        }
    }

    private void record(RecordType type, String table) {
        Glossary.Entry words = glossary.of(type.name());
        blocks.add(new Block.Heading(2, type.name(), words.title().best(language)));
        List<Block.Run> head = new ArrayList<>();
        head.add(Block.Run.text(other(words.title()) + " · "));
        head.add(Block.Run.code(type.name()));
        if (!table.isEmpty()) {
            head.add(Block.Run.text(" · " + say("bảng ", "table ")));
            head.add(Block.Run.code(table));
        }
        blocks.add(new Block.Paragraph(new Block.Cell(
                List.of(head, List.of(Block.Run.text(words.meaning().best(language)))))));
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Member member : type.members()) {
            Glossary.Entry entry = glossary.of(type, member);
            rows.add(List.of(
                    new Block.Cell(
                            member.required()
                                    ? List.of(
                                            List.of(Block.Run.code(member.name())),
                                            List.of(Block.Run.text(say("bắt buộc", "required"))))
                                    : List.of(List.of(Block.Run.code(member.name())))),
                    new Block.Cell(List.of(
                            List.of(Block.Run.text(entry.title().best(language))),
                            List.of(Block.Run.text(other(entry.title()))))),
                    type(member),
                    new Block.Cell(meaning(member, entry)),
                    Block.Cell.text(protection(member.protection()))));
        }
        blocks.add(new Block.Grid(
                List.of(
                        say("Thành phần", "Member"),
                        say("Tên gọi", "Title"),
                        say("Kiểu", "Type"),
                        say("Nội dung và yêu cầu", "Meaning and demands"),
                        say("Bảo vệ", "Protection")),
                rows));
        List<List<Block.Run>> whole = new ArrayList<>();
        type.uses().forEach(use -> whole.add(List.of(Block.Run.text("– " + sentence(use)))));
        if (!whole.isEmpty()) {
            whole.add(0, List.of(Block.Run.text(say("Yêu cầu với cả bản ghi:", "Demands on the whole:"))));
            blocks.add(new Block.Paragraph(new Block.Cell(whole)));
        }
        if (!table.isEmpty()) {
            example(type).ifPresent(blocks::add);
        }
    }

    private Optional<Block> example(RecordType type) {
        String line = '{' + "\"" + type.name() + "\":";
        return new String(RuleSamples.exchange(""), StandardCharsets.UTF_8)
                .lines()
                .filter(one -> one.startsWith(line))
                .findFirst()
                .map(one -> new Block.Listing(broken(one.substring(line.length(), one.length() - 1))));
    }

    /** Returns an object with a line a member. */
    private static String broken(String object) {
        StringBuilder lines = new StringBuilder(object.length() + 64);
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < object.length(); i++) {
            char c = object.charAt(i);
            lines.append(c);
            if (quoted && c == '\\') {
                lines.append(object.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            } else if (!quoted && c == ',' && depth == 1) {
                lines.append("\n ");
            }
        }
        return lines.append('\n').toString();
    }

    private List<List<Block.Run>> meaning(Member member, Glossary.Entry entry) {
        List<List<Block.Run>> lines = new ArrayList<>();
        lines.add(List.of(Block.Run.text(entry.meaning().best(language))));
        Stream.concat(member.uses().stream(), member.elementUses().stream()).forEach(use -> {
            if (use.parts().isEmpty()) {
                lines.add(List.of(Block.Run.text("– " + sentence(use))));
            } else {
                collections.putIfAbsent(use.id(), use);
                lines.add(List.of(Block.Run.text("– "), Block.Run.link(sentence(use), "constraint." + use.id())));
                use.parts().stream()
                        .filter(part -> use.given().contains(part.id()))
                        .forEach(part -> lines.add(List.of(Block.Run.text("– " + sentence(part)))));
            }
        });
        return lines;
    }

    private String sentence(Use use) {
        Messages messages = vietnamese ? Messages.VIETNAMESE : Messages.ENGLISH;
        String sentence = use.parts().isEmpty()
                ? concerned(use) + use.sentence(language)
                : glossary.of(use.id()).title().best(language);
        return use.severity() == Severity.ERROR ? sentence : sentence + " (" + messages.severity(use.severity()) + ')';
    }

    /** Returns the members that a constraint on a record is about, if its sentence does not say it. */
    private static String concerned(Use use) {
        return switch (use.id()) {
            case "required-when" -> String.join(", ", use.texts("required")) + ": ";
            case "only-when" -> use.text("only") + ": ";
            case "excludes" -> use.text("other") + ": ";
            case "absent-when" -> use.text("absent") + ": ";
            case "lasts-at-most" -> use.text("through") + ": ";
            default -> "";
        };
    }

    private String protection(Protection protection) {
        return switch (protection) {
            case PUBLIC -> say("công khai", "public");
            case INTERNAL -> say("nội bộ", "internal");
            case CONFIDENTIAL -> say("bảo mật", "confidential");
            case PERSONAL -> say("dữ liệu cá nhân", "personal");
        };
    }

    private Block.Cell type(Member member) {
        List<Block.Run> runs = new ArrayList<>();
        if (member.form() == Member.Form.LIST) {
            runs.add(Block.Run.text(say("danh sách ", "list of ")));
        } else if (member.form() == Member.Form.MAP) {
            runs.add(Block.Run.text(say("theo tên: ", "by name: ")));
        }
        Class<?> type = member.type();
        CodeList<?> list = Values.list(member.target());
        if ((type == Code.class || type == Coding.class) && list != null) {
            lists.putIfAbsent(list.name(), list);
            runs.add(Block.Run.text(say("mã ", "code ")));
            runs.add(Block.Run.link(list.title().best(language), "code." + list.name()));
        } else if (type == Id.class && member.target() != null) {
            runs.add(Block.Run.text(say("mã định danh của ", "id of ")));
            List<String> targets = Contract.pointedAt(member.target());
            for (int i = 0; i < targets.size(); i++) {
                runs.add(Block.Run.text(i == 0 ? "" : ", "));
                String target = targets.get(i);
                String title = glossary.of(target).title().best(language);
                boolean here =
                        contract.types().stream().anyMatch(one -> one.name().equals(target));
                runs.add(here ? Block.Run.link(title, target) : Block.Run.text(title));
            }
        } else if (Composite.class.isAssignableFrom(type)) {
            String name = RecordType.name(type);
            runs.add(Block.Run.link(glossary.of(name).title().best(language), name));
        } else {
            runs.add(Block.Run.text(plain(type)));
            return new Block.Cell(
                    type == String.class
                            ? List.of(runs)
                            : List.of(runs, List.of(Block.Run.code(Values.example(type)))));
        }
        return new Block.Cell(List.of(runs));
    }

    private String plain(Class<?> type) {
        String name = Values.name(type);
        if (glossary.has(name)) {
            return glossary.of(name).title().best(language);
        }
        return switch (name) {
            case "string" -> say("chuỗi", "string");
            case "integer", "long" -> say("số nguyên", "whole number");
            case "decimal" -> say("số", "number");
            case "boolean" -> say("có hoặc không", "true or false");
            default -> name;
        };
    }

    // ---------------------------------------------------------------------------------------------- constraints, codes

    private void collection(Use use) {
        blocks.add(new Block.Heading(2, "constraint." + use.id(), sentence(use)));
        List<List<Block.Run>> lines = use.parts().stream()
                .filter(part -> !use.given().contains(part.id()))
                .map(part -> List.of(Block.Run.text("– " + sentence(part))))
                .toList();
        blocks.add(new Block.Paragraph(new Block.Cell(lines)));
    }

    private void list(CodeList<?> list) {
        blocks.add(new Block.Heading(3, "code." + list.name(), list.title().best(language)));
        List<Block.Run> about = List.of(
                Block.Run.code(list.name()),
                Block.Run.text(" · "
                        + (list.isOpen()
                                ? say("danh mục mở: có thể dùng mã khác", "open list: other codes may be used")
                                : say("danh mục đóng", "closed list"))
                        + " · " + say("phiên bản ", "version ") + list.version() + " · " + list.source()));
        blocks.add(new Block.Paragraph(new Block.Cell(List.of(about))));
        int shown = list.entries().size() <= MANY ? list.entries().size() : SAMPLE;
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (CodeEntry entry : list.entries().subList(0, shown)) {
            Term term = entry.term();
            rows.add(List.of(
                    Block.Cell.of(
                            Block.Run.code(term.scheme() == null ? term.code() : term.scheme() + ':' + term.code())),
                    Block.Cell.text(term.name().best("vi")),
                    Block.Cell.text(term.name().in("en").orElse("")),
                    Block.Cell.text(days(term.valid()))));
        }
        blocks.add(
                new Block.Grid(List.of(say("Mã", "Code"), "Tiếng Việt", "English", say("Hiệu lực", "In force")), rows));
        if (shown < list.entries().size()) {
            blocks.add(new Block.Paragraph(Block.Cell.of(
                    Block.Run.text(say("Còn ", "And ")
                            + (list.entries().size() - shown)
                            + say(" mã khác; xem bằng lệnh ", " more; see ")),
                    Block.Run.code("doimoi codes " + list.name() + " --all"))));
        }
    }

    private String days(Period valid) {
        if (valid.from() == null) {
            return valid.through() == null ? "" : say("đến hết ", "through ") + valid.through();
        }
        return valid.through() == null ? say("từ ", "from ") + valid.from() : valid.from() + " – " + valid.through();
    }
}
