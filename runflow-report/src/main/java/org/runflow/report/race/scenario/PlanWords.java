package org.runflow.report.race.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.runflow.race.model.RaceClock;
import org.runflow.race.scenario.AdviceWords;
import org.runflow.race.scenario.PlanMetric;
import org.runflow.race.scenario.PlanOutcome;
import org.runflow.race.scenario.SweepResults;
import org.runflow.race.scenario.Variable;
import org.runflow.report.text.Numbers;

/**
 * Plans of a sweep in words and numbers.
 *
 * @param results the sweep
 * @param metric what plans are ranked by
 */
record PlanWords(SweepResults results, PlanMetric metric) {
    private static final double MS_PER_MINUTE = 60_000;
    private static final double MS_PER_S = 1000;

    List<Variable> variables() {
        return results.variables();
    }

    /** Where each variable starts: a clock for an event, a span for a wave. */
    List<String> starts(List<Long> shiftsMillis) {
        List<String> starts = new ArrayList<>();
        for (int variable = 0; variable < shiftsMillis.size(); variable++) {
            starts.add(start(variable, shiftsMillis.get(variable)));
        }
        return starts;
    }

    String start(int variable, long shiftMillis) {
        Variable moving = variables().get(variable);
        return moving.isEvent()
                ? RaceClock.text(todayMillis(variable) + shiftMillis)
                : (shiftMillis < 0 ? "" : "+") + AdviceWords.span(shiftMillis);
    }

    /** Today's gun of an event, 0 for a wave. */
    long todayMillis(int variable) {
        Variable moving = variables().get(variable);
        return moving.isEvent()
                ? Objects.requireNonNull(results.today().gunMillis().get(moving.group()))
                : 0;
    }

    /** What plans are ranked by, in words. */
    String figure() {
        String of = metric.name().substring(metric.name().indexOf(':') + 1);
        return switch (metric.name().replaceFirst(":.*", "")) {
            case "peak_density" -> "largest density";
            case "exposure_from" -> of.equals("F") ? "time at level F" : "time at level " + of + " or worse";
            case "latest_finish" -> "last finish";
            case "passes" -> "passes on " + of;
            case "meetings" -> "meetings on " + of;
            case "flagged_cells" -> "flagged cells";
            default -> "time moved";
        };
    }

    /** The same as the beginning of a sentence. */
    String title() {
        return figure().substring(0, 1).toUpperCase(Locale.ROOT) + figure().substring(1);
    }

    /** Milliseconds as people read them, other values as they are. */
    String value(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (metric.name().equals("latest_finish")) {
            return RaceClock.text((long) value);
        }
        return switch (metric.unit()) {
            case "ms" -> Numbers.fixed(value / MS_PER_MINUTE, 1) + (isExposure() ? " person-minutes" : " min");
            case "p/m²" -> Numbers.fixed(value, 3) + " p/m²";
            default -> Numbers.count((long) value);
        };
    }

    boolean isExposure() {
        return metric.name().startsWith("exposure_from");
    }

    boolean isOnGrid(PlanPoint plan) {
        long windowMillis = (long) (results.settings().windowS() * MS_PER_S);
        return plan.shiftsMillis().stream().allMatch(shift -> shift % windowMillis == 0);
    }

    String summary(List<PlanPoint> plans, PlanOutcome today, List<PlanOutcome> best) {
        String counted = Numbers.counted(results.count(), "start plan") + " of "
                + results.header().day() + ", "
                + Numbers.count(results.refused().size()) + " of them refused.";
        if (best.isEmpty() || plans.isEmpty()) {
            return counted;
        }
        PlanOutcome first = best.get(0);
        return counted + " " + title() + " is least with "
                + AdviceWords.starts(variables(), first)
                + ": " + value(metric.of(first)) + ", today " + value(metric.of(today)) + ".";
    }
}
