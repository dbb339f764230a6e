package org.runflow.internal.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.runflow.View;
import org.runflow.internal.canonical.ComponentTexts;
import org.runflow.internal.graph.Graph;
import org.runflow.internal.graph.Node;
import org.runflow.internal.plan.BoundInputs.Shown;
import org.runflow.store.Digest;
import org.runflow.store.ManifestInput;
import org.runflow.store.ManifestKind;

/** Everything that goes into the key of a stage. Immutable. */
public final class Ingredients {
    private final Node node;
    private final BoundInputs given;
    private final List<ManifestInput> inputs;
    /** What views of what is not only used show; those of inputs are read when asked for. */
    private final List<Optional<Supplier<Shown>>> views;

    private final Digest key;

    private Ingredients(
            Node node, BoundInputs given, List<ManifestInput> inputs, List<Optional<Supplier<Shown>>> views) {
        this.node = node;
        this.given = given;
        this.inputs = List.copyOf(inputs);
        this.views = List.copyOf(views);
        this.key = Digest.of(new Key(
                ManifestKind.STAGE.text(),
                node.owner(),
                node.stage().name(),
                node.stage().version(),
                node.stage().output().schema(),
                inputs.stream().map(ManifestInput::digest).toList()));
    }

    private record Present(Digest whole) {}

    private record Key(String kind, String owner, String stage, String version, String schema, List<Digest> inputs) {}

    /**
     * {@return the ingredients}
     *
     * @param node a stage all of whose origins are known
     * @param origins that know them
     * @throws RuntimeException what a view throws
     */
    public static Ingredients gather(Node node, Origins origins) {
        List<ManifestInput> inputs = new ArrayList<>(node.edges().size());
        List<Optional<Supplier<Shown>>> views = new ArrayList<>(node.edges().size());
        for (Node.Edge edge : node.edges()) {
            Optional<Supplier<Shown>> view = view(edge, origins);
            if (!edge.isUsing()) {
                inputs.add(new ManifestInput(edge.label(), edge.source().key().schema(), digest(edge, view, origins)));
            }
            views.add(view);
        }
        return new Ingredients(node, origins.inputs(), inputs, views);
    }

    /** {@return SHA-256 over (kind, owner, stage, version, output schema, digest of each input or view)} */
    public Digest key() {
        return key;
    }

    /** {@return one per source, in order} */
    public List<ManifestInput> inputs() {
        return inputs;
    }

    /**
     * {@return what a view showed; absent for anything else}
     *
     * @param edge index of a source of the stage
     */
    public Optional<Object> findView(int edge) {
        return views.get(edge).map(view -> view.get().value());
    }

    /**
     * {@return whether a view has shown what somebody could change}
     *
     * @param edge index of a source of the stage
     */
    public boolean isChangeable(int edge) {
        return findShown(edge).filter(view -> !view.frozen()).isPresent();
    }

    /** What nobody has asked for yet has shown nothing. */
    private Optional<Shown> findShown(int index) {
        Node.Edge edge = node.edges().get(index);
        return edge.source() instanceof View<?, ?> view && isShownOnce(edge)
                ? given.findShown(edge.origin(), view)
                : views.get(index).map(Supplier::get);
    }

    /**
     * {@return whether what a view showed has become something else since}
     *
     * @param edge index of a source of the stage
     */
    public boolean hasChanged(int edge) {
        if (!isChangeable(edge)) {
            return false;
        }
        Shown view = findShown(edge).orElseThrow();
        return !Digest.of(view.value()).equals(view.digest());
    }

    /**
     * Takes apart what the stage reads of the settings.
     *
     * @param graph of the stage
     * @param origins as for {@link #gather}
     * @return value text by component path, without scope
     */
    public SortedMap<String, String> settings(Graph graph, Origins origins) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Node.Edge edge : node.edges()) {
            if (isSetting(graph, edge)) {
                texts.putAll(settings(edge, origins));
            }
        }
        return texts;
    }

    static boolean isSetting(Graph graph, Node.Edge edge) {
        return edge.fromInput()
                && !edge.isUsing()
                && graph.inputs().get(edge.origin()).setting();
    }

    static Digest digest(Node.Edge edge, Origins origins) {
        return digest(edge, view(edge, origins), origins);
    }

    private static Digest digest(Node.Edge edge, Optional<Supplier<Shown>> view, Origins origins) {
        if (view.isEmpty()) {
            return whole(edge, origins);
        }
        return edge.source() instanceof View<?, ?> shown && isShownOnce(edge)
                ? origins.inputs().digest(edge.origin(), shown)
                : view.get().get().digest();
    }

    /** What stages only use need have no digest. */
    private static boolean isShownOnce(Node.Edge edge) {
        return edge.fromInput() && !edge.isUsing();
    }

    static SortedMap<String, String> settings(Node.Edge edge, Origins origins) {
        if (edge.isOptional() && !origins.isPresent(edge)) {
            return Collections.emptySortedMap();
        }
        String label =
                edge.isOptional() ? edge.source().key().path() : edge.source().label();
        String prefix = label.replace(':', '.');
        return ComponentTexts.of(
                prefix, view(edge, origins).map(view -> view.get().value()).orElseGet(() -> origins.value(edge)));
    }

    /** What a stage can do without says in its digest that it is there, so that a stage which begins to need it does not take the old result. */
    private static Digest whole(Node.Edge edge, Origins origins) {
        if (!edge.isOptional()) {
            return origins.digest(edge);
        }
        return origins.isPresent(edge) ? Digest.of(new Present(origins.digest(edge))) : Digest.of(Optional.empty());
    }

    private static Optional<Supplier<Shown>> view(Node.Edge edge, Origins origins) {
        if (!(edge.source() instanceof View<?, ?> view)) {
            return Optional.empty();
        }
        if (isShownOnce(edge)) {
            return Optional.of(() -> origins.inputs().shown(edge.origin(), view));
        }
        Object part = BoundInputs.project(view, origins.value(edge));
        Shown shown = Shown.of(part, BoundInputs.digest(view, part));
        return Optional.of(() -> shown);
    }
}
