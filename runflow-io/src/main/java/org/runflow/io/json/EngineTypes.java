package org.runflow.io.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.util.Set;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.plan.Reason;
import org.runflow.store.Digest;

/** Tells the mapper how the engine's own types look in files, as {@link EngineForms} has it. */
final class EngineTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final Set<Class<?>> SAID = Set.of(Digest.class, RunId.class, RunCoordinate.class, Reason.class);

    EngineTypes() {
        super("engine");
        EngineForms.TEXTS.forEach(form -> form.addTo(this));
        EngineForms.STATES.forEach(state -> addSerializer(state, ToStringSerializer.instance));
        addSerializer(Reason.class, new Reasons.Writer());
        addDeserializer(Reason.class, new Reasons.Reader());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new EngineNames());
    }

    /** Whether it is said here how the type looks. */
    static boolean isSaid(Class<?> type) {
        return SAID.contains(type);
    }
}
