package org.runflow.io.json;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyMetadata;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.CreatorProperty;
import com.fasterxml.jackson.databind.deser.SettableBeanProperty;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.impl.PropertyValueBuffer;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.util.ClassUtil;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes a record of its own values and those of its parts, which come in one row. */
final class FlatInstantiator extends ValueInstantiator.Delegating {
    private static final long serialVersionUID = 1L;

    private final transient List<Place> places = new ArrayList<>();
    private final transient List<SettableBeanProperty> row = new ArrayList<>();

    FlatInstantiator(ValueInstantiator standard, DeserializationConfig config) {
        super(standard);
        for (SettableBeanProperty own : standard.getFromObjectArguments(config)) {
            if (config.getAnnotationIntrospector().findUnwrappingNameTransformer(own.getMember()) == null) {
                places.add(new Place(1, Optional.empty()));
                add(own.getFullName(), (AnnotatedParameter) own.getMember(), own.getMetadata(), config);
            } else {
                List<BeanPropertyDefinition> parts = config.introspect(own.getType()).findProperties().stream()
                        .sorted(Comparator.comparingInt(
                                part -> part.getConstructorParameter().getIndex()))
                        .toList();
                AnnotatedParameter first = parts.get(0).getConstructorParameter();
                first.getOwner().fixAccess(true);
                places.add(new Place(parts.size(), Optional.of(first)));
                parts.forEach(
                        part -> add(part.getFullName(), part.getConstructorParameter(), part.getMetadata(), config));
            }
        }
    }

    private void add(
            PropertyName name, AnnotatedParameter parameter, PropertyMetadata metadata, DeserializationConfig config) {
        try {
            TypeDeserializer family = config.findTypeDeserializer(parameter.getType());
            row.add(CreatorProperty.construct(
                    name, parameter.getType(), null, family, null, parameter, row.size(), null, metadata));
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public SettableBeanProperty[] getFromObjectArguments(DeserializationConfig config) {
        return row.toArray(SettableBeanProperty[]::new);
    }

    @Override
    public Object createFromObjectWith(
            DeserializationContext context, SettableBeanProperty[] properties, PropertyValueBuffer values)
            throws IOException {
        return createFromObjectWith(context, values.getParameters(properties));
    }

    @Override
    public Object createFromObjectWith(DeserializationContext context, Object[] values) throws IOException {
        Object[] own = new Object[places.size()];
        int next = 0;
        for (int i = 0; i < own.length; i++) {
            Place place = places.get(i);
            own[i] = place.first().isEmpty()
                    ? values[next]
                    : part(place.first().get(), Arrays.copyOfRange(values, next, next + place.width()), context);
            next += place.width();
        }
        return delegate().createFromObjectWith(context, own);
    }

    /** Makes a part, of which one parameter of its constructor is known. */
    private static Object part(AnnotatedParameter parameter, Object[] values, DeserializationContext context)
            throws IOException {
        try {
            return parameter.getOwner().call(values);
        } catch (Exception e) {
            return context.handleInstantiationProblem(parameter.getDeclaringClass(), values, ClassUtil.getRootCause(e));
        }
    }

    /** One component of the record: a single value of the row, or a part with several, known by the first parameter of its constructor. */
    private record Place(int width, Optional<AnnotatedParameter> first) {}
}
