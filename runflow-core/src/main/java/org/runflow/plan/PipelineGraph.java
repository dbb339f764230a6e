package org.runflow.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.runflow.plan.PipelineDefinition.StageDefinition;

/**
 * Pictures of a pipeline. Pure: the same definition gives the same text.
 *
 * @param definition of the pipeline
 */
public record PipelineGraph(PipelineDefinition definition) {
    /** {@return a Mermaid flow chart: inputs as rounded boxes, stages as boxes, one frame per scope, what runs on demand only dashed} */
    public String toMermaid() {
        StringBuilder text = new StringBuilder("flowchart LR\n");
        Map<String, String> ids = ids();
        for (String input : definition.inputs()) {
            text.append("  ")
                    .append(ids.get(input))
                    .append("([\"")
                    .append(input)
                    .append("\"])\n");
        }
        byScope().forEach((scope, stages) -> {
            String indent = scope.isEmpty() ? "  " : "    ";
            if (!scope.isEmpty()) {
                text.append("  subgraph \"").append(scope).append("\"\n");
            }
            for (StageDefinition stage : stages) {
                text.append(indent)
                        .append(ids.get(stage.output()))
                        .append("[\"")
                        .append(label(stage))
                        .append("\"]")
                        .append(stage.onDemand() ? ":::onDemand\n" : "\n");
            }
            if (!scope.isEmpty()) {
                text.append("  end\n");
            }
        });
        for (Edge edge : edges()) {
            text.append("  ").append(ids.get(edge.from())).append(" -->");
            edge.view().ifPresent(view -> text.append('|').append(view).append('|'));
            text.append(' ').append(ids.get(edge.to())).append('\n');
        }
        if (definition.stages().stream().anyMatch(StageDefinition::onDemand)) {
            text.append("  classDef onDemand stroke-dasharray: 4\n");
        }
        return text.toString();
    }

    /** {@return the same for Graphviz} */
    public String toDot() {
        StringBuilder text =
                new StringBuilder("digraph \"" + definition.name() + "\" {\n  rankdir=LR;\n  node [shape=box];\n");
        for (String input : definition.inputs()) {
            text.append("  \"").append(input).append("\" [shape=oval];\n");
        }
        for (StageDefinition stage : definition.stages()) {
            text.append("  \"")
                    .append(stage.output())
                    .append("\" [label=\"")
                    .append(label(stage))
                    .append(stage.onDemand() ? "\" style=dashed];\n" : "\"];\n");
        }
        for (Edge edge : edges()) {
            text.append("  \"")
                    .append(edge.from())
                    .append("\" -> \"")
                    .append(edge.to())
                    .append('"');
            edge.view().ifPresent(view -> text.append(" [label=\"").append(view).append("\"]"));
            text.append(";\n");
        }
        return text.append("}\n").toString();
    }

    /** {@return a line per stage in topological order: {@code output <- inputs}, and whether it runs on demand only} */
    public String toText() {
        StringBuilder text = new StringBuilder(definition.name()).append('\n');
        for (StageDefinition stage : definition.stages()) {
            text.append("  ")
                    .append(stage.output())
                    .append(" <- ")
                    .append(String.join(", ", stage.inputs()))
                    .append(stage.onDemand() ? " (on demand)\n" : "\n");
        }
        return text.toString();
    }

    private record Edge(String from, String to, Optional<String> view) {}

    private List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (StageDefinition stage : definition.stages()) {
            for (String input : stage.inputs()) {
                int colon = input.indexOf(':');
                String from = colon < 0 ? input : input.substring(0, colon);
                Optional<String> view = colon < 0 ? Optional.empty() : Optional.of(input.substring(colon + 1));
                edges.add(new Edge(from, stage.output(), view));
            }
        }
        return edges;
    }

    private static String label(StageDefinition stage) {
        return stage.name() + " v" + stage.version();
    }

    private Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>();
        definition.inputs().forEach(input -> ids.put(input, "n" + ids.size()));
        definition.stages().forEach(stage -> ids.put(stage.output(), "n" + ids.size()));
        return ids;
    }

    private Map<String, List<StageDefinition>> byScope() {
        Map<String, List<StageDefinition>> scopes = new LinkedHashMap<>();
        definition
                .stages()
                .forEach(stage -> scopes.computeIfAbsent(stage.scope(), key -> new ArrayList<>())
                        .add(stage));
        return scopes;
    }
}
