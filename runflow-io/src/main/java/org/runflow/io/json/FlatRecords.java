package org.runflow.io.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.ValueInstantiator;
import com.fasterxml.jackson.databind.deser.ValueInstantiators;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads records whose parts stand flat in one object as if the properties of the parts were their own: in one pass, and unknown properties are
 * refused as anywhere. The library by itself would keep the rest of the object back, hand it to each part, and pass over what none of them knows.
 */
final class FlatRecords extends SimpleModule {
    private static final long serialVersionUID = 1L;

    FlatRecords() {
        super("flat-records");
    }

    @Override
    public void setupModule(SetupContext context) {
        context.insertAnnotationIntrospector(new UnwrappedParts());
        context.addBeanDeserializerModifier(new Flattening());
        context.addValueInstantiators(new Instantiators());
    }

    static boolean isUnwrapped(DeserializationConfig config, BeanPropertyDefinition property) {
        return config.getAnnotationIntrospector().findUnwrappingNameTransformer(property.getPrimaryMember()) != null;
    }

    /** Puts the properties of parts in the place of the parts. */
    private static final class Flattening extends BeanDeserializerModifier {
        private static final long serialVersionUID = 1L;

        @Override
        public List<BeanPropertyDefinition> updateProperties(
                DeserializationConfig config, BeanDescription description, List<BeanPropertyDefinition> properties) {
            List<BeanPropertyDefinition> flat = new ArrayList<>();
            for (BeanPropertyDefinition property : properties) {
                if (!isUnwrapped(config, property)) {
                    flat.add(property);
                } else if (property.hasConstructorParameter()) {
                    flat.addAll(config.introspect(property.getPrimaryType()).findProperties());
                }
            }
            return flat;
        }
    }

    private static final class Instantiators extends ValueInstantiators.Base {
        @Override
        public ValueInstantiator findValueInstantiator(
                DeserializationConfig config, BeanDescription description, ValueInstantiator standard) {
            boolean flat = description.findProperties().stream().anyMatch(property -> isUnwrapped(config, property));
            return flat ? new FlatInstantiator(standard, config) : standard;
        }
    }
}
