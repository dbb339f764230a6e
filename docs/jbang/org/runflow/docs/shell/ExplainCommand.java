package org.runflow.docs.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Run;
import org.runflow.io.Workspace;
import org.runflow.plan.PipelineDefinition;
import org.runflow.plan.PipelineDefinition.StageDefinition;
import org.runflow.run.Lineage;
import org.runflow.run.StageReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how a stored artifact came to be. */
@Command(
        name = "explain",
        description =
                "Says how an artifact of a stored run came to be: stages, versions, settings and inputs, back to what"
                        + " the run was given, and why its own stage was computed.")
final class ExplainCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            paramLabel = "ARTIFACT",
            description = "Such as sun/density.results, or reports/Density.md for that of every day.")
    private String artifact = "";

    @Option(names = "--run", paramLabel = "RUN", description = RunOption.HELP + " (default: ${DEFAULT-VALUE}).")
    private String run = "latest";

    @Option(
            names = "--item",
            paramLabel = "NAME",
            description = "Of a stage over many items, explain the value of this one.")
    private Optional<String> item = Optional.empty();

    @Option(names = "--settings", description = "Show the settings that each stage read, too.")
    private boolean settings;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Workspace results = workspace.existing();
        Run stored = RunOption.open(results, run);
        PipelineDefinition definition = results.catalog()
                .findDefinition(stored.report().pipelineHash())
                .orElseThrow(() -> new UsageException("The pipeline of run " + stored.id() + " is not stored."));
        List<Lineage> lineages = new ArrayList<>();
        for (ArtifactKey<?> key : artifactsOf(definition).named(List.of(artifact))) {
            lineages.add(item.map(name -> stored.lineage(key, name)).orElseGet(() -> stored.lineage(key)));
        }
        if (json) {
            shell.console().sayJson(lineages);
        } else {
            lineages.forEach(lineage -> shell.console().say(text(lineage) + why(stored, lineage)));
        }
        return 0;
    }

    private static Artifacts artifactsOf(PipelineDefinition definition) {
        return new Artifacts(definition.stages().stream()
                .<ArtifactKey<?>>map(stage -> key(stage))
                .toList());
    }

    /** Of a stored pipeline only names are known; lineages need no more. Reports are called by their files, too. */
    private static ArtifactKey<Document> key(StageDefinition stage) {
        String name = stage.output()
                .substring(stage.scope().isEmpty() ? 0 : stage.scope().length() + 1);
        ArtifactKey<Document> key = ArtifactKey.of(name, Document.class);
        ArtifactKey<Document> shown =
                name.startsWith("reports.") ? key.publishedAt(name.replaceFirst("\\.", "/")) : key;
        return stage.scope().isEmpty() ? shown : shown.in(stage.scope());
    }

    private String text(Lineage lineage) {
        return lineage.toText()
                .lines()
                .filter(line -> settings || !line.startsWith("    ") || line.startsWith("    read "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static String why(Run run, Lineage lineage) {
        String stage = lineage.steps().get(lineage.steps().size() - 1).stage();
        StageReport report = run.report().getStage(stage);
        return report.reasons().isEmpty()
                ? "In run " + run.id() + " it was reused."
                : "In run " + run.id() + " it was computed because of: " + String.join("; ", reasons(report));
    }

    private static List<String> reasons(StageReport report) {
        return report.reasons().stream().map(Object::toString).toList();
    }
}
