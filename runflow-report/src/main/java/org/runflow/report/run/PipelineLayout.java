package org.runflow.report.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.runflow.plan.PipelineDefinition;
import org.runflow.plan.PipelineDefinition.StageDefinition;

/**
 * Where everything of a pipeline's picture stands. The column of a node is the longest way to it from the inputs; all lines that leave a node share
 * their way through the columns; every scope has a band of its own, the root the last.
 */
final class PipelineLayout {
    private static final int BETWEEN_BANDS_PX = 14;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Band> bands = new LinkedHashMap<>();
    private final Map<Node, Map<Integer, Node>> lanes = new HashMap<>();

    private PipelineLayout() {}

    static PipelineLayout of(PipelineDefinition definition) {
        PipelineLayout layout = new PipelineLayout();
        definition.inputs().forEach(layout::addInput);
        definition.stages().forEach(layout::addStage);
        layout.nodes.values().stream().filter(node -> !node.scope.isEmpty()).forEach(layout::place);
        layout.nodes.values().stream().filter(node -> node.scope.isEmpty()).forEach(layout::place);
        definition.stages().forEach(layout::connect);
        int topPx = 0;
        for (Band band : layout.bands.values()) {
            band.order();
            topPx = band.stack(topPx) + BETWEEN_BANDS_PX;
        }
        return layout;
    }

    Collection<Band> bands() {
        return bands.values();
    }

    List<Node> all() {
        return bands.values().stream().flatMap(band -> band.nodes().stream()).toList();
    }

    int columns() {
        return 1 + nodes.values().stream().mapToInt(node -> node.column).max().orElse(0);
    }

    int heightPx() {
        return bands.values().stream()
                .mapToInt(band -> band.topPx() + band.heightPx())
                .max()
                .orElse(0);
    }

    private void addInput(String path) {
        int slash = path.lastIndexOf('/');
        String scope = path.substring(0, Math.max(0, slash));
        nodes.put(path, new Node(path, path.substring(slash + 1), scope, "", 0, false));
    }

    private void addStage(StageDefinition stage) {
        int column = 0;
        for (String input : stage.inputs()) {
            column = Math.max(column, source(input).column + 1);
        }
        String name = stage.name() + " v" + stage.version();
        String reads = String.join(", ", stage.inputs());
        nodes.put(stage.output(), new Node(stage.output(), name, stage.scope(), reads, column, false));
    }

    private void place(Node node) {
        bands.computeIfAbsent(node.scope, Band::new).add(node);
    }

    private void connect(StageDefinition stage) {
        Node target = source(stage.output());
        for (String input : stage.inputs()) {
            Node source = source(input);
            Node from = source;
            for (int column = source.column + 1; column < target.column; column++) {
                from = lane(source, from, column);
            }
            Node.connect(from, target);
        }
    }

    private Node lane(Node source, Node from, int column) {
        return lanes.computeIfAbsent(source, key -> new HashMap<>()).computeIfAbsent(column, key -> {
            Node lane = new Node(source.artifact, source.name, source.scope, "", column, true);
            place(lane);
            Node.connect(from, lane);
            return lane;
        });
    }

    /** Stages stand in topological order, so what a stage reads is there before it. */
    private Node source(String input) {
        String artifact = StageDefinition.artifact(input);
        Node source = nodes.get(artifact);
        if (source == null) {
            throw new IllegalArgumentException("nothing before it in the pipeline gives '" + artifact + "'");
        }
        return source;
    }
}
