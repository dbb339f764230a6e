package org.runflow.io.race.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.runflow.race.model.RaceClock;
import org.runflow.race.scenario.AdviceResults;
import org.runflow.race.scenario.AdviceResults.Front;
import org.runflow.race.scenario.AdviceResults.Neighbour;
import org.runflow.race.scenario.AdviceWords;
import org.runflow.race.scenario.AdvisedPlan;
import org.runflow.race.scenario.Certificate;
import org.runflow.race.scenario.ConstraintFinding;
import org.runflow.race.scenario.ConstraintFinding.Touch;
import org.runflow.race.scenario.JudgedPlan;
import org.runflow.race.scenario.Objective;
import org.runflow.race.scenario.SweepResults;

/**
 * The document of an answer, as {@code advise --json} prints it: a tree of plain values for {@link org.runflow.io.json.RunflowJson#pretty}.
 *
 * @param results the answer
 */
public record AdviceDocument(AdviceResults results) {
    /** {@return the document as a tree of plain values, properties in their order} */
    public Map<String, Object> tree() {
        Map<String, Object> tree = PlanTree.begin(
                results.header(), results.settings(), results.problem().variables());
        tree.put(
                "objectives",
                results.problem().objectives().stream()
                        .map(AdviceDocument::objective)
                        .toList());
        tree.put("budget", results.problem().budget());
        tree.put("certificate", certificate(results.certificate()));
        tree.put("today", plan(results.today()));
        results.answer().ifPresent(answer -> tree.put("answer", plan(answer)));
        results.nearest().ifPresent(nearest -> tree.put("nearest", plan(nearest)));
        if (results.answer().isEmpty()) {
            tree.put("conflict", results.conflict());
        }
        tree.put(
                "constraints", results.constraints().stream().map(this::finding).toList());
        tree.put(
                "sensitivity",
                results.sensitivity().stream().map(this::neighbour).toList());
        results.front().ifPresent(front -> tree.put("front", front(front)));
        tree.put("explanation", results.explanation());
        tree.put("notes", results.proposal().outcome().onGrid() ? List.of() : List.of(SweepResults.OFF_GRID));
        return tree;
    }

    private static Map<String, Object> objective(Objective objective) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", objective.kind().name().toLowerCase(Locale.ROOT));
        objective.level().ifPresent(level -> tree.put("level", level.name()));
        if (!objective.rows().isEmpty()) {
            tree.put("rows", objective.rows());
        }
        tree.put("unit", objective.kind().unit());
        return tree;
    }

    private Map<String, Object> certificate(Certificate certificate) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("verdict", certificate.verdict().name());
        tree.put("plans", certificate.plans());
        tree.put("evaluated", certificate.evaluated());
        tree.put("cut", certificate.cut());
        if (!certificate.bound().isEmpty()) {
            tree.put("bound", values(certificate.bound()));
        }
        return tree;
    }

    private Map<String, Object> plan(AdvisedPlan plan) {
        Map<String, Object> tree = judged(plan.judged());
        tree.remove("shifts_ms");
        tree.put("plan", new PlanTree(results.clock()).of(plan.outcome()));
        return tree;
    }

    private Map<String, Object> judged(JudgedPlan plan) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("shifts_ms", plan.shiftsMillis());
        tree.put("moved_ms", plan.movedMillis());
        tree.put("values", values(plan.values()));
        tree.put("broken", plan.broken());
        return tree;
    }

    /** All objectives count something but the densest cell. */
    private List<Number> values(List<Double> values) {
        List<Number> numbers = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            boolean counts = results.problem().objectives().get(i).kind() != Objective.Kind.PEAK_DENSITY;
            numbers.add(counts ? (Number) (long) value : (Number) value);
        }
        return numbers;
    }

    private Map<String, Object> finding(ConstraintFinding finding) {
        Map<String, Object> tree = new LinkedHashMap<>();
        finding.constraint().name().ifPresent(name -> tree.put("name", name));
        new RuleTree(finding.constraint().rule(), results.clock()).addTo(tree, finding.value());
        tree.put("says", AdviceWords.of(finding.constraint()));
        tree.put("kept", finding.kept());
        tree.put("binding", finding.binding().name().toLowerCase(Locale.ROOT));
        List<Map<String, Object>> tight = new ArrayList<>();
        for (ConstraintFinding.Step step : finding.tight()) {
            tight.add(step(step));
        }
        tree.put("tight", tight);
        finding.touch().ifPresent(touch -> tree.put("touch", touch(touch)));
        return tree;
    }

    private Map<String, Object> step(ConstraintFinding.Step step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("group", results.problem().variables().get(step.variable()).group());
        tree.put("steps", step.steps());
        return tree;
    }

    private Map<String, Object> touch(Touch touch) {
        Map<String, Object> tree = new LinkedHashMap<>();
        touch.segment().ifPresent(segment -> tree.put("segment", segment));
        touch.bin().ifPresent(bin -> tree.put("bin", bin));
        touch.millis()
                .ifPresent(millis ->
                        tree.put("timestamp", RaceClock.isoText(results.clock().at(millis))));
        touch.runner().ifPresent(runner -> tree.put("runner", runner));
        return tree;
    }

    private Map<String, Object> neighbour(Neighbour neighbour) {
        Map<String, Object> tree = step(neighbour.step());
        tree.putAll(judged(neighbour.plan()));
        tree.put("feasible", neighbour.plan().isFeasible());
        return tree;
    }

    private Map<String, Object> front(Front front) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("objectives", front.objectives());
        tree.put("complete", front.complete());
        tree.put("plans", front.plans().stream().map(this::judged).toList());
        return tree;
    }
}
