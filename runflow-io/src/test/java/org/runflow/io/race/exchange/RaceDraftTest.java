package org.runflow.io.race.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.flow.Flow;
import org.runflow.race.flow.FlowRowResult;
import org.runflow.race.model.FlowDirection;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.Location;
import org.runflow.race.model.Note;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.model.Segment;

class RaceDraftTest {
    private static final LocalDateTime START = LocalDateTime.parse("2027-05-09T08:30");

    @TempDir
    private Path directory;

    private DraftEvent event(String name, Ways way) {
        return DraftEvent.of(name, way.in(directory.resolve("tracks"), name + ".gpx"), START);
    }

    private static Ways outAndBack() {
        return Ways.from(0, 0).to(2000, 0).to(0, 0);
    }

    @Test
    void roadOutAndBackGivesTwoSegmentsAndTheirMeetings() {
        RaceFolder folder = RaceDraft.fromTracks(event("run", outAndBack()).expecting(60))
                .zone(ZoneId.of("Europe/Berlin"))
                .widthM(6)
                .writeTo(directory.resolve("race"));

        Race race = folder.race();
        assertThat(race.segments()).extracting(Segment::id).containsExactly("S1.1", "S1.2");
        assertThat(race.segments()).extracting(Segment::widthM).containsOnly(3.0);
        assertThat(race.segments().get(1).findPass("run").orElseThrow().fromKm())
                .isEqualTo(2.0);
        FlowRowResult headOn = Flow.analyse(race.day("sun"), FlowSettings.defaults()).rows().stream()
                .filter(row -> row.pair().direction() == FlowDirection.OPPOSITE)
                .findFirst()
                .orElseThrow();
        assertThat(headOn.meetings().meetings()).isBetween(1600L, 1770L);
        assertThat(folder.roadNotes()).isEmpty();
        assertThat(folder.notes()).extracting(Note::level).doesNotContain(Note.Level.WARNING);
    }

    @Test
    void twoEventsThatTurnAtOnePlaceHaveARowForTheirMeetings() {
        RaceFolder folder = RaceDraft.fromTracks(
                        event("run", outAndBack()).expecting(30),
                        event("walk", outAndBack()).expecting(30))
                .writeTo(directory.resolve("race"));

        assertThat(folder.race().day("sun").flowRows())
                .filteredOn(row -> row.eventA().equals("run") && row.eventB().equals("walk"))
                .last()
                .satisfies(row -> assertThat(row.direction()).contains(FlowDirection.OPPOSITE));
        assertThat(folder.roadNotes()).isEmpty();
    }

    @Test
    void writtenFlowRowsAreThoseThatWouldBeDerived() throws IOException {
        Path made = directory.resolve("race");
        Race race = RaceDraft.fromTracks(
                        event("long", outAndBack()).expecting(50),
                        event("short", Ways.from(0, 0).to(1200, 0).to(1200, 800))
                                .expecting(40))
                .writeTo(made)
                .race();
        Files.delete(made.resolve("flow.csv"));
        Race without = RaceFolder.open(made).race();

        List<FlowRowResult> written = Flow.analyse(race.day("sun"), FlowSettings.defaults()).rows().stream()
                .toList();
        List<FlowRowResult> derived = Flow.analyse(without.day("sun"), FlowSettings.defaults()).rows().stream()
                .toList();
        assertThat(written).hasSameSizeAs(derived);
        for (int i = 0; i < written.size(); i++) {
            assertThat(written.get(i).meetings().meetings()
                            + written.get(i).passes().passesA())
                    .as(written.get(i).pair().flowId())
                    .isCloseTo(
                            derived.get(i).meetings().meetings()
                                    + derived.get(i).passes().passesA(),
                            within(20L));
        }
    }

    @Test
    void distanceIsAUsualOneNearbyElseThatOfTheTrack() {
        assertThat(DraftCourse.distance(21.4)).isEqualTo(21.0975);
        assertThat(DraftCourse.distance(10.19)).isEqualTo(10);
        assertThat(DraftCourse.distance(10.21)).isEqualTo(10.21);
        assertThat(DraftCourse.distance(3.1449)).isEqualTo(3.14);
        assertThat(DraftCourse.distance(0.001)).isEqualTo(0.01);
    }

