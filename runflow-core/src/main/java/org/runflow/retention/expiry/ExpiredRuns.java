package org.runflow.retention.expiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.runflow.RunCoordinate;
import org.runflow.catalog.RunEntry;
import org.runflow.retention.Retention;
import org.runflow.retention.RetentionRule;
import org.runflow.run.RunState;

/** Judges runs. */
final class ExpiredRuns {
    private static final Set<RunState> WITH_RESULTS = Set.of(RunState.SUCCEEDED, RunState.PARTIAL);

    private final Retention rules;
    private final Instant now;

    ExpiredRuns(Retention rules, Instant now) {
        this.rules = rules;
        this.now = now;
    }

    List<Expired.OfRun> among(EndedRuns runs) {
        List<Expired.OfRun> expired = new ArrayList<>();
        Map<RunCoordinate, Integer> newer = new HashMap<>();
        Set<RunCoordinate> withResults = new HashSet<>();
        for (RunEntry run : runs.newestFirst()) {
            int before = newer.merge(run.coordinate(), 1, Integer::sum) - 1;
            boolean newestWithResults = WITH_RESULTS.contains(run.state()) && withResults.add(run.coordinate());
            if (!newestWithResults && !runs.isPinned(run)) {
                judge(run, before, expired);
            }
        }
        return expired;
    }

    private void judge(RunEntry run, int newer, List<Expired.OfRun> expired) {
        List<String> names = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (RetentionRule.KeepNewest rule : rules.rules(RetentionRule.KeepNewest.class)) {
            if (newer < rule.runs()) {
                return;
            }
            names.add(rule.text());
            reasons.add(newer + " runs of '" + run.coordinate() + "' are newer");
        }
        for (RetentionRule.OlderThan rule : rules.rules(RetentionRule.OlderThan.class)) {
            Instant ended = run.endedAt().orElse(run.createdAt());
            if (!ended.isBefore(rule.before(now))) {
                return;
            }
            names.add(rule.text());
            reasons.add("it ended at " + ended);
        }
        // an age beside rules on values or files narrows these, and says nothing on runs
        boolean onRuns = !rules.rules(RetentionRule.KeepNewest.class).isEmpty()
                || rules.rules(RetentionRule.OlderThan.class).size()
                        == rules.rules().size();
        if (onRuns && !names.isEmpty()) {
            expired.add(new Expired.OfRun(run, String.join("; ", names), String.join(", ", reasons)));
        }
    }
}
