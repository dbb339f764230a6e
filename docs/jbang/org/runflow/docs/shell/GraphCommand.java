package org.runflow.docs.shell;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.runflow.catalog.RunEntry;
import org.runflow.io.Workspace;
import org.runflow.plan.PipelineDefinition;
import org.runflow.plan.PipelineGraph;
import org.runflow.race.RaceDayPipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws a pipeline. */
@Command(
        name = "graph",
        description = "Draws the pipeline of a race day, or that of a stored run, for Mermaid, Graphviz or people.")
final class GraphCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--run", paramLabel = "RUN", description = RunOption.HELP + " (default: the standard pipeline).")
    private Optional<String> run = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", description = "Print the definition as JSON.")
    private boolean json;

    GraphCommand(Shell shell) {
        this.shell = shell;
    }

    /** Ways to draw, as they are typed. */
    enum Format {
        text,
        mermaid,
        dot
    }

    @Override
    public Integer call() {
        PipelineDefinition definition =
                run.map(this::stored).orElseGet(() -> RaceDayPipeline.standard().definition());
        if (json) {
            shell.console().sayJson(definition);
        } else {
            shell.console().sayAsIs(drawn(new PipelineGraph(definition)));
        }
        return 0;
    }

    private PipelineDefinition stored(String name) {
        Workspace results = workspace.existing();
        RunEntry entry = RunOption.find(results, name);
        return results.catalog()
                .findDefinition(entry.pipelineHash())
                .orElseThrow(() -> new UsageException("The pipeline of run " + entry.id() + " is not stored."));
    }

    private String drawn(PipelineGraph graph) {
        return switch (format) {
            case text -> graph.toText();
            case mermaid -> graph.toMermaid();
            case dot -> graph.toDot();
        };
    }
}
