package org.runflow.io.json;

import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AccessorNamingStrategy;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.DefaultAccessorNamingStrategy;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Components are the only properties of a record: what else it can tell ({@code getSum}, {@code isEmpty}) follows from them and could not be read back. */
final class ComponentNames extends DefaultAccessorNamingStrategy.Provider {
    private static final long serialVersionUID = 1L;

    @Override
    public AccessorNamingStrategy forRecord(MapperConfig<?> config, AnnotatedClass record) {
        return new OfRecord(config, record);
    }

    private static final class OfRecord extends DefaultAccessorNamingStrategy.RecordNaming {
        private final Set<String> components;

        OfRecord(MapperConfig<?> config, AnnotatedClass record) {
            super(config, record);
            RecordComponent[] all = record.getRawType().getRecordComponents();
            this.components = new HashSet<>(2 * all.length);
            for (RecordComponent component : all) {
                components.add(component.getName());
            }
        }

        @Override
        public @Nullable String findNameForRegularGetter(AnnotatedMethod method, String name) {
            return components.contains(name) ? name : null;
        }

        @Override
        public @Nullable String findNameForIsGetter(AnnotatedMethod method, String name) {
            return components.contains(name) ? name : null;
        }
    }
}
