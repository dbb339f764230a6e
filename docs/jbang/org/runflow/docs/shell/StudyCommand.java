package org.runflow.docs.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.runflow.Document;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.io.rows.StudyRows;
import org.runflow.race.RaceStudy;
import org.runflow.race.model.Race;
import org.runflow.report.run.StudyReport;
import org.runflow.run.Outcome;
import org.runflow.variant.Study;
import org.runflow.variant.StudyResults;
import org.runflow.variant.StudyRow;
import org.runflow.variant.Variants;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Analyses a race with every combination of some settings and compares what comes out. */
@Command(
        name = "study",
        description = {
            "Analyses a race with every combination of settings, each a run of its own, and ranks them.",
            "What is stored already is not computed again: a study that was stopped is resumed by the same command."
        },
        footer = {"", "Example: runflow study my-race --bin-m 25,50,100 --window-s 30,60 --rank peak_density_change"})
final class StudyCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private RaceOption race = new RaceOption();

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--name", paramLabel = "NAME", description = "What to call the study (default: ${DEFAULT-VALUE}).")
    private String name = "settings";

    @Option(names = "--day", paramLabel = "DAY", description = "Only this day; may be repeated (default: all days).")
    private List<String> days = List.of();

    @Option(names = "--bin-m", paramLabel = "M", split = ",", description = "Lengths of bins to try, metres.")
    private List<Double> bins = List.of();

    @Option(names = "--window-s", paramLabel = "S", split = ",", description = "Lengths of windows to try, seconds.")
    private List<Integer> windows = List.of();

    @Option(
            names = "--rank",
            paramLabel = "METRIC",
            description = "What to rank by (default: ${DEFAULT-VALUE}): peak_density, peak_density_change,"
                    + " levels_changed, flagged_segments, crowded_time.")
    private String rank = RaceStudy.PEAK_DENSITY_CHANGE.name();

    @Option(names = "--top", paramLabel = "N", description = "How many variants to show (default: all).")
    private Optional<Integer> top = Optional.empty();

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Try only so many of the combinations, drawn at random, the same ones each time.")
    private Optional<Integer> sample = Optional.empty();

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "How many variants may run at once (default: ${DEFAULT-VALUE}).")
    private int parallel = 2;

    @Option(
            names = "--rows",
            paramLabel = "FILE",
            description = "Write every variant into a row file, *.rows.jsonl.gz, that is not there yet.")
    private Optional<Path> rows = Optional.empty();

    @Option(names = "--markdown", paramLabel = "FILE", description = "Also write the comparison as a report, Markdown.")
    private Optional<Path> markdown = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Also write the comparison as a page for a browser.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    StudyCommand(Shell shell) {
        this.shell = shell;
    }

    private record Facts(
            String run,
            StudyResults study,
            String rankedBy,
            List<Long> ranking,
            Map<String, StudyRow> best,
            Map<String, List<String>> neverTried) {}

    @Override
    public Integer call() throws InterruptedException {
        if (top.filter(shown -> shown < 0).isPresent()) {
            throw new UsageException("--top needs a number of variants, 0 or more, not " + top.get() + ".");
        }
        Race opened = race.open(shell.console()).race();
        Study<Race> study = usable(() -> study(opened));
        Engine engine = workspace.forWriting().engine().build();
        if (rows.isEmpty()) {
            return shell.interruption().await(study.start(engine), this::tell);
        }
        try (StudyRows file = usable(() -> StudyRows.create(rows.get(), study))) {
            return shell.interruption().await(study.onRow(file::append).start(engine), run -> {
                if (run.outcome().isSuccess()) {
                    file.commit();
                }
                return tell(run);
            });
        }
    }

    private Study<Race> study(Race opened) {
        if (bins.isEmpty() && windows.isEmpty()) {
            throw new IllegalArgumentException("A study varies something: give --bin-m or --window-s, or both.");
        }
        Variants<Race> variants = Variants.of(opened);
        if (!bins.isEmpty()) {
            variants = variants.choice("bin_m", RaceStudy::withBinM, bins.toArray(Double[]::new));
        }
        if (!windows.isEmpty()) {
            variants = variants.choice("window_s", RaceStudy::withWindowS, windows.toArray(Integer[]::new));
        }
        Study<Race> all =
                days.isEmpty() ? RaceStudy.of(name, opened, variants) : RaceStudy.of(name, opened, variants, days);
        all.metric(rank);
        Study<Race> some = sample.map(count -> all.sample(count, 1)).orElse(all).parallelism(parallel);
        some.check();
        return some;
    }

    /** What does not make sense is a matter of usage. */
    private static <T> T usable(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private int tell(Run run) {
        Optional<StudyResults> found = run.find(Study.RESULTS);
        if (found.isEmpty()) {
            shell.console()
                    .warn("The study ended as " + run.state().name().toLowerCase(Locale.ROOT)
                            + ". The same command goes on from there.");
            return run.outcome().exitCode();
        }
        StudyResults study = found.get();
        StudyReport report = StudyReport.of(study, rank);
        markdown.ifPresent(file -> Output.write(file, Document.text("text/markdown", report.markdown())));
        html.ifPresent(file -> Output.write(file, report.page()));
        if (json) {
            shell.console()
                    .sayJson(new Facts(
                            run.id().text(),
                            study,
                            rank,
                            study.ranking(rank).stream().map(StudyRow::variant).toList(),
                            study.best(),
                            study.neverTried()));
        } else {
            shell.console().say(new StudyText(study, study.metric(rank)).of(top.orElse(Integer.MAX_VALUE)));
            shell.console().say("study: run " + run.id() + "; one variant in full: runflow status RUN");
        }
        return outcome(study).exitCode();
    }

    private static Outcome outcome(StudyResults study) {
        long succeeded =
                study.rows().stream().filter(row -> row.outcome().isSuccess()).count();
        if (succeeded == study.rows().size()) {
            return Outcome.SUCCESS;
        }
        return succeeded == 0 ? Outcome.FAILURE : Outcome.PARTIAL;
    }
}
