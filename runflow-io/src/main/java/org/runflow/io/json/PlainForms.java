package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.Serializable;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.runflow.plan.Reason;

/**
 * Which types have a plain form: what the engine's own documents are made of. Everything else is the mapper's. Types are judged once, safe for use by several threads.
 */
final class PlainForms {
    /** Stands for a type that has none, and for one that is just being looked at: a record that holds itself has none. */
    private static final PlainForm NONE = new None();

    private static final ClassValue<Slot> BY_CLASS = new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
            return new Slot();
        }
    };

    private PlainForms() {}

    private static final class Slot {
        private volatile @Nullable PlainForm form;
    }

    /** Returns the form of a class; null when it has none. */
    static @Nullable PlainForm find(Class<?> type) {
        PlainForm form = find(type, List.of());
        return form == NONE ? null : form;
    }

    /** Returns the form of a class that is known to have one. */
    static PlainForm get(Class<?> type) {
        PlainForm form = find(type);
        if (form == null) {
            throw new IllegalArgumentException(type + " has no plain form");
        }
        return form;
    }

    private static PlainForm find(Class<?> type, List<Class<?>> around) {
        PlainForm scalar = PlainScalar.find(type);
        if (scalar != null) {
            return scalar;
        }
        Slot slot = BY_CLASS.get(type);
        PlainForm form = slot.form;
        if (form == null) {
            form = judge(type, around);
            slot.form = form;
        }
        return form;
    }

    private static PlainForm judge(Class<?> type, List<Class<?>> around) {
        if (around.contains(type)) {
            return NONE;
        }
        if (type == Object.class) {
            return new PlainTree(JsonShapes.none());
        }
        if (type == Reason.class) {
            return new Reasons.Plain((PlainRecord) find(Reasons.FORM, List.of()));
        }
        Optional<TextForm<?>> text = EngineForms.findText(type);
        if (text.isPresent()) {
            return new PlainText(text.get());
        }
        if (!isUnmarked(type)) {
            return NONE;
        }
        if (type.isEnum()) {
            return new PlainWord(type);
        }
        return type.isRecord() && type.getTypeParameters().length == 0 ? record(type, around) : NONE;
    }

    private static PlainForm record(Class<?> type, List<Class<?>> around) {
        List<Class<?>> within = new ArrayList<>(around);
        within.add(type);
        EngineForms.Otherwise otherwise = EngineForms.otherwise(type);
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] parameters = new Class<?>[components.length];
        List<PlainRecord.Part> parts = new ArrayList<>();
        try {
            for (int i = 0; i < components.length; i++) {
                PlainForm form = find(components[i].getGenericType(), within);
                Method accessor = components[i].getAccessor();
                if (form == NONE || !accessor.trySetAccessible()) {
                    return NONE;
                }
                parameters[i] = components[i].getType();
                parts.add(new PlainRecord.Part(
                        otherwise.nameOf(components[i]),
                        accessor,
                        form,
                        otherwise.leftOutWhenEmpty().contains(components[i].getName())));
            }
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            return constructor.trySetAccessible() ? new PlainRecord(constructor, parts, told(type, otherwise)) : NONE;
        } catch (NoSuchMethodException e) {
            return NONE;
        }
    }

    private static PlainRecord.@Nullable Part told(Class<?> type, EngineForms.Otherwise otherwise)
            throws NoSuchMethodException {
        if (otherwise.told().isEmpty()) {
            return null;
        }
        Method accessor = type.getMethod(otherwise.told().get());
        return new PlainRecord.Part(
                SnakeCase.of(accessor.getName()), accessor, find(accessor.getGenericReturnType(), List.of()), false);
    }

    private static PlainForm find(Type type, List<Class<?>> around) {
        if (type == OptionalInt.class) {
            return new PlainOptional(OptionalInt.empty(), PlainScalar.INT);
        }
        if (type == OptionalLong.class) {
            return new PlainOptional(OptionalLong.empty(), PlainScalar.LONG);
        }
        if (type == OptionalDouble.class) {
            return new PlainOptional(OptionalDouble.empty(), PlainScalar.DOUBLE);
        }
        if (type instanceof Class<?> simple) {
            return find(simple, around);
        }
        return type instanceof ParameterizedType generic ? container(generic, around) : NONE;
    }

    private static PlainForm container(ParameterizedType type, List<Class<?>> around) {
        Type[] arguments = type.getActualTypeArguments();
        PlainForm content = find(arguments[arguments.length - 1], around);
        if (content == NONE) {
            return NONE;
        }
        if (type.getRawType() == Optional.class) {
            return new PlainOptional(Optional.empty(), content);
        }
        if (content instanceof PlainOptional) {
            return NONE;
        }
        if (type.getRawType() == List.class) {
            return new PlainList(content);
        }
        PlainForm key = type.getRawType() == SortedMap.class ? find(arguments[0], around) : NONE;
        if (key == PlainScalar.TEXT) {
            return new PlainMap(Optional.empty(), content);
        }
        return key instanceof PlainWord words ? new PlainMap(Optional.of(words), content) : NONE;
    }

    /** Whoever marks a type, or takes it from another, may have said to the mapper how it looks. */
    private static boolean isUnmarked(Class<?> type) {
        for (Class<?> from : type.getInterfaces()) {
            if (from != Comparable.class && from != Serializable.class) {
                return false;
            }
        }
        return isUnmarked((AnnotatedElement) type) && (OurTypes.isOfCore(type) || areMembersUnmarked(type));
    }

    /** Whether nothing in a class says to the mapper how it looks. */
    static boolean areMembersUnmarked(Class<?> type) {
        return areUnmarked(type.getDeclaredFields())
                && areUnmarked(type.getDeclaredMethods())
                && areUnmarked(type.getDeclaredConstructors());
    }

    private static boolean areUnmarked(AnnotatedElement[] elements) {
        for (AnnotatedElement element : elements) {
            if (!isUnmarked(element)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnmarked(AnnotatedElement element) {
        return element.getDeclaredAnnotations().length == 0;
    }

    private static final class None implements PlainForm {
        @Override
        public boolean knows(Object value) {
            return false;
        }

        @Override
        public void write(Object value, JsonGenerator json) {
            throw new IllegalArgumentException(value.getClass() + " has no plain form");
        }

        @Override
        public Object read(JsonParser json) throws NotPlainException {
            throw new NotPlainException();
        }
    }
}
