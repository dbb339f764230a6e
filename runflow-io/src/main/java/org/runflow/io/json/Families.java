package org.runflow.io.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.TypeResolverBuilder;
import com.fasterxml.jackson.databind.jsontype.impl.StdTypeResolverBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Families of records under a sealed interface: where only the interface is known, an object begins with its member's name, {@code {"type": "circle", …}}. */
final class Families extends NopAnnotationIntrospector {
    /** The property with the name. */
    static final String TYPE = "type";

    private static final long serialVersionUID = 1L;

    private final transient Predicate<Class<?>> said;

    /** Leaves alone the types of which it has been said how they look. */
    Families(Predicate<Class<?>> said) {
        this.said = said;
    }

    static boolean isFamily(Class<?> type) {
        return type.isInterface() && type.isSealed();
    }

    /** Returns the members of a family and of the families in it. */
    static List<Class<?>> members(Class<?> family) {
        List<Class<?>> members = new ArrayList<>();
        for (Class<?> member : family.getPermittedSubclasses()) {
            if (isFamily(member)) {
                members.addAll(members(member));
            } else {
                members.add(member);
            }
        }
        return members;
    }

    static String nameOf(Class<?> member) {
        String name = member.getSimpleName();
        return name.isEmpty() ? name : SnakeCase.of(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
    }

    @Override
    public @Nullable TypeResolverBuilder<?> findTypeResolver(
            MapperConfig<?> config, AnnotatedClass annotated, JavaType type) {
        return isFamily(annotated.getRawType()) && !said.test(annotated.getRawType())
                ? new StdTypeResolverBuilder()
                        .init(JsonTypeInfo.Id.NAME, null)
                        .inclusion(JsonTypeInfo.As.PROPERTY)
                        .typeProperty(TYPE)
                : null;
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(Annotated annotated) {
        return isFamily(annotated.getRawType())
                ? members(annotated.getRawType()).stream()
                        .map(member -> new NamedType(member, nameOf(member)))
                        .toList()
                : null;
    }
}
