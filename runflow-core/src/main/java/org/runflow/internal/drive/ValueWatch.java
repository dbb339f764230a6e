package org.runflow.internal.drive;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.runflow.ArtifactKey;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.ValueChangedException;
import org.runflow.internal.graph.Node;
import org.runflow.internal.plan.Ingredients;
import org.runflow.items.Item;
import org.runflow.items.ItemState;
import org.runflow.items.Items;
import org.runflow.items.StoredItem;
import org.runflow.rows.Rows;
import org.runflow.store.Digest;

/**
 * Notices that a value a stage reads is not what its digest says any more. What a run was given, and what views have shown, is looked at in every run, once the
 * stage has computed and before its result counts, unless nobody can change it; everything else only where the engine watches values.
 */
final class ValueWatch {
    private final RunContext run;
    private final Node node;
    private final Ingredients ingredients;
    private final boolean watching;

    ValueWatch(RunContext run, Node node, Ingredients ingredients) {
        this.run = run;
        this.node = node;
        this.ingredients = ingredients;
        this.watching = run.parts().watching();
    }

    /** Says what had changed already when the stage began. */
    void before() {
        if (watching) {
            findFirst(this::hasChanged).ifPresent(edge -> {
                throw ValueChangedException.before(node.path(), edge.label());
            });
        }
    }

    /** Says what has changed while the stage was computing. */
    void after() {
        if (watching) {
            findFirst(this::hasChanged).ifPresent(edge -> {
                throw ValueChangedException.by(node.path(), edge.label());
            });
        } else {
            findFirst(edge -> isChangeable(edge) && hasChanged(edge)).ifPresent(edge -> {
                throw edge.fromInput()
                        ? ValueChangedException.since(node.path(), edge.label())
                        : ValueChangedException.by(node.path(), edge.label());
            });
        }
    }

    /** Why an attempt failed: one that has changed what it reads is told so by an engine that watches, before the next attempt reads that. */
    Throwable blame(Throwable failure) {
        Optional<Node.Edge> changed = watching ? findFirst(this::hasChanged) : Optional.empty();
        if (changed.isEmpty()) {
            return failure;
        }
        ValueChangedException culprit =
                ValueChangedException.by(node.path(), changed.get().label());
        culprit.addSuppressed(failure);
        return culprit;
    }

    /** What lets the result of a single item count only while what it was made from is whole; absent when nobody can change that. */
    Optional<Runnable> findGuard() {
        return !watching
                        && findFirst(edge -> isUnread(edge) || isChangeable(edge))
                                .isPresent()
                ? Optional.of(this::after)
                : Optional.empty();
    }

    private Optional<Node.Edge> findFirst(IntPredicate wanted) {
        List<Node.Edge> edges = node.edges();
        return IntStream.range(0, edges.size())
                .filter(edge -> !edges.get(edge).isUsing() && run.values().isPresent(edges.get(edge)))
                .filter(wanted)
                .mapToObj(edges::get)
                .findFirst();
    }

    private boolean isChangeable(int index) {
        Node.Edge edge = node.edges().get(index);
        return ingredients.isChangeable(index)
                || (edge.fromInput() && !run.inputs().isFrozen(edge.origin()));
    }

    /** What is only promised so far. Nobody can have changed it. */
    private boolean isUnread(int index) {
        Node.Edge edge = node.edges().get(index);
        return edge.fromInput() && !run.inputs().isRead(edge.origin());
    }

    /** A view may show a part of the whole itself, so the whole is looked at, too. */
    private boolean hasChanged(int index) {
        Node.Edge edge = node.edges().get(index);
        if (ingredients.hasChanged(index)) {
            return true;
        }
        if (isUnread(index) || (!watching && !edge.fromInput())) {
            return false;
        }
        Object value = run.values().value(edge);
        if (!Digest.of(value).equals(run.values().digest(edge))) {
            return true;
        }
        if (value instanceof Items<?> items) {
            return items.all().stream()
                    .filter(item -> item.state() == ItemState.VALUE)
                    .anyMatch(item -> hasChanged(edge, items, item));
        }
        return watching && value instanceof Rows<?> rows && hasChanged(rows);
    }

    /** Items that lie in a store are what they were, unless the store hands out values that somebody can change. */
    private boolean hasChanged(Node.Edge edge, Items<?> items, Item item) {
        try {
            if (item.stored().isEmpty()) {
                return items.find(item.name()).isEmpty();
            }
            if (watching && !edge.fromInput()) {
                read(edge.source().key(), item.stored().get());
            }
            return false;
        } catch (ArtifactCorruptException e) {
            return true;
        } catch (ArtifactUnavailableException e) {
            return false; // released, or gone: who reads it will notice
        }
    }

    private void read(ArtifactKey<?> items, StoredItem stored) {
        Object unused = run.parts().store().get(items.ofElement(), stored.output());
    }

    private static boolean hasChanged(Rows<?> rows) {
        try {
            rows.verify();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
