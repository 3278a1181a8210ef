package org.doimoi.io.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.doimoi.rule.Rule;

/** Makes the rules whose classes a policy names. */
public final class HostRules {

    private HostRules() {}

    /**
     * Makes rules.
     *
     * @throws IllegalArgumentException if a class is not there or is no rule that can be made
     */
    public static List<Rule> of(List<String> classes) {
        return classes.stream().map(HostRules::of).toList();
    }

    private static Rule of(String name) {
        try {
            ClassLoader own = HostRules.class.getClassLoader();
            ClassLoader context = Thread.currentThread().getContextClassLoader();
            // nothing of a class is run before it is known to be a rule
            Class<?> type = Class.forName(name, false, context == null ? own : context);
            if (!Rule.class.isAssignableFrom(type)) {
                throw new IllegalArgumentException("The class " + name + " is not a " + Rule.class.getName());
            }
            return (Rule) type.getConstructor().newInstance();
        } catch (ClassNotFoundException | LinkageError ex) {
            throw new IllegalArgumentException("The class " + name + " is not on the class path", ex);
        } catch (InvocationTargetException ex) {
            throw new IllegalArgumentException("The class " + name + " cannot be made: " + ex.getCause(), ex);
        } catch (ReflectiveOperationException ex) {
            throw new IllegalArgumentException(
                    "The class " + name + " must be public, with a public constructor without arguments", ex);
        }
    }
}
