package org.runflow.io.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Tells the mapper in what the engine's own records differ from their components, as {@link EngineForms} has it. */
final class EngineNames extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable PropertyName findNameForSerialization(Annotated annotated) {
        return isTold(annotated) ? PropertyName.construct(SnakeCase.of(annotated.getName())) : nameOf(annotated);
    }

    @Override
    public @Nullable PropertyName findNameForDeserialization(Annotated annotated) {
        return nameOf(annotated);
    }

    @Override
    public JsonProperty.@Nullable Access findPropertyAccess(Annotated annotated) {
        return isTold(annotated) ? JsonProperty.Access.READ_ONLY : null;
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
        return isLeftOutWhenEmpty(annotated)
                ? JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)
                : JsonInclude.Value.empty();
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return isLeftOutWhenEmpty(annotated)
                ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)
                : JsonSetter.Value.empty();
    }

    private static @Nullable PropertyName nameOf(Annotated annotated) {
        String component = componentOf(annotated);
        String name = component == null ? null : otherwise(annotated).names().get(component);
        return name == null ? null : PropertyName.construct(name);
    }

    private static boolean isLeftOutWhenEmpty(Annotated annotated) {
        String component = componentOf(annotated);
        return component != null && otherwise(annotated).leftOutWhenEmpty().contains(component);
    }

    private static boolean isTold(Annotated annotated) {
        return annotated instanceof AnnotatedMethod method
                && method.getParameterCount() == 0
                && otherwise(annotated).told().filter(method.getName()::equals).isPresent();
    }

    private static EngineForms.Otherwise otherwise(Annotated annotated) {
        return EngineForms.otherwise(
                annotated instanceof AnnotatedMember member ? member.getDeclaringClass() : Object.class);
    }

    /** Accessors and fields are called as their components; parameters of the constructor have their places. */
    private static @Nullable String componentOf(Annotated annotated) {
        if (annotated instanceof AnnotatedParameter parameter) {
            RecordComponent[] components = parameter.getDeclaringClass().getRecordComponents();
            return components != null
                            && components.length == parameter.getOwner().getParameterCount()
                    ? components[parameter.getIndex()].getName()
                    : null;
        }
        return annotated instanceof AnnotatedMethod method && method.getParameterCount() > 0
                ? null
                : annotated.getName();
    }
}
