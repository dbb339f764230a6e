package org.runflow.io.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.plan.Reason;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.run.StageState;
import org.runflow.store.Digest;

/** How the engine's own records look in files: identities as plain text, states as their tables name them. */
final class EngineTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    EngineTypes() {
        super("engine");
        text(Digest.class, Digest::new);
        text(RunId.class, RunId::new);
        text(RunCoordinate.class, RunCoordinate::parse);
        addSerializer(RunState.class, ToStringSerializer.instance);
        addSerializer(StageState.class, ToStringSerializer.instance);
        addSerializer(Outcome.class, ToStringSerializer.instance);
        addSerializer(Reason.class, new Reasons.Writer());
        addDeserializer(Reason.class, new Reasons.Reader());
        setMixInAnnotation(RunEntry.class, RunEntryNames.class);
        setMixInAnnotation(RunReport.class, RunReportNames.class);
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new TextReader<>(type, parse));
    }

    private interface RunEntryNames {
        @JsonProperty("run_id")
        RunId id();
    }

    private interface RunReportNames {
        @JsonProperty(value = "exit_code", access = JsonProperty.Access.READ_ONLY)
        Optional<Integer> exitCode();
    }

    private static final class TextReader<T> extends FromStringDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final Class<T> type;
        private final transient Function<String, T> parse;

        TextReader(Class<T> type, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.parse = parse;
        }

        @Override
        protected T _deserialize(String text, DeserializationContext context) throws IOException {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(text, type, String.valueOf(e.getMessage()));
            }
        }

        @Override
        protected T _deserializeFromEmptyString(DeserializationContext context) throws IOException {
            return _deserialize("", context);
        }
    }
}
