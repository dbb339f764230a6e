package org.runflow.docs.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.runflow.RunCoordinate;
import org.runflow.catalog.RunCounts;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunQuery;
import org.runflow.io.Workspace;
import org.runflow.io.WorkspaceStatistics;
import org.runflow.io.WorkspaceStatistics.Stored;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.run.RunState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds runs by what they were given and what came out. */
@Command(
        name = "runs",
        description =
                "Finds runs by series, attributes and recorded metrics, or counts them. Newest first, or best first.",
        footer = {"", "Example: runflow runs --with bin_m=50 --best study.figures:peak_density=lower --limit 5"})
final class RunsCommand implements Callable<Integer> {
    private static final Pattern RANGE = Pattern.compile("(.+)=([^=]*)\\.\\.([^=]*)");
    private static final Pattern BEST = Pattern.compile("(.+)=(higher|lower|closest-to:(.+))");

    private final Shell shell;

    @Option(names = "--under", paramLabel = "SERIES", description = "Only runs of this series and those below it.")
    private String under = "";

    @Option(names = "--state", paramLabel = "STATE", description = "Only runs in this state; may be repeated.")
    private List<RunState> states = List.of();

    @Option(
            names = "--with",
            paramLabel = "NAME=VALUE",
            description = "Only runs with this attribute; may be repeated.")
    private Map<String, String> attributes = Map.of();

    @Option(
            names = "--metric",
            paramLabel = "STAGE:METRIC=MIN..MAX",
            description = "Only runs whose metric lies there; either end may be left out. May be repeated.")
    private List<String> ranges = List.of();

    @Option(
            names = "--best",
            paramLabel = "STAGE:METRIC=GOAL",
            description = "The best first; the goal is higher, lower or closest-to:NUMBER.")
    private Optional<String> best = Optional.empty();

    @Option(names = "--limit", paramLabel = "N", description = "How many, 1 to 10000 (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @Option(
            names = "--count",
            description = "Only say how many there are in all, by state, pipeline and series, and what is stored.")
    private boolean count;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    RunsCommand(Shell shell) {
        this.shell = shell;
    }

    private record Counts(
            long runs,
            Map<String, Long> byState,
            Map<String, Long> byPipeline,
            Map<String, Long> bySeries,
            Map<String, Stored> stored) {
        static Counts of(WorkspaceStatistics statistics) {
            RunCounts counts = statistics.runs();
            Map<String, Long> states = new TreeMap<>();
            counts.byState().forEach((state, runs) -> states.put(state.name().toLowerCase(Locale.ROOT), runs));
            Map<String, Long> series = new TreeMap<>();
            counts.byCoordinate().forEach((coordinate, runs) -> series.put(coordinate.toString(), runs));
            Map<String, Stored> stored = new TreeMap<>();
            statistics.stored().forEach((kind, of) -> stored.put(kind.text(), of));
            return new Counts(counts.runs(), states, counts.byPipeline(), series, stored);
        }
    }

    @Override
    public Integer call() {
        Workspace results = workspace.existing();
        if (count) {
            tell(Counts.of(results.statistics()));
            return 0;
        }
        RunQuery query;
        try {
            query = query();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        List<RunEntry> runs = results.catalog().query(query).runs();
        if (json) {
            shell.console().sayJson(runs);
        } else if (runs.isEmpty()) {
            shell.console().say("There is no such run.");
        } else {
            runs.forEach(run -> shell.console().say(line(run, query)));
        }
        return 0;
    }

    private RunQuery query() {
        RunQuery query = RunQuery.all().limit(limit).under(RunCoordinate.parse(under));
        query = states.isEmpty() ? query : query.in(states.toArray(RunState[]::new));
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            query = query.with(attribute.getKey(), attribute.getValue());
        }
        for (String range : ranges) {
            Matcher parts = matching(RANGE, range, "--metric needs STAGE:METRIC=MIN..MAX, as in s:peak=0.5..1, not ");
            query = query.between(
                    parts.group(1),
                    number(parts.group(2), Double.NEGATIVE_INFINITY),
                    number(parts.group(3), Double.POSITIVE_INFINITY));
        }
        if (best.isPresent()) {
            Matcher parts = matching(
                    BEST,
                    best.get(),
                    "--best needs STAGE:METRIC=GOAL with the goal higher, lower or closest-to:NUMBER, not ");
            query = query.bestBy(Metric.of(parts.group(1), direction(parts)));
        }
        return query;
    }

    private static Direction direction(Matcher parts) {
        return switch (parts.group(2)) {
            case "higher" -> Direction.HIGHER;
            case "lower" -> Direction.LOWER;
            default -> Direction.closestTo(number(parts.group(3), Double.NaN));
        };
    }

    private static Matcher matching(Pattern form, String text, String otherwise) {
        Matcher parts = form.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(otherwise + text + ".");
        }
        return parts;
    }

    private static double number(String text, double ifEmpty) {
        try {
            return text.isEmpty() ? ifEmpty : Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no number.", e);
        }
    }

    private static String line(RunEntry run, RunQuery query) {
        List<String> parts = new ArrayList<>();
        parts.add(run.id().text());
        parts.add(String.format(Locale.ROOT, "%-9s", run.state().name().toLowerCase(Locale.ROOT)));
        query.ranked()
                .map(order -> run.metrics().get(order.metric().name()))
                .ifPresent(value -> parts.add(String.format(Locale.ROOT, "%12.6g", value)));
        parts.add(run.coordinate().toString());
        return String.join("  ", parts);
    }

    private void tell(Counts counts) {
        if (json) {
            shell.console().sayJson(counts);
            return;
        }
        shell.console().say(counts.runs() + " runs");
        counts.byState().forEach((state, runs) -> shell.console().say("  " + state + ": " + runs));
        counts.byPipeline().forEach((pipeline, runs) -> shell.console().say("  pipeline " + pipeline + ": " + runs));
        counts.bySeries().forEach((series, runs) -> shell.console().say("  series " + series + ": " + runs));
        counts.stored()
                .forEach((kind, of) -> shell.console()
                        .say("  stored of kind " + kind + ": " + of.results() + " results, "
                                + StoredBytes.text(of.bytes())));
    }
}
