package org.runflow.docs.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.runflow.Document;
import org.runflow.io.race.form.SweepDocument;
import org.runflow.io.race.form.SweepRows;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceClock;
import org.runflow.race.scenario.Figure;
import org.runflow.race.scenario.FlaggedCells;
import org.runflow.race.scenario.PlanMetric;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.StartPlans;
import org.runflow.race.scenario.Sweep;
import org.runflow.race.scenario.SweepResults;
import org.runflow.race.scenario.Variable;
import org.runflow.report.race.scenario.PlanPoint;
import org.runflow.report.race.scenario.SweepReport;
import org.runflow.spread.Spread;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tries many start plans of one day and says which are best. */
@Command(
        name = "sweep",
        description = "Tries every combination of start times and ranks them. Writes nothing but what is asked for.",
        footer = {"", "Example: runflow sweep my-race --day sun --move 10k:07:00..08:00/5m --rank exposure_from:C"})
final class SweepCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private RaceOption race = new RaceOption();

    @Option(names = "--day", required = true, paramLabel = "DAY", description = "Name of a day.")
    private String day = "";

    @Option(
            names = "--move",
            required = true,
            paramLabel = "GROUP:FROM..TO/STEP",
            description = "What may move: " + MoveOption.FORM + "; several multiply, the last moves fastest.")
    private List<String> moves = List.of();

    @Option(
            names = "--rank",
            paramLabel = "METRIC",
            description = "What to rank by, smaller is better (default: ${DEFAULT-VALUE}): peak_density,"
                    + " exposure_from:LEVEL, latest_finish, passes:ROW, meetings:ROW, flagged_cells, moved.")
    private String rank = "exposure_from:C";

    @Option(names = "--top", paramLabel = "N", description = "How many plans to show (default: ${DEFAULT-VALUE}).")
    private int top = 10;

    @Option(
            names = "--rows",
            paramLabel = "FILE",
            description = "Write every plan into a row file, *.rows.jsonl.gz, that is not there yet.")
    private Optional<Path> rows = Optional.empty();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description =
                    "Also write a page with all plans in a picture; it needs the status of every plan, which takes"
                            + " longer.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--markdown", paramLabel = "FILE", description = "Also write that as a report, Markdown.")
    private Optional<Path> markdown = Optional.empty();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    SweepCommand(Shell shell) {
        this.shell = shell;
    }

    /** What is kept of a plan while others are evaluated. */
    private record Ranked(int plan, double value, long movedMillis) {
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::value)
                .thenComparingLong(Ranked::movedMillis)
                .thenComparingInt(Ranked::plan);
    }

    @Override
    public Integer call() {
        if (top < 0) {
            throw new UsageException("--top needs a number of plans, 0 or more, not " + top + ".");
        }
        Race opened = race.open(shell.console()).race();
        try {
            print(sweep(opened));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        return 0;
    }

    private SweepDocument sweep(Race opened) {
        PlanMetric metric = PlanMetric.parse(rank);
        StartPlans plans = StartPlans.grid();
        for (String move : moves) {
            plans = MoveOption.addTo(plans, move);
        }
        boolean reported = html.isPresent() || markdown.isPresent();
        Sweep sweep = Sweep.of(opened, day).over(plans);
        long count = plans.variablesOf(opened.day(day)).stream()
                .mapToLong(variable -> variable.shiftsMillis().size())
                .reduce(1, Math::multiplyExact);
        Sweep asked = sweep.with(metric.needs().toArray(Figure[]::new));
        if (rows.isPresent()) {
            requireKnown(metric, asked);
        }
        List<Ranked> ranking = new ArrayList<>();
        List<PlanPoint> points = new ArrayList<>();
        CountBar bar = new CountBar(shell.console(), "plans");
        SweepResults results = run(reported ? asked.with(Figure.FLAGS) : asked, plan -> {
            ranking.add(new Ranked(plan.plan(), metric.of(plan), plan.movedMillis()));
            if (reported) {
                points.add(PlanPoint.of(plan, metric));
            }
            bar.count(count);
        });
        bar.end();
        ranking.sort(Ranked.BEST_FIRST);
        Sweep complete = sweep.with(Figure.FLAGS, Figure.PAIRS);
        SweepDocument document = new SweepDocument(
                results,
                metric,
                ranking.stream().map(Ranked::plan).toList(),
                complete.today(),
                complete.evaluate(ranking.stream().limit(top).map(Ranked::plan).toList()),
                rows.map(file -> String.valueOf(file.getFileName())));
        write(SweepReport.of(
                results,
                metric,
                points,
                document.today(),
                document.top(),
                complete.evaluate(SweepReport.changing(points, document.today()))));
        return document;
    }

    /** A file of rows is begun before the first plan, and what is unfinished of it stands in the way of the next try. */
    private static void requireKnown(PlanMetric metric, Sweep asked) {
        double unused = metric.of(asked.today());
    }

    private void write(SweepReport report) {
        markdown.ifPresent(file -> Output.write(file, Document.text("text/markdown", report.markdown())));
        html.ifPresent(file -> Output.write(file, report.page()));
    }

    private SweepResults run(Sweep sweep, Consumer<PlanOutcome> each) {
        if (rows.isEmpty()) {
            return sweep.run(Spread.PARALLEL, each);
        }
        try (SweepRows file = SweepRows.create(rows.get())) {
            SweepResults results = sweep.run(Spread.PARALLEL, plan -> {
                file.append(plan);
                each.accept(plan);
            });
            file.commit();
            return results;
        }
    }

    private void print(SweepDocument document) {
        if (json) {
            shell.console().sayJson(document.tree());
            return;
        }
        SweepResults results = document.results();
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%,d plans of %s, %,d of them refused; ranked by %s (%s), least first%n%n",
                results.count(),
                results.header().day(),
                results.refused().size(),
                document.metric().name(),
                document.metric().unit()));
        results.refused().stream()
                .limit(1)
                .forEach(plan -> text.append(String.format("refused, as plan %d: %s%n%n", plan.plan(), plan.reason())));
        List<String> names = results.variables().stream().map(Variable::group).toList();
        text.append(String.format("%-6s", "plan"));
        names.forEach(name -> text.append(String.format(" %14s", name)));
        text.append(String.format(
                " %16s %4s %9s %-10s %s%n", document.metric().name(), "LOS", "peak p/m²", "segment", "status"));
        append(text, document, "today", document.today());
        document.top().forEach(plan -> append(text, document, String.valueOf(plan.plan()), plan));
        if (document.top().stream().anyMatch(plan -> !plan.onGrid())) {
            text.append('\n').append("*: ").append(SweepResults.OFF_GRID).append('\n');
        }
        shell.console().say(text.toString().stripTrailing());
    }

    private static void append(StringBuilder text, SweepDocument document, String name, PlanOutcome plan) {
        text.append(String.format("%-6s", name + (plan.onGrid() ? "" : "*")));
        List<Variable> variables = document.results().variables();
        for (int i = 0; i < variables.size(); i++) {
            String group = variables.get(i).group();
            text.append(String.format(
                    " %14s",
                    variables.get(i).isEvent()
                            ? RaceClock.text(
                                    Objects.requireNonNull(plan.gunMillis().get(group)))
                            : signed(plan.shiftsMillis().get(i))));
        }
        text.append(String.format(
                Locale.ROOT,
                " %16s %4s %9.3f %-10s %s%n",
                number(document.metric().of(plan)),
                plan.worstLos(),
                plan.peakDensityPerM2(),
                plan.peakDensitySegment().orElse("-"),
                plan.flags().map(FlaggedCells::status).orElse("-")));
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf(value);
    }

    private static String signed(long millis) {
        return (millis < 0 ? "-" : "+") + RaceClock.text(Math.abs(millis));
    }
}
