package org.runflow.io.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Records whose parts stand flat in one object refuse unknown properties like any other; the library hands them to the parts, which pass them over. */
final class FlatRecords extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription description, JsonDeserializer<?> standard) {
        Set<String> names = new TreeSet<>();
        boolean flat = false;
        for (BeanPropertyDefinition property : description.findProperties()) {
            if (isUnwrapped(config, property)) {
                flat = true;
                names.addAll(names(config.introspect(property.getPrimaryType())));
            } else {
                names.add(property.getName());
            }
        }
        return flat ? new Closed(standard, names) : standard;
    }

    private static boolean isUnwrapped(DeserializationConfig config, BeanPropertyDefinition property) {
        return config.getAnnotationIntrospector().findUnwrappingNameTransformer(property.getPrimaryMember()) != null;
    }

    private static List<String> names(BeanDescription part) {
        return part.findProperties().stream()
                .map(BeanPropertyDefinition::getName)
                .toList();
    }

    private static final class Closed extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        private final HashSet<String> names;

        Closed(JsonDeserializer<?> standard, Collection<String> names) {
            super(standard);
            this.names = new HashSet<>(names);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> contextual) {
            return new Closed(contextual, names);
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!(context.readTree(json) instanceof ObjectNode object)) {
                return context.handleUnexpectedToken(handledType(), json);
            }
            for (String name : fieldNames(object)) {
                if (!names.contains(name)) {
                    context.handleUnknownProperty(json, this, handledType(), name);
                }
            }
            try (JsonParser flat = object.traverse(json.getCodec())) {
                flat.nextToken();
                return super.deserialize(flat, context);
            }
        }

        private static List<String> fieldNames(ObjectNode object) {
            return object.properties().stream().map(field -> field.getKey()).toList();
        }
    }
}
