package org.doimoi.io.internal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.doimoi.finding.Location;
import org.doimoi.value.Likeness;
import org.doimoi.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * The files of a CSV package: of a folder, or unpacked from a zip.
 *
 * <p>Only files whose names the package has are opened, and nothing is written under a name that it says. Whatever else
 * is there is a flaw, apart from what operating systems leave behind.
 */
final class PackageFiles implements Closeable {

    private static final int IN_MEMORY = 1 << 20;
    private static final int MAX_NAME = 200;

    private static final Text LINK = Text.ofVietnameseEnglish("là liên kết tượng trưng", "it is a symbolic link");
    private static final Text NO_FILE =
            Text.ofVietnameseEnglish("không phải tệp thông thường", "it is not a plain file");
    private static final Text OUTSIDE =
            Text.ofVietnameseEnglish("tên dẫn ra ngoài gói dữ liệu", "its name leads out of the package");
    private static final Text AGAIN = Text.ofVietnameseEnglish(
            "tên hoặc nội dung trùng với một tệp khác trong gói",
            "its name or its bytes are those of another file too");
    private static final Text LOCKED = Text.ofVietnameseEnglish("có mật khẩu", "it is encrypted");
    private static final Text METHOD = Text.ofVietnameseEnglish(
            "nén theo cách khác với deflate", "it is compressed by another method than deflate");
    private static final Text WORKBOOK = Text.ofVietnameseEnglish(
            "là tệp Excel; hãy lưu từng trang tính dạng CSV UTF-8",
            "it is an Excel workbook; save each of its sheets as CSV UTF-8");
    private static final Text NESTED = Text.ofVietnameseEnglish(
            "nằm trong thư mục con; mọi tệp phải ở cùng một cấp", "it is in a folder; all files must be on one level");
    private static final Text MANY =
            Text.ofVietnameseEnglish("hơn 10.000 tệp trong một gói", "more than 10,000 files in a package");

    final Map<String, Source> files = new HashMap<>();
    final List<Flaw> flaws = new ArrayList<>();
    /** The zip itself, null for a folder. */
    private @Nullable Source zip;

    private PackageFiles() {}

    /** Opens the files of a folder. */
    static PackageFiles folder(Path path) throws IOException {
        PackageFiles found = new PackageFiles();
        try {
            found.open(path);
            return found;
        } catch (IOException | RuntimeException ex) {
            found.close();
            throw ex;
        }
    }

