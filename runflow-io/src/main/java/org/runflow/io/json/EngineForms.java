package org.runflow.io.json;

import static java.time.format.DateTimeFormatter.ISO_ZONED_DATE_TIME;

import java.lang.reflect.RecordComponent;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.RunEntry;
import org.runflow.run.Outcome;
import org.runflow.run.RunReport;
import org.runflow.run.RunState;
import org.runflow.run.StageState;
import org.runflow.store.Digest;

/** How the engine's own types look in documents, said once for the mapper and for what is written without it. */
final class EngineForms {
    /** Identities are plain text; a time with its zone keeps it. */
    static final List<TextForm<?>> TEXTS = List.of(
            new TextForm<>(Digest.class, Digest::toString, Digest::new),
            new TextForm<>(RunId.class, RunId::toString, RunId::new),
            new TextForm<>(RunCoordinate.class, RunCoordinate::toString, RunCoordinate::parse),
            new TextForm<>(
                    ZonedDateTime.class, time -> ISO_ZONED_DATE_TIME.format(time), text -> ZonedDateTime.parse(text)));

    /** States are named as in their tables. */
    static final List<Class<? extends Enum<?>>> STATES = List.of(RunState.class, StageState.class, Outcome.class);

    private static final Otherwise NOTHING = new Otherwise(Map.of(), Set.of(), Optional.empty());
    private static final Map<Class<?>, Otherwise> RECORDS = Map.of(
            RunEntry.class, new Otherwise(Map.of("id", "run_id"), Set.of("metrics"), Optional.empty()),
            RunReport.class, new Otherwise(Map.of(), Set.of("metrics", "keptInputs"), Optional.of("exitCode")));

    private EngineForms() {}

    /**
     * In what a record differs from its components.
     *
     * @param names of properties, by component
     * @param leftOutWhenEmpty components with maps that stand there only when they hold something
     * @param told a method whose value is written and not read
     */
    record Otherwise(Map<String, String> names, Set<String> leftOutWhenEmpty, Optional<String> told) {
        String nameOf(RecordComponent component) {
            String name = names.get(component.getName());
            return name == null ? RecordProperties.nameOf(component) : name;
        }
    }

    static Otherwise otherwise(Class<?> record) {
        return RECORDS.getOrDefault(record, NOTHING);
    }

    /** Whether a record differs from its components. */
    static boolean isOtherwise(Class<?> record) {
        return RECORDS.containsKey(record);
    }

    static Optional<TextForm<?>> findText(Class<?> type) {
        for (TextForm<?> form : TEXTS) {
            if (form.type() == type) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** Returns the word for a constant: a state as its table has it, anything else in lower case. */
    static String wordOf(Enum<?> constant) {
        return STATES.contains(constant.getDeclaringClass()) ? constant.toString() : LowerCaseEnums.text(constant);
    }
}
