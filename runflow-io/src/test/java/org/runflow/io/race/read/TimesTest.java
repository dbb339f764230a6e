package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.runflow.io.race.read.Broken.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.race.model.Field;
import org.runflow.race.model.Note;
import org.runflow.race.model.RaceEvent;

/** Times of tables: paces, offsets, splits, clocks. The gun is at 09:00 on 2026-04-12 in Lisbon, an hour before UTC. */
class TimesTest {
    private static final String RUNNERS = "10k_runners.csv";
    private static final String SPLITS = "10k_splits.csv";

    @TempDir
    Path folder;

    private RaceFiles files;

    @BeforeEach
    void writeFiles() {
        files = RaceFiles.goodIn(folder);
    }

    private RaceEvent event() {
        return files.open().race().events().get(0);
    }

    private List<String> warnings() {
        return files.open().notes().stream()
                .filter(note -> note.level() == Note.Level.WARNING)
                .map(Note::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "5:30, 1:05, 5.5, 65",
        "05:30.3, 0:01:05.25, 5.505, 65.25",
        "0:04:30, '65,5', 4.5, 65.5",
        "4.5, '0:00,0015', 4.5, 0.002"
    })
    void readsPacesAndOffsetsAsNumbersAndTimes(String pace, String offset, double minPerKm, double offsetS) {
        files.with(RUNNERS, "runner_id;pace;start_offset\n101;" + pace + ";" + offset + "\n");
        Field field = event().field();
        assertThat(field.paceMinPerKm(0)).isEqualTo(minPerKm);
        assertThat(field.startOffsetS(0)).isEqualTo(offsetS);
    }

