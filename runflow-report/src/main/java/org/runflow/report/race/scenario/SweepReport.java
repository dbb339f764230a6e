package org.runflow.report.race.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.runflow.Document;
import org.runflow.race.scenario.FlaggedCells;
import org.runflow.race.scenario.PlanMetric;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.SweepResults;
import org.runflow.report.Chart;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.sheet.SmallPage;
import org.runflow.report.text.Numbers;
import org.runflow.report.write.PageSection;

/**
 * A sweep for people: all plans in one picture, the best of them, those that change the status of the day, and what the best do to every segment. It computes
 * nothing. Immutable and safe to share between threads.
 */
public final class SweepReport {
    /** As many of the best plans are shown segment by segment. */
    private static final int SHOWN = 10;

    /** As many of those that change the status. */
    private static final int CHANGING = 100;

    private static final Comparator<PlanPoint> BEST_FIRST = Comparator.comparingDouble(PlanPoint::value)
            .thenComparingLong(PlanPoint::movedMillis)
            .thenComparingInt(PlanPoint::plan);

    private final SweepResults results;
    private final PlanMetric metric;
    private final List<PlanPoint> plans;
    private final PlanOutcome today;
    private final List<PlanOutcome> best;
    private final List<PlanOutcome> changing;
    private final PlanWords words;

    private SweepReport(
            SweepResults results,
            PlanMetric metric,
            List<PlanPoint> plans,
            PlanOutcome today,
            List<PlanOutcome> best,
            List<PlanOutcome> changing) {
        this.results = results;
        this.metric = metric;
        this.plans = List.copyOf(plans);
        this.today = today;
        this.best = best.stream().limit(SHOWN).toList();
        this.changing = List.copyOf(changing);
        this.words = new PlanWords(results, metric);
    }

    /**
     * {@return the report of a sweep that has kept its plans}
     *
     * @param results the sweep
     * @param metric what to rank plans by
     */
    public static SweepReport of(SweepResults results, PlanMetric metric) {
        List<PlanPoint> plans =
                results.plans().stream().map(plan -> PlanPoint.of(plan, metric)).toList();
        Map<Integer, PlanOutcome> byNumber =
                results.plans().stream().collect(Collectors.toMap(PlanOutcome::plan, plan -> plan));
        List<PlanOutcome> changing = changing(plans, results.today()).stream()
                .map(byNumber::get)
                .map(Objects::requireNonNull)
                .toList();
        return of(results, metric, plans, results.today(), results.ranking(metric, SHOWN), changing);
    }

    /**
     * {@return the report of a sweep that has handed its plans on}
     *
     * @param results the sweep; its plans are not looked at
     * @param metric what plans are ranked by
     * @param plans all plans that were not refused, by number
     * @param today today's plan
     * @param best the best plans, best first
     * @param changing what the plans do that {@link #changing} names, in that order
     */
    public static SweepReport of(
            SweepResults results,
            PlanMetric metric,
            List<PlanPoint> plans,
            PlanOutcome today,
            List<PlanOutcome> best,
            List<PlanOutcome> changing) {
        return new SweepReport(results, metric, plans, today, best, changing);
    }

    /**
     * {@return the numbers of the plans that change the status and are shown segment by segment: the hundred that move least, those first}
     *
     * @param plans all plans that were not refused
     * @param today today's plan, with its flags
     */
    public static List<Integer> changing(List<PlanPoint> plans, PlanOutcome today) {
        return changers(plans, today).stream()
                .limit(CHANGING)
                .map(PlanPoint::plan)
                .toList();
    }

    /** The plans whose status is another than today's, those that move least first; none where no status is known. */
    private static List<PlanPoint> changers(List<PlanPoint> plans, PlanOutcome today) {
        Optional<String> now = today.flags().map(FlaggedCells::status);
        return plans.stream()
                .filter(plan -> now.isPresent()
                        && plan.status().isPresent()
                        && !plan.status().equals(now))
                .sorted(Comparator.comparingLong(PlanPoint::movedMillis).thenComparing(BEST_FIRST))
                .toList();
    }

