package org.runflow.race.service;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.runflow.race.service.Rulebook.Mitigation;
import org.runflow.race.service.Rulebook.SchemaBinding;
import org.runflow.race.service.ServiceTable.FlowReference;

/** The rulebooks that can be chosen by name. Sources: the Fredericton race's operational rulebook 2.2; Fruin 1971; Highway Capacity Manual. */
final class BuiltInRulebooks {
    private static final String OPEN = "on_course_open";
    private static final String NARROW = "on_course_narrow";
    private static final String CORRAL = "start_corral";

    private static final FlagPolicy POLICY = new FlagPolicy(LevelOfService.B, 90, LevelOfService.C, LevelOfService.E);
    private static final List<Double> EXPERIENCE_WEIGHTS = List.of(0.0, 0.1, 0.3, 0.6, 0.85, 1.0);
    private static final double NARROW_BELOW_WIDTH_M = 2;

    static final Rulebook RUNFLOW_2 = runflow2();
    private static final Rulebook FRUIN = walkway("fruin-walkway", "1971", List.of(0.308, 0.431, 0.718, 1.076, 2.153));
    private static final Rulebook HCM = walkway("hcm-walkway", "2010", List.of(0.179, 0.269, 0.448, 0.718, 1.345));

    private BuiltInRulebooks() {}

    static Optional<Rulebook> find(String name) {
        return all().filter(rulebook -> rulebook.name().equals(name)).findFirst();
    }

    static Stream<Rulebook> all() {
        return Stream.of(RUNFLOW_2, FRUIN, HCM);
    }

    private static Rulebook runflow2() {
        List<Double> course = List.of(0.36, 0.54, 0.72, 1.08, 1.63);
        List<Double> corral = List.of(0.5, 0.8, 1.2, 1.6, 2.0);
        return new Rulebook(
                "runflow-2",
                "2.2",
                ImmutableSortedMap.of(
                        OPEN, new ServiceTable(course, Optional.empty()),
                        NARROW, new ServiceTable(course, Optional.of(new FlowReference(300, 400))),
                        CORRAL, new ServiceTable(corral, Optional.of(new FlowReference(500, 600)))),
                POLICY,
                new SchemaBinding(
                        ImmutableSortedMap.of(OPEN, OPEN, NARROW, NARROW, CORRAL, CORRAL),
                        NARROW_BELOW_WIDTH_M,
                        NARROW,
                        OPEN),
                mitigations(),
                EXPERIENCE_WEIGHTS);
    }

    private static List<Mitigation> mitigations() {
        return List.of(
                advice(
                        CORRAL,
                        Severity.CAUTION,
                        FlagReason.DENSITY,
                        "Start smaller waves, or leave more time between them."),
                advice(CORRAL, Severity.CAUTION, FlagReason.RATE, "Release the corral in longer pulses."),
                advice(
                        NARROW,
                        Severity.CAUTION,
                        FlagReason.DENSITY,
                        "Post marshals at both ends and keep faster runners on one side."),
                advice(
                        NARROW,
                        Severity.CRITICAL,
                        FlagReason.DENSITY,
                        "Widen the course here, or move one of the events in time."),
                advice(
                        NARROW,
                        Severity.CAUTION,
                        FlagReason.RATE,
                        "Hold runners briefly upstream and open a lane for overtaking."),
                advice(
                        OPEN,
                        Severity.CAUTION,
                        FlagReason.DENSITY,
                        "Keep the full width clear and announce the stretch to slower runners."),
                advice(
                        OPEN,
                        Severity.CRITICAL,
                        FlagReason.DENSITY,
                        "Spread the start waves so that the fields thin out before this stretch."),
                new Mitigation(
                        Optional.empty(), Severity.WATCH, FlagReason.UTILIZATION, "Watch this stretch on the day."));
    }

    private static Mitigation advice(String schema, Severity severity, FlagReason reason, String text) {
        return new Mitigation(Optional.of(schema), severity, reason, text);
    }

    private static Rulebook walkway(String name, String version, List<Double> boundsPerM2) {
        return new Rulebook(
                name,
                version,
                ImmutableSortedMap.of(OPEN, new ServiceTable(boundsPerM2, Optional.empty())),
                POLICY,
                new SchemaBinding(ImmutableSortedMap.of(), 0, OPEN, OPEN),
                List.of(
                        new Mitigation(
                                Optional.empty(),
                                Severity.CAUTION,
                                FlagReason.DENSITY,
                                "Give this stretch more width or more time."),
                        new Mitigation(
                                Optional.empty(),
                                Severity.WATCH,
                                FlagReason.UTILIZATION,
                                "Watch this stretch on the day.")),
                EXPERIENCE_WEIGHTS);
    }
}
