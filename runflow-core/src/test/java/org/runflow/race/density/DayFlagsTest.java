package org.runflow.race.density;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.oracle.Races;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.RaceDay;
import org.runflow.race.model.Settings;
import org.runflow.race.service.Flag;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.Severity;
import org.runflow.value.ById;

class DayFlagsTest {
    private static final Flag WATCH = new Flag(Severity.WATCH, List.of(FlagReason.UTILIZATION));
    private static final Flag CAUTION = new Flag(Severity.CAUTION, List.of(FlagReason.DENSITY));
    private static final Flag RATE = new Flag(Severity.CAUTION, List.of(FlagReason.RATE));
    private static final DensitySettings SETTINGS = Settings.defaults().density();
    private static final RaceDay DAY = Races.withEvent(Races.together(1))
            .segment("S", s -> s.widthM(3).label("Quay").pass("e", 0, 0.350))
            .segment("T", s -> s.widthM(3).pass("e", 0.35, 0.45))
            .build()
            .day("sun");

    @Test
    void aDayWithoutFlaggedCellsHasNone() {
        DayFlags flags = flags(cell(480, 0, 100, LevelOfService.A, Flag.NONE));

        assertThat(flags.segments()).isEmpty();
        assertThat(flags.worstSeverity()).isEqualTo(Severity.NONE);
    }

    @Test
    void theFlagsOfASegmentAreCountedAndBoundedInTime() {
        SegmentFlags flags = flags(
                        cell(479, 0, 9_999, LevelOfService.F, Flag.NONE),
                        cell(480, 1, 100, LevelOfService.B, WATCH),
                        cell(481, 0, 300, LevelOfService.C, CAUTION),
                        cell(490, 3, 200, LevelOfService.C, RATE),
                        cell(491, 0, 9_999, LevelOfService.F, Flag.NONE))
                .segments()
                .get(0);

        assertThat(flags.segLabel()).isEqualTo("Quay");
        assertThat(flags.flaggedBins()).isEqualTo(3);
        assertThat(flags.worstSeverity()).isEqualTo(Severity.CAUTION);
        assertThat(flags.worstLos()).isEqualTo(LevelOfService.C);
        assertThat(flags.reasons()).containsExactly(FlagReason.DENSITY, FlagReason.RATE, FlagReason.UTILIZATION);
        assertThat(flags.first()).hasToString("2026-04-12T08:00Z");
        assertThat(flags.last()).hasToString("2026-04-12T08:11Z");
        assertThat(flags.peakDensityPerM2()).isEqualTo(200_000 / (50.0 * 3 * 60_000));
        assertThat(flags.mitigation().orElseThrow())
                .contains("Keep the full width clear")
                .contains("Watch this stretch");
    }

    @Test
    void theWorstCellIsTheMostSevereThenTheDensestThenTheEarliestThenTheLowest() {
        assertThat(worst(
                        cell(480, 0, 900, LevelOfService.B, WATCH),
                        cell(481, 1, 300, LevelOfService.C, CAUTION),
                        cell(481, 2, 400, LevelOfService.C, CAUTION),
                        cell(482, 0, 400, LevelOfService.C, CAUTION)))
                .hasToString("WorstCell[bin=2, startM=200.0, endM=300.0, windowStart=2026-04-12T08:01Z]");
        assertThat(worst(cell(481, 1, 400, LevelOfService.C, CAUTION), cell(481, 2, 400, LevelOfService.C, CAUTION)))
                .extracting(SegmentFlags.WorstCell::bin)
                .isEqualTo(1);
    }

    @Test
    void countsOfCellsGoByLevelAndSeverity() {
        BinSummary summary = BinSummary.of(
                cells(
                        cell(480, 0, 100, LevelOfService.B, WATCH),
                        cell(481, 0, 300, LevelOfService.C, CAUTION),
                        cell(482, 3, 50, LevelOfService.B, Flag.NONE)),
                Settings.defaults().density());

        assertThat(summary.totals().occupiedCells()).isEqualTo(3);
        assertThat(summary.totals().flaggedBins()).isEqualTo(2);
        assertThat(summary.totals().personSeconds()).isEqualTo(450);
        assertThat(summary.totals().byLos()).containsEntry(LevelOfService.B, 2).containsEntry(LevelOfService.F, 0);
        assertThat(summary.totals().bySeverity())
                .containsEntry(Severity.NONE, 1)
                .containsEntry(Severity.CRITICAL, 0);
        assertThat(summary.segments()).extracting(BinSummary.SegmentBins::bins).containsExactly(4, 1);
    }

    private record Cell(int window, int bin, long personSeconds, LevelOfService level, Flag flag) {}

    private static Cell cell(int window, int bin, long personSeconds, LevelOfService level, Flag flag) {
        return new Cell(window, bin, personSeconds, level, flag);
    }

    private static SegmentFlags.WorstCell worst(Cell... cells) {
        return flags(cells).segments().get(0).worst();
    }

    private static DayFlags flags(Cell... cells) {
        return DayFlags.of(DAY, SETTINGS, cells(cells));
    }

    private static DensityCells cells(Cell... cells) {
        SegmentCellsBuilder builder = new SegmentCellsBuilder("S", 350, 3, 100, 60, cells.length);
        for (Cell cell : cells) {
            builder.cell(
                    cell.bin,
                    60_000L * cell.window,
                    1000 * cell.personSeconds,
                    1_000_000 * cell.personSeconds,
                    cell.level,
                    95,
                    cell.flag);
        }
        SegmentCells empty = new SegmentCellsBuilder("T", 100, 3, 100, 60, 0).build();
        return new DensityCells(
                new DayHeader("sun", Races.SUNDAY, ZoneOffset.UTC, List.of("e")), ById.of(builder.build(), empty));
    }
}
