package org.runflow.report.race;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.runflow.race.DayOverview;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.DayFlags;
import org.runflow.race.density.Density;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.DensityResults;
import org.runflow.race.experience.Experience;
import org.runflow.race.experience.ExperienceResults;
import org.runflow.race.flow.Flow;
import org.runflow.race.flow.FlowResults;
import org.runflow.race.flow.PassProfiles;
import org.runflow.race.location.LocationResults;
import org.runflow.race.location.Locations;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceBuilder;
import org.runflow.race.model.RaceDay;
import org.runflow.report.race.density.DensityReport;
import org.runflow.report.race.density.SegmentsCsv;
import org.runflow.report.race.flow.FlowCsv;
import org.runflow.report.race.flow.FlowReport;
import org.runflow.report.race.location.LocationsCsv;
import org.runflow.spread.Spread;

/** Results of a small race, as reports find them in a store. */
public record SampleDay(
        DensityResults density,
        DayFlags flags,
        BinSummary bins,
        DayOverview overview,
        FlowResults flow,
        PassProfiles profiles,
        LocationResults locations,
        ExperienceResults experience) {
    private static final String ONLY_DAY = "fri";

    /** Two events around midnight: a crowded bridge, an out-and-back, a cancelled event. */
    public static SampleDay night() {
        return of(nightRace().build());
    }

    /** Streams that pass and meet, and places where people work. */
    public static SampleDay harbour() {
        return of(harbourRace());
    }

    public static Race harbourRace() {
        return HarbourRace.build();
    }

    public static RaceBuilder nightRace() {
        return race("Lantern Night")
                .event(
                        "dash",
                        e -> e.start("23:40").distanceKm(1.3).limitMinutes(20).field(field("d", 300, 4.5, 0.01, 0.15)))
                .event("walk", e -> e.start("23:50").distanceKm(1.1).field(field("w", 90, 9, 0.02, 0.5)))
                .event("kids", e -> e.start("22:00").distanceKm(0.4))
                .segment(
                        "S1",
                        s -> s.label("Quay")
                                .widthM(2.5)
                                .pass("dash", 0, 0.4)
                                .pass("walk", 0, 0.4)
                                .pass("kids", 0, 0.4))
                .segment(
                        "S2",
                        s -> s.label("Iron footbridge")
                                .widthM(0.8)
                                .pass("dash", 0.4, 0.55)
                                .pass("walk", 0.4, 0.55))
                .segment(
                        "S3",
                        s -> s.label("Island, there and back")
                                .widthM(3)
                                .pass("dash", 0.55, 0.9)
                                .pass("walk", 0.75, 1.1, Orientation.AGAINST))
                .segment("S4", s -> s.label("S4").widthM(4).pass("dash", 0.9, 1.3));
    }

    /** One straight segment. */
    public static Race oneSegment(Field field, String label) {
        return race("Harbour Run")
                .event("10k", e -> e.start("09:00").distanceKm(1).field(field))
                .segment("S1", s -> s.label(label).widthM(5).pass("10k", 0, 1))
                .build();
    }

    public static RaceBuilder race(String name) {
        return Race.builder(name).zone("Europe/Lisbon").day(ONLY_DAY, LocalDate.of(2026, 6, 12));
    }

    public static SampleDay of(Race race) {
        RaceDay day = race.day(ONLY_DAY);
        DensitySettings settings = race.settings().density();
        DensityCells cells = Density.cells(day, settings);
        return new SampleDay(
                Density.analyse(day, settings, cells),
                DayFlags.of(day, settings, cells),
                BinSummary.of(cells, settings),
                DayOverview.of(day, settings, race.settings().corridors(), Density.analyse(day, settings, cells)),
                Flow.analyse(day, race.settings().flow()),
                Flow.passProfiles(day, race.settings().flow(), race.settings().corridors(), Spread.SEQUENTIAL),
                Locations.analyse(day, race.settings().locations(), cells),
                Experience.analyse(day, settings.rulebook(), cells));
    }

    /** Runners one after the other over the start line, each a little slower than the one before. */
    public static Field field(String prefix, int runners, double paceMinPerKm, double slowerMinPerKm, double gapS) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < runners; i++) {
            field.runner(prefix + (1000 + i), paceMinPerKm + i * slowerMinPerKm, i * gapS);
        }
        return field.build();
    }

    /** Every report by name. */
    public Map<String, String> texts() {
        return Map.of(
                "Density.md", DensityReport.render(density, flags, bins, overview, experience),
                "Flow.md", FlowReport.render(flow, profiles, overview),
                "Flow.csv", FlowCsv.render(flow),
                "Locations.csv", LocationsCsv.render(locations),
                "Segments.csv", SegmentsCsv.render(density, flags, bins));
    }

    public String text(String report) {
        return Objects.requireNonNull(texts().get(report), report);
    }
}
