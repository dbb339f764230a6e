package org.runflow.io.json;

import static java.time.format.DateTimeFormatter.ISO_ZONED_DATE_TIME;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.plan.Reason;
import org.runflow.run.KeptInput;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.run.StageState;
import org.runflow.store.Digest;

/** How the engine's own records look in files: identities as plain text, states as their tables name them; a time with its zone keeps it. */
final class EngineTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;
    private static final Set<Class<?>> SAID = Set.of(Digest.class, RunId.class, RunCoordinate.class, Reason.class);

    EngineTypes() {
        super("engine");
        text(Digest.class, Digest::new);
        text(RunId.class, RunId::new);
        text(RunCoordinate.class, RunCoordinate::parse);
        new TextForm<ZonedDateTime>(ZonedDateTime.class, ISO_ZONED_DATE_TIME::format, ZonedDateTime::parse).addTo(this);
        addSerializer(RunState.class, ToStringSerializer.instance);
        addSerializer(StageState.class, ToStringSerializer.instance);
        addSerializer(Outcome.class, ToStringSerializer.instance);
        addSerializer(Reason.class, new Reasons.Writer());
        addDeserializer(Reason.class, new Reasons.Reader());
        setMixInAnnotation(RunEntry.class, RunEntryNames.class);
        setMixInAnnotation(RunReport.class, RunReportNames.class);
    }

    /** Whether it is said here how the type looks. */
    static boolean isSaid(Class<?> type) {
        return SAID.contains(type);
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        new TextForm<T>(type, Object::toString, parse).addTo(this);
    }

    private interface RunEntryNames {
        @JsonProperty("run_id")
        RunId id();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        SortedMap<String, Double> metrics();
    }

    private interface RunReportNames {
        @JsonProperty(value = "exit_code", access = JsonProperty.Access.READ_ONLY)
        Optional<Integer> exitCode();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        SortedMap<String, Double> metrics();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        SortedMap<String, KeptInput> keptInputs();
    }
}
