package org.runflow.io.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the library's own records, to the same bytes and values, without the mapper's look at all that a class may say of itself: they say nothing to it, and a fresh
 * process spends more time on learning that than on writing what they hold. Records that something has been said of, and everybody else's, are the mapper's.
 */
final class OwnRecords extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private final transient Predicate<Class<?>> own;

    /** Takes records that say nothing to the mapper, and of which nothing has been said to it. */
    OwnRecords(Predicate<Class<?>> own) {
        super("own-records");
        this.own = own;
    }

    /** Takes the library's records, but for those of which it has been said how they look. */
    static OwnRecords ofLibrary(Predicate<Class<?>> said) {
        return new OwnRecords(type -> saysNothing(type) && !EngineForms.isOtherwise(type) && !isSaid(type, said));
    }

    /** What is said of an interface holds for its records, too. */
    private static boolean isSaid(Class<?> type, Predicate<Class<?>> said) {
        return said.test(type) || Stream.of(type.getInterfaces()).anyMatch(from -> isSaid(from, said));
    }

    @Override
    public void setupModule(SetupContext context) {
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription description) {
                if (!isOwn(type.getRawClass())) {
                    return null;
                }
                return OwnProperty.of(type.getRawClass(), config.getTypeFactory())
                        .map(properties -> new OwnRecordWriter(type, properties))
                        .orElse(null);
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription description) {
                return isOwn(type.getRawClass()) ? reader(type, config) : null;
            }
        });
    }

    private static @Nullable JsonDeserializer<?> reader(JavaType type, DeserializationConfig config) {
        Optional<List<OwnProperty>> properties = OwnProperty.of(type.getRawClass(), config.getTypeFactory());
        Optional<OwnConstructor> constructor = OwnConstructor.of(type.getRawClass());
        return properties.isPresent() && constructor.isPresent()
                ? new OwnRecordReader(type, properties.get(), constructor.get())
                : null;
    }

    private boolean isOwn(Class<?> type) {
        return type.isRecord() && type.getTypeParameters().length == 0 && own.test(type);
    }

    private static boolean saysNothing(Class<?> type) {
        return OurTypes.isOfCore(type)
                || (OurTypes.isOfForms(type)
                        && type.getDeclaredAnnotations().length == 0
                        && PlainForms.areMembersUnmarked(type));
    }
}
