package org.runflow.docs.shell;

import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.report.race.RaceReports;
import picocli.CommandLine.Option;

/** What of a race should be analysed, and what of it anew. */
final class SelectionOptions {
    @Option(names = "--day", paramLabel = "DAY", description = "Only this day; may be repeated (default: all days).")
    private List<String> days = List.of();

    @Option(
            names = "--only",
            paramLabel = "ARTIFACT",
            description = "Only this artifact and what it needs; may be repeated. An artifact has a name"
                    + " (density.results) or a file (reports/Density.md), of one day with sun/ before it.")
    private List<String> only = List.of();

    @Option(
            names = "--from",
            paramLabel = "ARTIFACT",
            description = "Only this artifact and everything that depends on it; may be repeated.")
    private List<String> from = List.of();

    @Option(
            names = "--force",
            paramLabel = "ARTIFACT",
            description = "Compute this artifact whatever is stored; what depends on it follows only if it changes.")
    private List<String> force = List.of();

    @Option(names = "--no-reuse", description = "Compute everything, whatever is stored.")
    private boolean noReuse;

    /** {@return the analysis of the chosen days, with all reports} */
    RaceAnalysis analysis(RaceFolder folder) {
        RaceAnalysis all = RaceReports.standard().addTo(folder.analysis());
        if (days.isEmpty()) {
            return all;
        }
        List<String> known = folder.facts().dayNames();
        if (!known.containsAll(days)) {
            throw new UsageException("'" + folder.facts().name() + "' has the days " + String.join(", ", known)
                    + ", not all of " + String.join(", ", days) + ".");
        }
        return all.only(days.toArray(String[]::new));
    }

    /** {@return the request, limited to what was chosen} */
    RunRequest limited(RunRequest request, Pipeline pipeline) {
        Artifacts artifacts = Artifacts.of(pipeline);
        RunRequest limited = request;
        if (!only.isEmpty()) {
            limited = limited.targets(artifacts.named(only));
        }
        if (!from.isEmpty()) {
            limited = limited.downstreamOf(artifacts.named(from));
        }
        if (!force.isEmpty()) {
            ArtifactKey<?>[] forced = artifacts.named(force);
            limited = limited.force(forced);
        }
        return noReuse ? limited.forceAll() : limited;
    }
}
