package org.runflow.internal.canonical;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says of a type, before there is a value, what in it can have no canonical form whatever the values are. What the type leaves open, such as a component
 * that is an interface or a type variable, is judged when a value comes. Types that come with the engine are judged by its tests, not in every process.
 */
public final class CanonicalTypes {
    private static final String HOME = "org.runflow.";

    private static final ClassValue<List<String>> PROBLEMS = new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
            return isOurs(type) ? List.of() : judge(type);
        }
    };

    private final Set<Class<?>> seen = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    private CanonicalTypes() {}

    /**
     * {@return a sentence for each component that can have no canonical form, with its path and what to take instead; none when all may have one}
     *
     * @param type of values
     */
    public static List<String> problems(Class<?> type) {
        return PROBLEMS.get(type);
    }

    /** Says the same of any type, also of those that come with the engine. */
    static List<String> judge(Class<?> type) {
        CanonicalTypes walk = new CanonicalTypes();
        walk.look(type, "");
        return List.copyOf(walk.problems);
    }

    /** Whether a type comes with the engine; an application may lie with it in one jar. */
    static boolean isOurs(Class<?> type) {
        CodeSource engine = CanonicalTypes.class.getProtectionDomain().getCodeSource();
        return engine != null
                && type.getName().startsWith(HOME)
                && engine.equals(type.getProtectionDomain().getCodeSource());
    }

    private void look(Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            look(raw, path);
            if (!raw.isRecord()) {
                Type[] arguments = generic.getActualTypeArguments();
                for (int i = 0; i < arguments.length; i++) {
                    look(arguments[i], path + stepInto(raw, i, arguments.length));
                }
            }
        } else if (type instanceof Class<?> plain) {
            lookAt(plain, path);
        } else if (type instanceof java.lang.reflect.GenericArrayType) {
            problem(path, type.getTypeName(), Instead.of(Object[].class));
        }
    }

    /** A step from a container to what it holds. */
    private static String stepInto(Class<?> container, int argument, int arguments) {
        if (container == Optional.class) {
            return "";
        }
        return arguments == 1 || argument > 0 ? "[]" : "[key]";
    }

    private void lookAt(Class<?> type, String path) {
        if (CanonicalForm.isKnown(type) || type.isPrimitive()) {
            if (type.isRecord() && seen.add(type)) {
                lookIntoRecord(type, path);
            } else if (type == void.class) {
                problem(path, "void", Instead.of(type));
            }
        } else if (type.isInterface() || (Modifier.isAbstract(type.getModifiers()) && !type.isArray())) {
            if (type.isSealed() && seen.add(type)) {
                lookIntoFamily(type, path);
            }
        } else if (type != Object.class) {
            problem(path, type.getTypeName(), Instead.of(type));
        }
    }

    private void lookIntoRecord(Class<?> type, String path) {
        Optional<String> unreadable = RecordWriter.unreadable(type);
        if (unreadable.isPresent()) {
            problems.add(at(path) + unreadable.get());
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            look(component.getGenericType(), path.isEmpty() ? component.getName() : path + "." + component.getName());
        }
    }

    /** The simple name keeps the members of a family apart, so it must. */
    private void lookIntoFamily(Class<?> family, String path) {
        Map<String, Class<?>> byName = new HashMap<>();
        for (Class<?> member : family.getPermittedSubclasses()) {
            Class<?> other = byName.putIfAbsent(member.getSimpleName(), member);
            if (other != null) {
                problems.add(at(path) + "the family " + family.getTypeName() + " has two members named "
                        + member.getSimpleName() + ", which nothing would keep apart. [Hint: rename one]");
            }
            lookAt(member, path);
        }
    }

    private void problem(String path, String type, String instead) {
        problems.add(at(path) + type + " has no canonical form. [Hint: " + instead + "]");
    }

    private static String at(String path) {
        return path.isEmpty() ? "" : "at " + path + ": ";
    }
}