    /** {@return all plans in one picture: a line where one group moves, a matrix where two do; absent where more do, or none} */
    public Optional<Chart> chart() {
        return switch (results.variables().size()) {
            case 1 -> Optional.of(PlanLine.of(words, plans, today));
            case 2 -> Optional.of(PlanMatrix.of(words, plans));
            default -> Optional.empty();
        };
    }

    /** {@return the report as Markdown, without the picture} */
    public String markdown() {
        return write(new Sheet(1).heading(1, title())).markdown();
    }

    /** {@return the report as a tab of a page, such as {@link org.runflow.report.race.page.RunPage}} */
    public PageSection section() {
        return new PageSection("Start plans", "start-plans", write(new Sheet(2)).html());
    }

    /** {@return the report as a page of its own, which needs no other file} */
    public Document page() {
        return SmallPage.document(
                title(), write(new Sheet(1).heading(1, title())).html());
    }

    private String title() {
        return "Start plans: " + results.header().day();
    }

    private Sheet write(Sheet sheet) {
        sheet.paragraph(words.summary(plans, today, best));
        chart().ifPresent(chart -> sheet.picture(chart::toSvg));
        sheet.heading(2, "The best plans");
        sheet.table(ranking());
        PlanEffects effects = new PlanEffects(words, today);
        writeStatus(sheet, effects);
        sheet.heading(2, "Segment by segment");
        effects.write(sheet, "The best plans", best);
        if (plans.stream().anyMatch(plan -> !words.isOnGrid(plan))) {
            sheet.paragraph(SweepResults.OFF_GRID);
        }
        return sheet;
    }

    private SheetTable table(String caption) {
        SheetTable table = new SheetTable(caption).text("Plan");
        results.variables().forEach(variable -> table.number(variable.group(), ""));
        return table.number(words.title(), "").text("Worst level").text("Status");
    }

    private SheetTable ranking() {
        SheetTable table = table("Ranked by " + words.figure() + ", least first");
        add(table, "today", PlanPoint.of(today, metric));
        plans.stream().sorted(BEST_FIRST).limit(SheetTable.CAP - 1).forEach(plan -> add(table, "" + plan.plan(), plan));
        return table;
    }

    private void add(SheetTable table, String name, PlanPoint plan) {
        List<String> cells = new ArrayList<>(List.of(name));
        cells.addAll(words.starts(plan.shiftsMillis()));
        cells.add(words.value(plan.value()));
        cells.add(plan.worstLos().name());
        cells.add(plan.status().orElse("–"));
        table.row(cells.toArray(String[]::new));
    }

    private void writeStatus(Sheet sheet, PlanEffects effects) {
        Optional<String> now = today.flags().map(FlaggedCells::status);
        if (now.isEmpty()) {
            return;
        }
        List<PlanPoint> others = changers(plans, today);
        sheet.heading(2, "Plans that change the status");
        if (others.isEmpty()) {
            sheet.paragraph("None: the day is " + now.get() + " with every plan.");
            return;
        }
        sheet.paragraph("Today the day is " + now.get() + "; with " + Numbers.counted(others.size(), "plan")
                + " it is something else.");
        SheetTable table =
                table("Another status than today, the least moved first").room(CHANGING);
        others.forEach(plan -> add(table, "" + plan.plan(), plan));
        sheet.table(table);
        effects.write(sheet, "Plans that change the status", changing);
        if (others.size() > changing.size()) {
            sheet.paragraph("Segment by segment the " + Numbers.counted(changing.size(), "plan")
                    + " that move least are shown. Every other one is shown by a sweep of its starts alone, and the"
                    + " row file of a sweep (--rows) holds what each plan does to every segment.");
        }
    }
}
