package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.lang.reflect.Constructor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.runflow.canonical.Canonical;

/**
 * Refuses to write classes with a canonical form of their own that say nothing to the mapper, and of which nobody has said how they look: it would write an
 * empty object, or what a getter happens to tell, and could read neither back. Those of others are found when their types are checked; the library's own
 * records are not checked in every process, so their parts are found here.
 */
final class SilentTypes extends Serializers.Base {
    static final String INSTEAD = "a codec for the artifact, or a shape of the class (ArtifactForms)";

    private final Predicate<Class<?>> said;

    /** Leaves alone the types of which it has been said how they look. */
    SilentTypes(Predicate<Class<?>> said) {
        this.said = said;
    }

    /**
     * Whether a class that has a canonical form of its own says nothing else of what it holds. One that can be made without anything may be a bean: reading its first
     * value back shows.
     */
    static boolean isSilent(Class<?> type) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 0) {
                return false;
            }
        }
        for (Class<?> from = type; from != null; from = from.getSuperclass()) {
            if (from.getDeclaredAnnotations().length > 0 || !PlainForms.areMembersUnmarked(from)) {
                return from == Object.class;
            }
        }
        return true;
    }

    static String whatIsWrongWith(Class<?> type) {
        return "is " + type.getName() + ", of which nothing is said but its canonical form";
    }

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        Class<?> raw = type.getRawClass();
        return Canonical.class.isAssignableFrom(raw)
                        && !raw.isRecord()
                        && !raw.isEnum()
                        && !said.test(raw)
                        && OurTypes.isOfCore(raw)
                ? new Refusal()
                : null;
    }

    private static final class Refusal extends JsonSerializer<Object> {
        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider provider) {
            throw new IllegalArgumentException(
                    "JSON could not give back what " + whatIsWrongWith(value.getClass()) + "; use " + INSTEAD);
        }
    }
}