    @Test
    void lapsGiveARowEach() {
        Ways laps = Ways.from(0, 0);
        for (int lap = 0; lap < 3; lap++) {
            laps.to(500, 0).to(500, 400).to(0, 400).to(0, 0);
        }

        Race race = RaceDraft.fromTracks(event("laps", laps).expecting(30))
                .writeTo(directory.resolve("race"))
                .race();

        assertThat(race.segments()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(race.segments()).extracting(Segment::widthM).containsOnly(5.0);
        assertThat(race.segments().stream()
                        .mapToDouble(segment -> segment.passes().get(0).toKm()
                                - segment.passes().get(0).fromKm())
                        .sum())
                .isCloseTo(5.4, within(1e-9));
    }

    @Test
    void waypointsBecomeLocationsOnce() {
        String water = "<name>Kiosk</name><sym>Drinking Water</sym>";
        Ways first =
                outAndBack().waypoint(500, 10, water).waypoint(1000, -5, "<name>Red tent</name><type>First Aid</type>");
        Ways second = Ways.from(0, 0).to(800, 0).waypoint(501, 10, water).waypoint(0, 4000, "<desc>parking</desc>");

        RaceFolder folder =
                RaceDraft.fromTracks(event("a", first), event("b", second)).writeTo(directory.resolve("race"));
        Race race = folder.race();

        assertThat(folder.notes()).noneMatch(note -> note.text().contains("waypoint"));
        assertThat(race.locations()).extracting(Location::label).containsExactly("Kiosk", "Red tent", "Waypoint 3");
        assertThat(race.locations()).extracting(Location::type).containsExactly("water", "medical", "course");
        assertThat(race.locations())
                .extracting(Location::events)
                .containsExactly(List.of("a", "b"), List.of("a"), List.of());
    }

    @Test
    void severalDaysAreCalledByWeekdayOrDate() {
        DraftEvent a = DraftEvent.of("a", event("a", outAndBack()).gpx(), START.minusDays(1));
        DraftEvent b = DraftEvent.of("b", event("b", outAndBack()).gpx(), START);
        DraftEvent c = DraftEvent.of("c", event("c", outAndBack()).gpx(), START.plusDays(7));

        Race two = RaceDraft.fromTracks(a, b).writeTo(directory.resolve("two")).race();
        Race weeks =
                RaceDraft.fromTracks(b, c).writeTo(directory.resolve("weeks")).race();

        assertThat(two.dayNames()).containsExactlyInAnyOrder("sat", "sun");
        assertThat(weeks.dayNames()).containsExactlyInAnyOrder("2027-05-09", "2027-05-16");
        assertThat(two.segments()).extracting(Segment::id).doesNotHaveDuplicates();
    }

    @Test
    void trackThatIsCalledLikeTheEventIsTakenFromSeveral() {
        String both = Ways.gpx(
                outAndBack().track("Run") + Ways.from(0, 500).to(900, 500).track("Walk"));
        Path file = Ways.write(directory, "both.gpx", both);

        RaceFolder folder =
                RaceDraft.fromTracks(DraftEvent.of("walk", file, START)).writeTo(directory.resolve("race"));

        assertThat(folder.race().events()).extracting(RaceEvent::distanceKm).containsExactly(0.9);
    }

    @Test
    void sameDraftGivesTheSameBytes() throws IOException {
        RaceDraft draft = RaceDraft.fromTracks(
                        event("run", outAndBack()).expecting(80).inWaves(2, 60))
                .named("Same");
        draft.writeTo(directory.resolve("one"));
        draft.writeTo(directory.resolve("two"));

        for (String file :
                List.of("analysis.json", "segments.csv", "flow.csv", "run_runners.csv", "README.md", "run.gpx")) {
            assertThat(directory.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(directory.resolve("one").resolve(file));
        }
        assertThat(Files.readAllLines(directory.resolve("one/run_runners.csv")).get(0))
                .isEqualTo("runner_id,pace,start_offset,wave");
    }

    @Test
    void readmeSaysWhatIsAssumed() throws IOException {
        RaceDraft.fromTracks(event("run", outAndBack())).writeTo(directory.resolve("spring-run"));

        assertThat(directory.resolve("spring-run/README.md"))
                .content()
                .startsWith("# spring-run\n")
                .contains(
                        "every road is 5 m wide, which nobody has measured",
                        "1000 are assumed",
                        "in the time zone UTC, which is assumed",
                        "the track is 4.00 km long",
                        "no waypoints");
    }
}
