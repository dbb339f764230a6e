package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.Note;
import org.runflow.race.model.Orientation;
import org.runflow.race.model.Pass;
import org.runflow.race.model.Pass.OrientationSource;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceEvent;

class RealRaceTest {
    private static RaceFolder folder;
    private static Race race;

    @BeforeAll
    static void open() {
        Path data = Path.of(System.getProperty("runflow.root", "..")).resolve("../shared/data/fredericton");
        assumeTrue(Files.isDirectory(data), "the Fredericton race does not lie beside the checkout");
        folder = RaceFolder.open(data);
        race = folder.race();
    }

    @Test
    void holdsTwoDaysWithAllTheirParts() {
        assertThat(race.dayNames()).containsExactly("sat", "sun");
        assertThat(race.segments()).hasSize(28);
        assertThat(race.flowRows()).hasSize(46);
        assertThat(race.locations()).hasSize(115);
        assertThat(race.day("sun").eventNames()).containsExactly("full", "10k", "half");
        assertThat(race.day("sat").eventNames()).containsExactly("elite", "open");
    }

    @Test
    void isBuiltAgainAsItWas() {
        assertThat(race.toBuilder().build()).isEqualTo(race);
    }

    @Test
    void holdsTheFieldsOfAllEvents() {
        assertThat(race.events().stream()
                        .collect(Collectors.toMap(
                                RaceEvent::name, event -> event.field().size())))
                .containsOnly(
                        entry("full", 368),
                        entry("half", 912),
                        entry("10k", 618),
                        entry("elite", 39),
                        entry("open", 550));
    }

    @Test
    void readsOpposingPassesOffTheTracks() {
        List<String> against = race.segments().stream()
                .flatMap(segment -> segment.passes().stream()
                        .filter(pass -> pass.orientation() == Orientation.AGAINST)
                        .map(pass -> segment.id() + " " + pass.event() + " " + pass.source()))
                .toList();
        assertThat(against)
                .containsExactlyInAnyOrder("B3 10k TRACKS", "J5 half TRACKS", "H1 half TRACKS", "H1 10k TRACKS");
    }

    @Test
    void takesTheReferenceFromTheFirstEventColumn() {
        assertThat(race.segments().get(0).passes())
                .extracting(Pass::event, Pass::source)
                .first()
                .isEqualTo(tuple("full", OrientationSource.REFERENCE));
    }

    @Test
    void keepsLocationsAsTheyAre() {
        assertThat(race.locations())
                .filteredOn(location -> location.place().isEmpty())
                .extracting("id")
                .containsExactly("61");
        assertThat(race.locations().get(0).resources()).containsEntry("yssr", 1).containsEntry("fpf", 0);
        assertThat(race.locations())
                .anySatisfy(location -> assertThat(location.segmentIds()).containsExactly("B1", "B2", "B3", "F1"));
    }

    @Test
    void notesTheKnownOddities() {
        assertThat(folder.notes())
                .extracting(Note::text)
                .contains(
                        "No segment covers km 36.93 to 37.12 of 'full'.",
                        "Segments overlap on km 19.20 to 19.47 of 'half'; totals count each stretch as its rows give"
                                + " it.")
                .anyMatch(text ->
                        text.startsWith("Columns of segments.csv that are ignored: overtake_flag, prior_seg_id, notes"))
                .anyMatch(text -> text.contains("Location '61' (locations.csv line 62) has no coordinates"));
    }
}
