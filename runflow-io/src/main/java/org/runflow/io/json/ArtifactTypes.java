package org.runflow.io.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What artifacts may hold beyond what is in the engine's own documents: families of records, and maps and sets that are sorted though their type does not say so. */
final class ArtifactTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private final transient Predicate<Class<?>> said;

    /** Leaves alone the types of which it has been said how they look. */
    ArtifactTypes(Predicate<Class<?>> said) {
        super("artifacts");
        this.said = said;
        addAbstractTypeMapping(Map.class, TreeMap.class);
        addAbstractTypeMapping(Set.class, TreeSet.class);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.appendAnnotationIntrospector(new Families(said));
        context.addSerializers(new SilentTypes(said));
    }
}
