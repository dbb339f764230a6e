package org.runflow.internal.canonical;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.runflow.canonical.Added;
import org.runflow.canonical.CanonicalSink;
import org.runflow.canonical.Unwrapped;

/** Writes the records of one class, component by component in declared order. */
final class RecordWriter implements CanonicalWriter {
    private final Optional<String> variant;
    private final List<Part> parts;
    private final boolean anyAdded;

    private RecordWriter(Optional<String> variant, List<Part> parts) {
        this.variant = variant;
        this.parts = parts;
        boolean added = false;
        for (Part part : parts) {
            added |= part.isAdded();
        }
        this.anyAdded = added;
    }

    static RecordWriter of(Class<?> type) {
        return new RecordWriter(Families.findMember(type), partsOf(type));
    }

    @Override
    public void write(Object value, CanonicalSink sink) {
        int components = anyAdded ? present(value) : parts.size();
        if (variant.isPresent()) {
            sink.record(components + 1).component("").text(variant.get());
        } else {
            sink.record(components);
        }
        for (Part part : parts) {
            if (part.isAbsent(value)) {
                continue;
            }
            sink.component(part.name());
            try {
                sink.value(part.of(value));
            } catch (NotCanonicalException e) {
                throw e.below(part.name());
            }
        }
    }

    /** What a record of one component is as a key of a map; absent for any other. Its own {@code toString} may not tell one from the other. */
    Optional<String> findKeyText(Record value) {
        if (parts.size() != 1) {
            return Optional.empty();
        }
        Part only = parts.get(0);
        Object held = only.of(value);
        String text = held instanceof Enum || held instanceof Record ? Containers.keyText(held) : String.valueOf(held);
        return Optional.of(value.getClass().getSimpleName() + "[" + only.name() + "=" + text + "]");
    }

    private int present(Object value) {
        int present = 0;
        for (Part part : parts) {
            present += part.isAbsent(value) ? 0 : 1;
        }
        return present;
    }

    /** Whether the types of all components are of a kind. */
    boolean allOf(Predicate<Class<?>> kind) {
        for (Part part : parts) {
            if (!kind.test(part.type())) {
                return false;
            }
        }
        return true;
    }

    /** Whether all components of a value are of a kind. */
    boolean allIn(Object value, Predicate<Object> kind) {
        for (Part part : parts) {
            if (!kind.test(part.of(value))) {
                return false;
            }
        }
        return true;
    }

    /** Returns why the components of a record cannot be read; nothing when they can. Makes nothing that only a value needs. */
    static Optional<String> unreadable(Class<?> type) {
        Module module = type.getModule();
        String home = type.getPackageName();
        boolean readable = module.isOpen(home, RecordWriter.class.getModule())
                || (Modifier.isPublic(type.getModifiers()) && module.isExported(home, RecordWriter.class.getModule()));
        return readable ? Optional.empty() : Optional.of(closed(type));
    }

    private static String closed(Class<?> type) {
        String home = type.getPackageName();
        return "record " + type.getName() + " cannot be read: module "
                + type.getModule().getName() + " keeps its package to itself."
                + " [Hint: 'opens " + home
                + " to org.runflow.core;' in its module-info.java, for results in a workspace to"
                + " com.fasterxml.jackson.databind, too; or make it public in an exported package]";
    }

    private static List<Part> partsOf(Class<?> type) {
        List<Part> parts = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            ComponentReader reader = reader(component.getAccessor());
            if (component.getType().isAnnotationPresent(Unwrapped.class)) {
                for (Part inner : partsOf(component.getType())) {
                    parts.add(new Part(inner.name(), inner.type(), reader.then(inner.reader()), inner.isAdded()));
                }
            } else {
                parts.add(new Part(
                        component.getName(), component.getType(), reader, component.isAnnotationPresent(Added.class)));
            }
        }
        return List.copyOf(parts);
    }

    private static ComponentReader reader(Method accessor) {
        try {
            return ComponentReader.of(accessor);
        } catch (InaccessibleObjectException e) {
            throw new IllegalArgumentException(closed(accessor.getDeclaringClass()), e);
        }
    }

    /** One component as it is written: its own, or one of an unwrapped record that it holds. */
    private record Part(String name, Class<?> type, ComponentReader reader, boolean isAdded) {
        Object of(Object value) {
            return reader.read(value);
        }

        boolean isAbsent(Object value) {
            return isAdded && Optional.empty().equals(of(value));
        }
    }
}
