package org.runflow.retention;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.runflow.ArtifactKey;

/**
 * Rules by which a workspace lets go of what it keeps. Without rules everything stays. Rules are added with {@link #and}, and all that have a say must agree:
 * {@link #keepNewest} has one on runs, {@link #afterConsumers} on the values of its artifact, {@link #managedRoot} on the files of its folder;
 * {@link #olderThan} narrows whatever the others have a say on, and alone it has one on runs. Whatever the rules say, a run that goes on or is pinned stays with all
 * it uses, and so does the newest run of each coordinate that has results. Immutable.
 */
public final class Retention {
    private final List<RetentionRule> rules;

    private Retention(List<RetentionRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** {@return no rules: everything stays} */
    public static Retention keepAll() {
        return new Retention(List.of());
    }

    /**
     * Keeps the newest runs of each coordinate; what only older ones use goes with them.
     *
     * @param runs how many, at least 1; runs count however they ended
     * @return the rule
     * @throws IllegalArgumentException for a number below 1
     */
    public static Retention keepNewest(int runs) {
        return new Retention(List.of(new RetentionRule.KeepNewest(runs)));
    }

    /**
     * Keeps what is younger.
     *
     * @param age since the end of the run
     * @return the rule
     * @throws IllegalArgumentException for a negative age
     */
    public static Retention olderThan(Duration age) {
        return new Retention(List.of(new RetentionRule.OlderThan(age)));
    }

    /**
     * Lets go of intermediate values once they have served: in the newest run that has ended and had the value, its stage and every stage that reads it have
     * succeeded, for values of items: with the item of that name. The bytes go, the result still counts: it is reused as long as nothing that computes reads the
     * value, and otherwise computed again. What is published, or also the result of another stage, stays.
     *
     * @param artifact whose values are intermediate; with {@link ArtifactKey#items} the value of each item for itself
     * @param later further artifacts whose stages must have succeeded in that run
     * @return the rule
     * @throws IllegalArgumentException for an artifact that is published: every run shows it
     */
    public static Retention afterConsumers(ArtifactKey<?> artifact, ArtifactKey<?>... later) {
        if (artifact.publishedPath().isPresent()) {
            throw new IllegalArgumentException("artifact '" + artifact.path()
                    + "' is published, so every run reads it: what people look at is no intermediate value");
        }
        return new Retention(List.of(new RetentionRule.AfterConsumers(artifact.path(), paths(later))));
    }

    /**
     * Lets go of input files that the caller hands over: a file goes once stages over the files of the folder have succeeded, in the newest run that has
     * ended and had a file of that path, for the very content that lies there now. Their items are the entries of a scan, named by path. A deleted file stays in the
     * ledger of the workspace.
     *
     * @param root folder of the files, neither in the workspace nor around it
     * @param consumer what a stage over the files makes: {@link ArtifactKey#items}
     * @param others what further stages over the same files make
     * @return the rule
     */
    public static Retention managedRoot(Path root, ArtifactKey<?> consumer, ArtifactKey<?>... others) {
        List<String> consumers = new ArrayList<>(List.of(consumer.path()));
        consumers.addAll(paths(others));
        return new Retention(List.of(new RetentionRule.ManagedRoot(root, consumers)));
    }

    /**
     * Adds rules.
     *
     * @param more that must agree as well, where they have a say
     * @return these rules and those
     */
    public Retention and(Retention more) {
        List<RetentionRule> all = new ArrayList<>(rules);
        all.addAll(more.rules);
        return new Retention(all);
    }

    /** {@return the rules, in the order in which they were added} */
    public List<RetentionRule> rules() {
        return rules;
    }

    /**
     * {@return the rules of one kind}
     *
     * @param kind of rule
     * @param <R> type of it
     */
    public <R extends RetentionRule> List<R> rules(Class<R> kind) {
        List<R> found = new ArrayList<>();
        for (RetentionRule rule : rules) {
            if (kind.isInstance(rule)) {
                found.add(kind.cast(rule));
            }
        }
        return List.copyOf(found);
    }

    private static List<String> paths(ArtifactKey<?>... keys) {
        List<String> paths = new ArrayList<>();
        for (ArtifactKey<?> key : keys) {
            paths.add(key.path());
        }
        return paths;
    }

    /** {@return the rules in words} */
    @Override
    public String toString() {
        return rules.isEmpty()
                ? "keep all"
                : String.join("; ", rules.stream().map(RetentionRule::text).toList());
    }
}
