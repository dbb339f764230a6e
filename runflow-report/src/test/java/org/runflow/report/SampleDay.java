package org.runflow.report;

import java.time.LocalDate;
import org.runflow.density.BinSummary;
import org.runflow.density.DayFlags;
import org.runflow.density.Density;
import org.runflow.density.DensityCells;
import org.runflow.density.DensityResults;
import org.runflow.race.DensitySettings;
import org.runflow.race.Field;
import org.runflow.race.FieldBuilder;
import org.runflow.race.Orientation;
import org.runflow.race.Race;
import org.runflow.race.RaceBuilder;
import org.runflow.race.RaceDay;
import org.runflow.raceday.DayOverview;
import org.runflow.report.csv.SegmentsCsv;
import org.runflow.report.markdown.DensityReport;

/** Results of a small race, as reports find them in a store. */
public record SampleDay(DensityResults density, DayFlags flags, BinSummary bins, DayOverview overview) {
    private static final String ONLY_DAY = "fri";

    /** Two events around midnight: a crowded bridge, an out-and-back, a cancelled event. */
    public static SampleDay night() {
        return of(nightRace().build());
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
                DayOverview.of(day, settings));
    }

    /** Runners one after the other over the start line, each a little slower than the one before. */
    public static Field field(String prefix, int runners, double paceMinPerKm, double slowerMinPerKm, double gapS) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < runners; i++) {
            field.runner(prefix + (1000 + i), paceMinPerKm + i * slowerMinPerKm, i * gapS);
        }
        return field.build();
    }

    public String markdown() {
        return DensityReport.render(density, flags, bins, overview);
    }

    public String csv() {
        return SegmentsCsv.render(density, flags, bins);
    }
}
