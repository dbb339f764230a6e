package org.runflow.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.runflow.ArtifactKey;
import org.runflow.Run;
import org.runflow.RunId;
import org.runflow.internal.canonical.ComponentTexts;

/**
 * What differs between two runs: settings, inputs, versions, states and, for the artifacts asked for, every component of the values.
 *
 * @param before the run that is compared with
 * @param after the run that is compared
 * @param changes in the order stages, settings, inputs, then values by path
 */
public record RunDiff(RunId before, RunId after, List<Change> changes) {
    /** Copies the list. */
    public RunDiff {
        changes = List.copyOf(changes);
    }

    /** What kind of thing differs. */
    public enum Kind {
        /** The version of a stage. */
        VERSION,
        /** What became of a stage. */
        STATE,
        /** A component of the settings. */
        SETTING,
        /** Something the run was given. */
        INPUT,
        /** The result of a stage, as a whole. */
        RESULT,
        /** A component of a result. */
        VALUE
    }

    /**
     * One difference.
     *
     * @param kind of thing
     * @param path of the stage, input or component
     * @param before absent when there was none
     * @param after absent when there is none any more
     */
    public record Change(Kind kind, String path, Optional<String> before, Optional<String> after) {
        /** {@return the path with both values} */
        @Override
        public String toString() {
            return path + " " + before.orElse("(none)") + " → " + after.orElse("(none)");
        }
    }

    /**
     * {@return what differs}
     *
     * @param before the run to compare with
     * @param after the run to compare
     * @param valuesOf artifacts to take apart where both runs have them and their digests differ
     */
    public static RunDiff between(Run before, Run after, ArtifactKey<?>... valuesOf) {
        RunFacts old = RunFacts.of(before);
        RunFacts now = RunFacts.of(after);
        List<Change> changes = new ArrayList<>();
        compare(Kind.VERSION, old.versions(), now.versions(), changes);
        compare(Kind.STATE, old.states(), now.states(), changes);
        compare(Kind.SETTING, old.settings(), now.settings(), changes);
        compare(Kind.INPUT, old.inputs(), now.inputs(), changes);
        compare(Kind.RESULT, old.results(), now.results(), changes);
        for (ArtifactKey<?> key : Arrays.asList(valuesOf)) {
            Optional<?> oldValue = before.find(key);
            Optional<?> newValue = after.find(key);
            if (oldValue.isPresent() && newValue.isPresent()) {
                changes.addAll(values(key.path(), oldValue.get(), newValue.get()));
            }
        }
        return new RunDiff(before.id(), after.id(), changes);
    }

    /**
     * {@return the components that differ between two values, by path}
     *
     * @param prefix of the paths
     * @param before a value with a canonical form
     * @param after another one
     */
    public static List<Change> values(String prefix, Object before, Object after) {
        List<Change> changes = new ArrayList<>();
        compare(Kind.VALUE, ComponentTexts.of(prefix, before), ComponentTexts.of(prefix, after), changes);
        return changes;
    }

    /**
     * {@return the changes of one kind}
     *
     * @param kind of thing
     */
    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** {@return whether nothing differs} */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** {@return a line per change} */
    public String toText() {
        StringBuilder text = new StringBuilder();
        changes.forEach(
                change -> text.append(change.kind()).append(' ').append(change).append('\n'));
        return text.toString();
    }

    private static void compare(
            Kind kind, SortedMap<String, String> before, SortedMap<String, String> after, List<Change> changes) {
        SortedSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        for (String path : paths) {
            Optional<String> old = find(before, path);
            Optional<String> now = find(after, path);
            if (!old.equals(now)) {
                changes.add(new Change(kind, path, old, now));
            }
        }
    }

    private static Optional<String> find(Map<String, String> texts, String path) {
        return Optional.ofNullable(texts.get(path));
    }
}
