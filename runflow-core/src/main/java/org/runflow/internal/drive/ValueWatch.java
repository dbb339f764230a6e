package org.runflow.internal.drive;

import java.util.Optional;
import java.util.function.Predicate;
import org.runflow.error.ValueChangedException;
import org.runflow.internal.graph.Node;
import org.runflow.store.Digest;

/**
 * Notices that a value a stage reads is not what its digest says any more. What a run was given is looked at in every run, once the stage has computed and
 * before its result counts, unless nobody can change it; everything else only where the engine watches values.
 */
final class ValueWatch {
    private final RunContext run;
    private final Node node;

    ValueWatch(RunContext run, Node node) {
        this.run = run;
        this.node = node;
    }

    /** Says what had changed already when the stage began. */
    void before() {
        if (run.parts().watching()) {
            findChanged(edge -> true).ifPresent(edge -> {
                throw ValueChangedException.before(node.path(), edge.label());
            });
        }
    }

    /** Says what has changed while the stage was computing. */
    void after() {
        if (run.parts().watching()) {
            findChanged(edge -> true).ifPresent(edge -> {
                throw ValueChangedException.by(node.path(), edge.label());
            });
        } else {
            findChanged(edge -> edge.fromInput() && !run.inputs().isFrozen(edge.origin()))
                    .ifPresent(edge -> {
                        throw ValueChangedException.since(node.path(), edge.label());
                    });
        }
    }

    /** A view may show a part of the whole itself, so the whole is looked at. */
    private Optional<Node.Edge> findChanged(Predicate<Node.Edge> watched) {
        return node.edges().stream()
                .filter(edge -> !edge.isUsing() && run.values().isPresent(edge))
                .filter(watched)
                .filter(edge ->
                        !Digest.of(run.values().value(edge)).equals(run.values().digest(edge)))
                .findFirst();
    }
}
