package org.doimoi.code;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The code lists that a program goes by: those of the library, with lists of its own laid over them.
 *
 * <p>A list is loaded when it is first asked for, so that a program that needs one pays for one.
 *
 * <pre>{@code
 * CodeLists lists = CodeLists.standard().withFolder(Path.of("lists")); // lists/province.tsv and the like
 * lists.get(Province.class).shadowed(); // what of ours it covers
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CodeLists {

    /** Something laid over the lists below. */
    private interface Layer {

        /** Returns the names of the lists that it touches. */
        Set<String> names();

        /** Returns the list of a name; null stands for a list that is not there below. */
        CodeList<?> over(String name, @Nullable CodeList<?> below);
    }

    /** A list that is there already. */
    private record Ready(CodeList<?> list) implements Layer {

        @Override
        public Set<String> names() {
            return Set.of(list.name());
        }

        @Override
        public CodeList<?> over(String name, @Nullable CodeList<?> below) {
            return list;
        }
    }

    /** Lists that a provider gives. */
    private record Provided(CodeListProvider provider, ImmutableSet<String> names) implements Layer {

        @Override
        public CodeList<?> over(String name, @Nullable CodeList<?> below) {
            CodeList<?> list = below == null ? read(name, AddedEntry.class, null) : extend(name, below);
            if (!list.name().equals(name)) {
                throw new CodeListException(
                        provider.describe(name),
                        0,
                        "the list is called '" + list.name() + "' at the head of the file, must be '" + name + "'",
                        null);
            }
            return list;
        }

        private <C extends CodeEntry> CodeList<C> extend(String name, CodeList<C> below) {
            return read(name, below.type(), below);
        }

        private <C extends CodeEntry> CodeList<C> read(String name, Class<C> type, @Nullable CodeList<C> below) {
            String file = provider.describe(name);
            try (Reader reader = provider.open(name)) {
                return CodeList.read(type, file, new BufferedReader(reader), below, true);
            } catch (IOException ex) {
                throw new UncheckedIOException("Unable to read " + file, ex);
            }
        }
    }

    private static final Map<Class<?>, CodeList<?>> SHIPPED = new ConcurrentHashMap<>();
    private static final CodeLists STANDARD = new CodeLists(ImmutableList.of());

    /** The lowest first. */
    private final ImmutableList<Layer> layers;

    private final Map<String, CodeList<?>> loaded = new ConcurrentHashMap<>();
    private final Map<Class<?>, Optional<CodeList<?>>> byType = new ConcurrentHashMap<>();

    private CodeLists(ImmutableList<Layer> layers) {
        this.layers = layers;
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
     * Returns the lists of the library with those of every {@link CodeListProvider} that {@link ServiceLoader} finds laid
     * over them, in the order in which it finds them.
     *
     * @return the lists
     */
    public static CodeLists installed() {
        CodeLists lists = STANDARD;
        for (CodeListProvider provider : ServiceLoader.load(CodeListProvider.class)) {
            lists = lists.with(provider);
        }
        return lists;
    }

    /**
     * Returns these lists with one replaced, or added.
     *
     * @param list  the list to use instead of the one of the same name
     * @return the lists
     */
    public CodeLists with(CodeList<?> list) {
        return with(new Ready(list));
    }

    /**
     * Returns these lists with those of a provider laid over them, each when it is first asked for. {@link CodeList} says
     * how a layer and the list below become one.
     *
     * @param provider  who gives the lists
     * @return the lists
     */
    public CodeLists with(CodeListProvider provider) {
        return with(new Provided(provider, ImmutableSet.copyOf(provider.names())));
    }

    /**
     * Returns these lists with the files of a folder laid over them: {@code province.tsv} over the list
     * {@code province}, and so on.
     *
     * @param folder  the folder
     * @return the lists
     * @throws UncheckedIOException if the folder cannot be read
     * @throws CodeListException if a file has neither the name of a list of the library nor says that it is a list of its
     *     own; such files are read now, for a name that is wrong by a letter would else cover nothing without a word
     */
    public CodeLists withFolder(Path folder) {
        CodeListProvider provider = CodeListProvider.ofFolder(folder);
        CodeLists lists = with(provider);
        for (String name : provider.names()) {
            if (!Types.BY_NAME.containsKey(name)) {
                lists.named(name);
            }
        }
        return lists;
    }

    private CodeLists with(Layer layer) {
        return new CodeLists(
                ImmutableList.<Layer>builder().addAll(layers).add(layer).build());
    }

    /**
     * Returns a list.
     *
     * @param <C>  the type of entry
     * @param type  the type of entry, such as {@code Province.class}
     * @return the list
     * @throws CodeListException if its data cannot be read
     * @throws IllegalArgumentException if the library has no list of the type; an added one has a name only
     */
    @SuppressWarnings("unchecked") // a list is stored under its own type
    public <C extends CodeEntry> CodeList<C> get(Class<C> type) {
        return (CodeList<C>) of(type).orElseThrow(
                        () -> new IllegalArgumentException("There is no list of " + type + "; ask for it by its name"));
    }

    /**
     * Finds the list that the type parameter of a {@code Code} or a {@code Coding} names.
     *
     * @param parameter  an entry type such as {@code Province.class}, or a marker such as {@code Name.Kind.class}
     * @return the list, empty if the type names none
     * @throws CodeListException if its data cannot be read
     */
    public Optional<CodeList<?>> of(Class<?> parameter) {
        Optional<CodeList<?>> known = byType.get(parameter);
        return known != null ? known : byType.computeIfAbsent(parameter, this::load);
    }

    private Optional<CodeList<?>> load(Class<?> parameter) {
        if (parameter.isRecord() && CodeEntry.class.isAssignableFrom(parameter)) {
            return parameter == AddedEntry.class ? Optional.empty() : Optional.of(loaded(parameter));
        }
        Class<? extends CodeEntry> type = Types.BY_CLASS.get(parameter);
        return type == null ? Optional.empty() : Optional.of(loaded(type));
    }

    private CodeList<?> loaded(Class<?> type) {
        return loaded.computeIfAbsent(CodeList.name(type), name -> load(name, type));
    }

    /**
     * Finds a list by its name.
     *
     * @param name  the name, such as {@code province}
     * @return the list, empty if there is none of that name
     * @throws CodeListException if its data cannot be read
     */
    public Optional<CodeList<?>> named(String name) {
        CodeList<?> known = loaded.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        return names().contains(name)
                ? Optional.of(loaded.computeIfAbsent(name, key -> load(key, Types.BY_NAME.get(key))))
                : Optional.empty();
    }

    /**
     * Returns the names of the lists; loads none.
     *
     * @return the names in the order of {@link CodeEntry}, then those of lists that were added
     */
    public Set<String> names() {
        if (layers.isEmpty()) {
            return Types.BY_NAME.keySet();
        }
        Set<String> names = new LinkedHashSet<>(Types.BY_NAME.keySet());
        layers.forEach(layer -> names.addAll(layer.names()));
        return ImmutableSet.copyOf(names);
    }

    /**
     * Returns every list; loads those that were not yet.
     *
     * @return the lists in the order of {@link #names()}
     * @throws CodeListException if the data of one cannot be read
     */
    public List<CodeList<?>> all() {
        ImmutableList.Builder<CodeList<?>> all = ImmutableList.builder();
        for (String name : names()) {
            all.add(named(name).orElseThrow());
        }
        return all.build();
    }

    private CodeList<?> load(String name, @Nullable Class<?> type) {
        CodeList<?> list = type == null ? null : SHIPPED.computeIfAbsent(type, CodeLists::shipped);
        for (Layer layer : layers) {
            if (layer.names().contains(name)) {
                list = layer.over(name, list);
            }
        }
        return requireNonNull(list, name);
    }

    private static CodeList<?> shipped(Class<?> type) {
        return shipped(type.asSubclass(CodeEntry.class), type.getSimpleName() + ".tsv");
    }

    private static <C extends CodeEntry> CodeList<C> shipped(Class<C> type, String file) {
        try (@Nullable InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new CodeListException(file, 0, "the file is missing beside the class " + type.getName(), null);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return CodeList.read(type, file, reader, null, false);
        } catch (IOException ex) {
            throw new UncheckedIOException("Unable to read " + file, ex);
        }
    }

    /** Every type of entry. Known once somebody needs them all, for that loads every class. */
    private static final class Types {

        static final ImmutableMap<Class<?>, Class<? extends CodeEntry>> BY_CLASS = types();
        static final ImmutableMap<String, Class<? extends CodeEntry>> BY_NAME = typesByName();

        private Types() {}

        private static ImmutableMap<Class<?>, Class<? extends CodeEntry>> types() {
            ImmutableMap.Builder<Class<?>, Class<? extends CodeEntry>> types = ImmutableMap.builder();
            for (Class<?> permitted : CodeEntry.class.getPermittedSubclasses()) {
                if (permitted == AddedEntry.class) {
                    continue;
                }
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

        private static ImmutableMap<String, Class<? extends CodeEntry>> typesByName() {
            ImmutableMap.Builder<String, Class<? extends CodeEntry>> names = ImmutableMap.builder();
            for (Map.Entry<Class<?>, Class<? extends CodeEntry>> type : BY_CLASS.entrySet()) {
                if (type.getKey() == type.getValue()) {
                    names.put(CodeList.name(type.getKey()), type.getValue());
                }
            }
            return names.buildOrThrow();
        }
    }
}
