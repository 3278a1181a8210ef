package org.doimoi.code;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The code lists that a program goes by: those of the library, with lists of its own laid over them.
 *
 * <p>A list of the library is loaded when it is first asked for, so that a program that needs one pays for one.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CodeLists {

    private static final ImmutableMap<Class<?>, Class<? extends CodeEntry>> TYPES = types();
    private static final Map<Class<?>, CodeList<?>> SHIPPED = new ConcurrentHashMap<>();
    private static final CodeLists STANDARD = new CodeLists(ImmutableMap.of());

    private final ImmutableMap<Class<?>, CodeList<?>> over;

    private CodeLists(ImmutableMap<Class<?>, CodeList<?>> over) {
        this.over = over;
    }

    private static ImmutableMap<Class<?>, Class<? extends CodeEntry>> types() {
        ImmutableMap.Builder<Class<?>, Class<? extends CodeEntry>> types = ImmutableMap.builder();
        for (Class<?> permitted : CodeEntry.class.getPermittedSubclasses()) {
            Class<? extends CodeEntry> type = permitted.asSubclass(CodeEntry.class);
            types.put(type, type);
            for (Class<?> marker : type.getInterfaces()) {
                // a value names its list by a marker, since it must not know the package of the lists
                if (marker != CodeEntry.class) {
                    types.put(marker, type);
                }
            }
        }
        return types.buildOrThrow();
    }

    /**
     * Returns the lists of the library.
     *
     * @return the lists
     */
    public static CodeLists standard() {
        return STANDARD;
    }

    /**
     * Returns these lists with one replaced.
     *
     * @param list  the list to use instead of the one of the same type
     * @return the lists
     */
    public CodeLists with(CodeList<?> list) {
        Map<Class<?>, CodeList<?>> copy = new HashMap<>(over);
        copy.put(list.type(), list);
        return new CodeLists(ImmutableMap.copyOf(copy));
    }

    /**
     * Returns a list.
     *
     * @param <C>  the type of entry
     * @param type  the type of entry, such as {@code Province.class}
     * @return the list
     * @throws CodeListException if its data cannot be read
     */
    @SuppressWarnings("unchecked") // a list is stored under its own type
    public <C extends CodeEntry> CodeList<C> get(Class<C> type) {
        CodeList<?> list = over.get(type);
        if (list == null) {
            list = SHIPPED.get(type);
        }
        return (CodeList<C>) (list != null ? list : SHIPPED.computeIfAbsent(type, CodeLists::load));
    }

    /**
     * Finds the list that the type parameter of a {@code Code} or a {@code Coding} names.
     *
     * @param parameter  an entry type such as {@code Province.class}, or a marker such as {@code Name.Kind.class}
     * @return the list, empty if the type names none
     */
    public Optional<CodeList<?>> of(Class<?> parameter) {
        Class<? extends CodeEntry> type = TYPES.get(parameter);
        return type == null ? Optional.empty() : Optional.of(get(type));
    }

    /**
     * Finds a list by its name.
     *
     * @param name  the name, such as {@code province}
     * @return the list, empty if there is none of that name
     */
    public Optional<CodeList<?>> named(String name) {
        for (Class<? extends CodeEntry> type : TYPES.values()) {
            if (CodeList.name(type).equals(name)) {
                return Optional.of(get(type));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns every list; loads those that were not yet.
     *
     * @return the lists in the order of {@link CodeEntry}
     */
    public List<CodeList<?>> all() {
        ImmutableList.Builder<CodeList<?>> all = ImmutableList.builder();
        TYPES.values().stream().distinct().forEach(type -> all.add(get(type)));
        return all.build();
    }

    private static CodeList<?> load(Class<?> type) {
        return load(type.asSubclass(CodeEntry.class), type.getSimpleName() + ".tsv");
    }

    private static <C extends CodeEntry> CodeList<C> load(Class<C> type, String file) {
        try (@Nullable InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new CodeListException(file, 0, "the file is missing beside the class " + type.getName(), null);
            }
            return CodeList.read(type, file, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to read " + file, ex);
        }
    }
}