    private void open(Path folder) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                names.add(entry.getFileName().toString());
                if (names.size() > ZipDirectory.MAX_ENTRIES) {
                    flaws.add(limit(MANY));
                    return;
                }
            }
        }
        for (String name : names) {
            Path file = folder.resolve(name);
            if (isLeftBehind(name)) {
                continue;
            }
            if (Files.isSymbolicLink(file)) {
                refuse(name, LINK);
            } else if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                refuse(name, NO_FILE);
            } else if (!isKnown(name)) {
                refuse(name, unknown(name));
            } else {
                // what has become a link since is not followed either
                files.put(
                        name,
                        Source.ofFile(FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)));
            }
        }
    }

    /** Unpacks the files of a zip. */
    static PackageFiles zip(Source source) throws IOException {
        PackageFiles found = new PackageFiles();
        found.zip = source;
        try {
            found.flaws.addAll(source.flaws());
            found.unpack(source);
            return found;
        } catch (ZipException ex) {
            found.flaws.add(broken(ex));
            return found;
        } catch (IOException | RuntimeException ex) {
            found.close();
            throw ex;
        }
    }

    private void unpack(Source source) throws IOException {
        ZipDirectory directory = ZipDirectory.of(source);
        List<ZipDirectory.Entry> entries = directory.entries();
        if (entries.stream().anyMatch(entry -> entry.name().equals("[Content_Types].xml"))) {
            refuse("[Content_Types].xml", WORKBOOK);
            return;
        }
        String folder = folder(entries);
        long unpacked = 0;
        for (ZipDirectory.Entry entry : entries) {
            String name = entry.name();
            name = name.startsWith(folder) ? name.substring(folder.length()) : name;
            Text reason = name.isEmpty() || isLeftBehind(name) ? null : reason(entry, name);
            if (reason != null) {
                refuse(entry.name(), reason);
            }
            if (reason != null || !isKnown(name)) {
                continue;
            }
            Spool spool = new Spool(IN_MEMORY);
            try {
                long most =
                        Math.min(Unpacking.MAX_BYTES, Math.max(Unpacking.SMALL, source.size() * Unpacking.MAX_RATIO));
                if (!directory.unpack(entry, spool, most - unpacked)) {
                    spool.close();
                    for (Source file : files.values()) {
                        file.close();
                    }
                    files.clear();
                    flaws.clear();
                    flaws.add(limit(Unpacking.LIMIT));
                    return;
                }
                unpacked += spool.size();
                files.put(name, Source.of(spool, List.of(), null));
            } catch (ZipException | EOFException ex) {
                spool.close();
                flaws.add(broken(ex));
            } catch (IOException | RuntimeException ex) {
                spool.close();
                throw ex;
            }
        }
    }

    /** Returns the folder that all entries are in, with a slash; nothing if they are in none. */
    private static String folder(List<ZipDirectory.Entry> entries) {
        Set<String> folders = new HashSet<>();
        for (ZipDirectory.Entry entry : entries) {
            if (!isLeftBehind(entry.name())) {
                folders.add(entry.name().substring(0, entry.name().indexOf('/') + 1));
            }
        }
        String only = folders.size() == 1 ? folders.iterator().next() : "";
        return only.equals("../") || only.equals("./") || only.equals("/") ? "" : only;
    }

    /** Returns why an entry is refused, null if it is not. */
    private static @Nullable Text reason(ZipDirectory.Entry entry, String name) {
        boolean outside = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || List.of(name.split("/")).contains("..");
        return outside
                ? OUTSIDE
                : entry.link()
                        ? LINK
                        : entry.refused()
                                ? AGAIN
                                : name.contains("/")
                                        ? NESTED
                                        : !isKnown(name)
                                                ? unknown(name)
                                                : entry.isEncrypted() ? LOCKED : entry.isReadable() ? null : METHOD;
    }

    static boolean isKnown(String name) {
        return CsvLayout.FILES.containsKey(name) || name.equals(CsvLayout.HEADER) || name.equals(CsvLayout.OTHERS);
    }

    /** Returns whether a name is one that operating systems and spreadsheets leave in folders. */
    private static boolean isLeftBehind(String name) {
        return name.startsWith(".") && !name.startsWith("..") && !name.contains("/")
                || name.startsWith("__MACOSX/")
                || name.startsWith("~$")
                || name.equals("Thumbs.db")
                || name.equals("desktop.ini");
    }

    private static Text unknown(String name) {
        String near = Likeness.nearest(name, CsvLayout.FILES.keySet())
                .map(known -> " (" + known + "?)")
                .orElse("");
        return Text.ofVietnameseEnglish(
                "phiên bản này không biết bảng nào có tên đó" + near,
                "this version knows no table of that name" + near);
    }

    private void refuse(String name, Text reason) {
        String shown = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
        flaws.add(new Flaw("package-entry", START, Map.of("value", shown, "reason", reason)));
    }

    private static final Location START = new Location(1, 1, 0);

    private static Flaw limit(Text reason) {
        return new Flaw("limit-exceeded", START, Map.of("reason", reason));
    }

    private static Flaw broken(IOException ex) {
        return new Flaw("broken-zip", START, Map.of("reason", reason(String.valueOf(ex.getMessage()))));
    }

    private static Text reason(String english) {
        return Text.ofVietnameseEnglish(
                switch (english) {
                    case "there is no directory at the end" -> "không có mục lục ở cuối tệp";
                    case "it is one of several parts" -> "chỉ là một phần của tệp nén nhiều phần";
                    case "more than 10,000 entries" -> "hơn 10.000 mục";
                    case "an entry has two names" -> "một mục có hai tên";
                    case "an entry is damaged" -> "một mục bị hỏng";
                    case "an entry is longer than the file" -> "một mục dài hơn cả tệp";
                    case "an entry is not where it should be" -> "một mục không nằm đúng chỗ";
                    case "the directory is damaged", "the directory has no length" -> "mục lục bị hỏng";
                    case "the directory is not where it should be" -> "mục lục không nằm đúng chỗ";
                    default -> "dữ liệu nén bị hỏng";
                },
                english);
    }

    @Override
    public void close() throws IOException {
        for (Source file : files.values()) {
            file.close();
        }
        if (zip != null) {
            zip.close();
        }
    }
}
