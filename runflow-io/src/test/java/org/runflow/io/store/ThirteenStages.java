package org.runflow.io.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.RunRequest;

/** The shape of a pipeline that finds its way through unknown tables, from raw tables to entropy. What it computes does not matter. */
public final class ThirteenStages {
    public static final List<String> NAMES = List.of(
            "raw_tables",
            "typing",
            "statistics",
            "relationships",
            "temporal",
            "quality",
            "correlations",
            "semantic",
            "slicing",
            "topology",
            "cycles",
            "validation",
            "entropy");
    public static final Pipeline PIPELINE = pipeline();

    private static final String SOURCE = "source";

    private ThirteenStages() {}

    /** A result. */
    public record Lines(List<String> lines) {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    public static RunRequest request(String... lines) {
        return RunRequest.of(key(SOURCE).with(new Lines(Arrays.asList(lines))));
    }

    public static ArtifactKey<Lines> key(String name) {
        ArtifactKey<Lines> key = ArtifactKey.of(name, Lines.class);
        return name.equals(SOURCE) ? key : key.publishedAt("computation/" + name + ".json");
    }

    private static Pipeline pipeline() {
        PipelineBuilder builder = Pipeline.builder("tables").inputs(key(SOURCE));
        add(builder, "raw_tables", SOURCE);
        add(builder, "typing", "raw_tables");
        add(builder, "statistics", "typing");
        add(builder, "relationships", "typing");
        add(builder, "temporal", "typing");
        add(builder, "quality", "statistics");
        add(builder, "correlations", "statistics");
        add(builder, "semantic", "statistics");
        add(builder, "slicing", "temporal");
        add(builder, "topology", "relationships");
        add(builder, "cycles", "temporal", "relationships");
        add(builder, "validation", "semantic");
        add(builder, "entropy", "quality", "correlations", "slicing", "validation", "cycles", "topology");
        return builder.build();
    }

    private static void add(PipelineBuilder builder, String name, String... inputs) {
        ArtifactKey<?>[] keys = Arrays.stream(inputs).map(ThirteenStages::key).toArray(ArtifactKey<?>[]::new);
        builder.stage(key(name), s -> s.reading(keys).version("1").compute(reader -> joined(name, reader, inputs)));
    }

    private static Lines joined(String name, ArtifactReader reader, String... inputs) {
        List<String> lines = new ArrayList<>();
        for (String input : inputs) {
            reader.get(key(input)).lines().forEach(line -> lines.add(name + "(" + line + ")"));
        }
        return new Lines(lines);
    }
}