    @ParameterizedTest
    @CsvSource({
        "22:30, 1350000",
        "0:22:30, 1350000",
        "1:22:30, 4950000",
        "'22:30,5', 1350500",
        "22:30.0004, 1350000",
        "22:30.0005, 1350001",
        "22:30.123456789, 1350123",
        "1350, 1350000",
        "'1350,25', 1350250"
    })
    void readsElapsedTimes(String elapsed, long millis) {
        files.with(SPLITS, "runner_id;km;elapsed_s\n101;5;" + elapsed + "\n");
        assertThat(event().trajectories().crossingMillis(0, 5) - event().gunMillis())
                .isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({
        "09:22:30, 1350",
        "9:22:30, 1350",
        "'09:22:30,5', 1350.5",
        "2026-04-12 09:22:30, 1350",
        "2026-04-12T09:22:30.250, 1350.25",
        "2026-04-12T08:22:30Z, 1350",
        "2026-04-12 10:22:30+02:00, 1350",
        "2026-04-12 10:22:30 +0200, 1350",
        "12.04.2026 09:22:30, 1350",
        "12.4.26 09:22:30, 1350",
        "12/04/2026 09:22:30, 1350",
        "04/12/2026 09:22:30, 1350",
        "1899-12-30 09:22:30, 1350",
        "1899-12-31T09:22:30, 1350",
        "00.01.1900 09:22:30, 1350",
        "1/0/1900 09:22:30, 1350",
        "1900-01-01 09:22:30, 1350",
        "01/01/1904 09:22:30, 1350",
        "1970-01-01T09:22:30, 1350",
        "08:22:30Z, 1350",
        "33:22:30, 87750",
        "2026-04-13 09:22:30, 87750"
    })
    void readsClocksWithAndWithoutDates(String clock, double seconds) {
        files.with(SPLITS, "runner_id;km;clock\n101;5;" + clock + "\n");
        assertThat(event().trajectories().crossingMillis(0, 5) - event().gunMillis())
                .isEqualTo(Math.round(1000 * seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "23:50, 00:15:00, 1500",
        "23:50, 24:15:00, 1500",
        "23:50, 1899-12-30 00:15:00, 1500",
        "12:30, 00:15:00, 42300"
    })
    void takesAClockMoreThanTwelveHoursBeforeTheGunForTheNextDays(String gun, String clock, long seconds) {
        files.edit("analysis.json", "\"09:00\"", "\"" + gun + "\"")
                .with(SPLITS, "runner_id,km,clock\n101,5," + clock + "\n");
        assertThat(event().trajectories().crossingMillis(0, 5) - event().gunMillis())
                .isEqualTo(1000 * seconds);
    }

    static Stream<Broken> broken() {
        return Stream.of(
                split("2026-04-14 09:22:30", "is not on 2026-04-12, the day of the event, nor on the next"),
                split("13.13.2026 09:22:30", "must be a date and a time such as 2026-04-12 09:08:15"),
                split(
                        "2026-04-12T09:22:30+25:00",
                        "has the offset +25:00, which no clock has; one is such as +02:00, or Z"),
                split("09:22:30-1899", "has the offset -1899, which no clock has; one is such as +02:00, or Z"),
                split("9h22", "must be a time as HH:MM:SS or HH:MM:SS.mmm"),
                folder(
                        "a pace of hours",
                        files -> files.with(RUNNERS, "runner_id,pace\n101,5:30:00\n"),
                        "10k_runners.csv line 2, pace '5:30:00': must be a pace above 0 and at most 60 minutes per kilometre; three parts are hours, minutes and seconds: were minutes read as hours?"),
                folder(
                        "no time at the start",
                        files -> files.with(SPLITS, "runner_id,km,elapsed_s\n101,0,-\n101,5,1350\n"),
                        "10k_splits.csv line 2, elapsed_s '-': must hold the time at km 0"),
                folder(
                        "a gun that the clocks leave out",
                        files -> files.edit("analysis.json", "2026-04-12", "2026-03-29")
                                .edit("analysis.json", "\"09:00\"", "\"01:30\""),
                        "analysis.json line 6, events[0].start_time '01:30:00': does not exist on 2026-03-29: the clocks go forward over it in Europe/Lisbon"));
    }

    private static Broken split(String clock, String message) {
        return folder(
                clock,
                files -> files.with(SPLITS, "runner_id,km,clock\n101,5," + clock + "\n"),
                "10k_splits.csv line 2, clock '" + clock + "': " + message);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void reportsExactlyWhatIsWrong(Broken broken, @TempDir Path other) {
        broken.check(other);
    }

    @ParameterizedTest
    @CsvSource({"elapsed_s, 0", "elapsed_s, 0:00", "elapsed_s, 0:00:00", "elapsed_s, -", "clock, --", "clock, 00:00:00"
    })
    void skipsMissedMatsBeforeItLooksAtStarts(String column, String sign) {
        String time = column.equals("clock") ? "09:45:10" : "45:10";
        files.with(
                SPLITS, "runner_id,km," + column + "\n103,5," + sign + "\n103,10," + time + "\n102,10," + sign + "\n");
        Field field = event().field();
        assertThat(field.hasSplits(2)).isTrue();
        assertThat(field.hasSplits(1)).isFalse();
        assertThat(event().trajectories().crossingMillis(2, 5) - event().gunMillis())
                .isEqualTo(1_360_000);
        assertThat(warnings())
                .containsExactly("2 times of 10k_splits.csv of 0 or none beyond km 0, taken as missed mats and not used"
                        + " (line 2: runner '103' km 5; line 4: runner '102' km 10).");
    }

    @Test
    void warnsWhenTheClocksChangeDuringTheRace() {
        files.edit("analysis.json", "2026-04-12", "2026-10-25")
                .edit("analysis.json", "\"09:00\"", "\"01:20\"")
                .edit("analysis.json", "\"09:30:00\"", "\"00:40\"");
        assertThat(warnings())
                .containsExactlyInAnyOrder(
                        "The clocks go back by 60 minutes at 2026-10-25 02:00, during day 'sun': all its times are those of UTC+01:00; from then on watches show 60 minutes less.",
                        "The gun of '10k' at 2026-10-25 01:20 lies in an hour that exists twice; it is taken as UTC+01:00.");
    }

    @Test
    void namesTheClockOfARaceThatHasThatOfUtc() {
        files.edit("analysis.json", "2026-04-12", "2026-03-29")
                .edit("analysis.json", "\"09:00\"", "\"00:20\"")
                .edit("analysis.json", "\"09:30:00\"", "\"00:10\"");
        assertThat(warnings())
                .containsExactly(
                        "The clocks go forward by 60 minutes at 2026-03-29 01:00, during day 'sun': all its times are those of UTC; from then on watches show 60 minutes more.");
    }
}
