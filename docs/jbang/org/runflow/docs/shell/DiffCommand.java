package org.runflow.docs.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.runflow.ArtifactKey;
import org.runflow.Document;
import org.runflow.Run;
import org.runflow.io.Workspace;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.compare.Changed;
import org.runflow.race.compare.DayDiff;
import org.runflow.race.display.SegmentMetric;
import org.runflow.race.display.SegmentMetrics;
import org.runflow.report.race.compare.DiffReport;
import org.runflow.run.RunDiff;
import org.runflow.run.RunDiff.Kind;
import org.runflow.run.StageReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two runs. */
@Command(
        name = "diff",
        description = "Compares two stored runs: settings, inputs, versions, and what they mean for every segment.")
final class DiffCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "BEFORE",
            description = RunOption.HELP + " (default: ${DEFAULT-VALUE}).")
    private String before = "latest~1";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "AFTER",
            description = "Likewise (default: ${DEFAULT-VALUE}).")
    private String after = "latest";

    @Option(
            names = "--values",
            paramLabel = "ARTIFACT",
            description = "Take this artifact apart, too: every component that differs; may be repeated.")
    private List<String> values = List.of();

    @Option(names = "--markdown", paramLabel = "FILE", description = "Also write the comparison as a report, Markdown.")
    private Optional<Path> markdown = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Also write the comparison as a page for a browser.")
    private Optional<Path> html = Optional.empty();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    DiffCommand(Shell shell) {
        this.shell = shell;
    }

    private record Facts(RunDiff run, List<Day> days) {}

    private record Day(String day, List<Segment> segments) {
        static Day between(Run old, Run now, String day) {
            ArtifactKey<SegmentMetrics> key = RaceDayPipeline.SEGMENT_METRICS.in(day);
            return new Day(
                    day,
                    DayDiff.segments(old.get(key), now.get(key)).stream()
                            .map(Segment::of)
                            .toList());
        }

        String toText() {
            return DayDiff.segmentsToText(segments.stream().map(Segment::change).toList());
        }
    }

    private record Segment(String segId, Optional<SegmentMetric> before, Optional<SegmentMetric> after) {
        static Segment of(Changed<SegmentMetric> change) {
            return new Segment(change.id(), change.before(), change.after());
        }

        Changed<SegmentMetric> change() {
            return new Changed<>(segId, before, after);
        }
    }

    @Override
    public Integer call() {
        Workspace results = workspace.existing();
        Run old = RunOption.open(results, before);
        Run now = RunOption.open(results, after);
        List<String> days = days(old);
        days.retainAll(days(now));
        Facts facts = new Facts(
                RunDiff.between(old, now, named(days)),
                days.stream().map(day -> Day.between(old, now, day)).toList());
        DiffReport report = DiffReport.between(old, now);
        markdown.ifPresent(file -> Output.write(file, Document.text("text/markdown", report.markdown())));
        html.ifPresent(file -> Output.write(file, report.page()));
        if (json) {
            shell.console().sayJson(facts);
        } else {
            shell.console().say(text(facts).stripTrailing());
        }
        return 0;
    }

    private ArtifactKey<?>[] named(List<String> days) {
        List<ArtifactKey<?>> keys = new ArrayList<>();
        for (String day : days) {
            RaceDayPipeline.standard().outputs().forEach(key -> keys.add(key.in(day)));
        }
        return new Artifacts(keys).named(values);
    }

    /** Days of which a run has the figures of the segments. */
    private static List<String> days(Run run) {
        return run.report().stages().stream()
                .filter(stage -> stage.stage().equals(RaceDayPipeline.SEGMENT_METRICS.name())
                        && stage.state().hasResult())
                .map(StageReport::scope)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String text(Facts facts) {
        if (facts.run().isEmpty()) {
            return "Run " + facts.run().after() + " differs in nothing from "
                    + facts.run().before() + ".";
        }
        StringBuilder text = new StringBuilder();
        text.append(facts.run().before())
                .append(" → ")
                .append(facts.run().after())
                .append('\n');
        for (Kind kind : List.of(Kind.VERSION, Kind.STATE, Kind.SETTING, Kind.INPUT, Kind.VALUE)) {
            facts.run()
                    .of(kind)
                    .forEach(change ->
                            text.append(kind.name()).append(' ').append(change).append('\n'));
        }
        text.append(facts.run().of(Kind.RESULT).size()).append(" results differ.\n");
        for (Day day : facts.days()) {
            text.append('\n').append(day.day()).append(": ");
            text.append(day.segments().isEmpty() ? "no segment differs\n" : "segments that differ\n");
            text.append(day.toText().indent(2));
        }
        return text.toString();
    }
}
