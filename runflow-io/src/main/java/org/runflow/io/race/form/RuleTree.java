package org.runflow.io.race.form;

import java.util.Map;
import java.util.Optional;
import org.runflow.race.model.RaceClock;
import org.runflow.race.scenario.Rule;
import org.runflow.race.service.LevelOfService;

/**
 * A rule as a problem file writes it, and what a plan makes of it.
 *
 * @param rule the rule
 * @param clock of the day
 */
record RuleTree(Rule rule, RaceClock clock) {
    private static final double MS_PER_S = 1000;

    /** Adds type and parameters, then {@code value} where there is one, in the unit of the limit; clocks become instants. */
    void addTo(Map<String, Object> tree, Optional<Double> value) {
        if (rule instanceof Rule.After after) {
            tree.put("type", "after");
            tree.put("a", after.a());
            tree.put("b", after.b());
            tree.put("gap_s", after.gapMillis() / MS_PER_S);
            value.ifPresent(millis -> tree.put("value", millis / MS_PER_S));
        } else if (rule instanceof Rule.FinishBy finish) {
            by(tree, "finish_by", "event", finish.event(), finish.clockMillis(), value);
        } else if (rule instanceof Rule.ClearBy clear) {
            by(tree, "clear_by", "segment", clear.segment(), clear.clockMillis(), value);
        } else if (rule instanceof Rule.CloseBy close) {
            by(tree, "clear_by", "location", close.location(), close.clockMillis(), value);
        } else if (rule instanceof Rule.MaxDensity density) {
            tree.put("type", "max_density");
            tree.put("segment", density.segment());
            tree.put("density", density.densityPerM2());
            value.ifPresent(peak -> tree.put("value", peak));
        } else if (rule instanceof Rule.MaxLevel level) {
            tree.put("type", "max_level");
            tree.put("segment", level.segment());
            tree.put("level", level.level().name());
            value.ifPresent(worst -> tree.put("value", LevelOfService.values()[worst.intValue()].name()));
        } else if (rule instanceof Rule.MaxMeetings meetings) {
            count(tree, "max_meetings", meetings.row(), meetings.most(), value);
        } else if (rule instanceof Rule.MaxPasses passes) {
            count(tree, "max_passes", passes.row(), passes.most(), value);
        } else if (rule instanceof Rule.Fixed fixed) {
            tree.put("type", "fixed");
            tree.put("group", fixed.group());
            value.ifPresent(millis -> tree.put("value", millis / MS_PER_S));
        }
    }

    private void by(
            Map<String, Object> tree,
            String type,
            String member,
            String name,
            long clockMillis,
            Optional<Double> value) {
        tree.put("type", type);
        tree.put(member, name);
        tree.put("clock", RaceClock.text(clockMillis));
        value.ifPresent(millis -> tree.put("value", RaceClock.isoText(clock.at(millis.longValue()))));
    }

    private static void count(Map<String, Object> tree, String type, String row, long most, Optional<Double> value) {
        tree.put("type", type);
        tree.put("row", row);
        tree.put("n", most);
        value.ifPresent(pairs -> tree.put("value", pairs.longValue()));
    }
}
