package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An answer in sentences that somebody understands who plans starts, not searches. */
final class AdviceExplanation {
    private final AdviceProblem problem;
    private final Certificate certificate;
    private final List<String> sentences = new ArrayList<>();

    private AdviceExplanation(AdviceProblem problem, Certificate certificate) {
        this.problem = problem;
        this.certificate = certificate;
    }

    static List<String> answered(
            AdviceProblem problem, Certificate certificate, AdvisedPlan answer, List<ConstraintFinding> findings) {
        AdviceExplanation words = new AdviceExplanation(problem, certificate);
        words.best(answer);
        words.sayBinding(findings);
        words.sayTight(findings);
        words.sayGrid(answer);
        return words.sentences;
    }

    static List<String> unanswered(
            AdviceProblem problem,
            Certificate certificate,
            AdvisedPlan nearest,
            List<Integer> conflict,
            List<ConstraintFinding> findings) {
        AdviceExplanation words = new AdviceExplanation(problem, certificate);
        words.impossible(conflict);
        words.nearest(nearest, findings);
        words.sayGrid(nearest);
        return words.sentences;
    }

    private void best(AdvisedPlan answer) {
        String starts = AdviceWords.starts(problem.variables(), answer.outcome());
        boolean proved = certificate.verdict() == Certificate.Verdict.PROVED;
        sentences.add(String.format(
                Locale.ROOT,
                proved
                        ? "Best of %,d start plans: %s. That is proved by evaluating %,d of them: none of the other %,d can be better."
                        : "Best start plan found among %,d: %s. Evaluated were %,d, and %,d cannot be better; the budget ended before the rest was looked at.",
                certificate.plans(),
                starts,
                certificate.evaluated(),
                certificate.cut()));
    }

    private void sayBinding(List<ConstraintFinding> findings) {
        List<String> binding = findings.stream()
                .filter(finding -> finding.binding() == ConstraintFinding.Binding.YES)
                .map(finding -> AdviceWords.of(finding.constraint()))
                .toList();
        if (!binding.isEmpty()) {
            sentences.add(
                    "A better plan would be possible without any one of these: " + AdviceWords.all(binding) + ".");
        }
    }

    private void sayTight(List<ConstraintFinding> findings) {
        for (ConstraintFinding finding : findings) {
            if (!finding.tight().isEmpty()) {
                List<String> moves = finding.tight().stream()
                        .map(step -> problem.variables().get(step.variable()).group()
                                + (step.steps() < 0 ? " one step earlier" : " one step later"))
                        .toList();
                sentences.add("Just kept: " + AdviceWords.of(finding.constraint()) + ". It breaks with "
                        + String.join(", or ", moves) + ".");
            }
        }
    }

    private void impossible(List<Integer> conflict) {
        if (certificate.verdict() != Certificate.Verdict.INFEASIBLE) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "No start plan that keeps everything was found among the %,d that were evaluated; the budget ended before the rest of %,d was looked at.",
                    certificate.evaluated(),
                    certificate.plans()));
        } else if (conflict.size() == 1) {
            sentences.add("No start plan keeps this: "
                    + AdviceWords.of(problem.constraints().get(conflict.get(0))) + ".");
        } else if (conflict.isEmpty()) {
            sentences.add("No start plan keeps everything that was asked for.");
        } else {
            sentences.add("No start plan keeps these together: "
                    + AdviceWords.all(conflict.stream()
                            .map(index -> AdviceWords.of(problem.constraints().get(index)))
                            .toList())
                    + ".");
        }
    }

    private void nearest(AdvisedPlan nearest, List<ConstraintFinding> findings) {
        List<String> broken = nearest.judged().broken().stream()
                .map(findings::get)
                .map(finding -> AdviceWords.of(finding.constraint()) + ", but it is " + AdviceWords.value(finding))
                .toList();
        sentences.add("The nearest plan is " + AdviceWords.starts(problem.variables(), nearest.outcome())
                + ". It breaks: " + AdviceWords.all(broken) + ".");
    }

    private void sayGrid(AdvisedPlan plan) {
        if (!plan.outcome().onGrid()) {
            sentences.add(SweepResults.OFF_GRID);
        }
    }
}
