package org.runflow.report.race.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.SegmentOutcome;
import org.runflow.report.race.day.Measures;
import org.runflow.report.sheet.Sheet;
import org.runflow.report.sheet.SheetTable;
import org.runflow.report.text.Numbers;

/**
 * What plans do to every segment, a row per plan. Only segments on which one of them differs from today have a column; the others are named.
 *
 * @param words how plans are named
 * @param today today's plan
 */
record PlanEffects(PlanWords words, PlanOutcome today) {
    private static final String AS_TODAY = "·";

    /**
     * Writes plans below today's.
     *
     * @param caption says which plans they are
     * @param plans the plans
     */
    void write(Sheet sheet, String caption, List<PlanOutcome> plans) {
        List<SegmentOutcome> changed = new ArrayList<>();
        List<SegmentOutcome> unchanged = new ArrayList<>();
        for (SegmentOutcome now : today.segments()) {
            boolean moves = plans.stream()
                    .anyMatch(plan -> !peak(plan.segments().get(now.segId())).equals(peak(now)));
            (moves ? changed : unchanged).add(now);
        }
        if (changed.isEmpty()) {
            sheet.paragraph("Every segment is as today with "
                    + (plans.size() == 1 ? "this plan." : "each of these " + Numbers.count(plans.size()) + " plans."));
            return;
        }
        SheetTable table = new SheetTable(caption
                        + ": largest density in p/m² and its level by segment; ▲ a worse level than today, ▼ a"
                        + " better one, · density as today")
                .text("Plan")
                .room(Integer.MAX_VALUE);
        words.variables().forEach(variable -> table.number(variable.group(), ""));
        changed.forEach(segment -> table.number(segment.segId(), ""));
        row(table, "today", today, changed.stream().map(PlanEffects::peak).toList());
        for (PlanOutcome plan : plans) {
            row(
                    table,
                    "" + plan.plan(),
                    plan,
                    changed.stream()
                            .map(now -> effect(now, plan.segments().get(now.segId())))
                            .toList());
        }
        sheet.table(table);
        if (!unchanged.isEmpty()) {
            sheet.paragraph("As today with all of them: "
                    + unchanged.stream().map(SegmentOutcome::segId).collect(Collectors.joining(", ")) + ".");
        }
    }

    private void row(SheetTable table, String name, PlanOutcome plan, List<String> effects) {
        List<String> cells = new ArrayList<>(List.of(name));
        cells.addAll(words.starts(plan.shiftsMillis()));
        cells.addAll(effects);
        table.row(cells.toArray(String[]::new));
    }

    private static String effect(SegmentOutcome now, SegmentOutcome then) {
        if (peak(then).equals(peak(now))) {
            return AS_TODAY;
        }
        int worse = then.los().compareTo(now.los());
        return (worse > 0 ? "▲ " : worse < 0 ? "▼ " : "") + peak(then);
    }

    private static String peak(SegmentOutcome segment) {
        return Measures.density(segment.peakDensityPerM2()) + " " + segment.los();
    }
}
