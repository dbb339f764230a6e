package org.runflow.io.race.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.race.model.Location;
import org.runflow.race.model.Race;

class BrokenDraftTest {
    private static final LocalDateTime START = LocalDateTime.parse("2027-05-09T08:30");

    @TempDir
    private Path directory;

    private Path good(String name) {
        return Ways.from(0, 0).to(1500, 0).in(directory.resolve("tracks"), name);
    }

    private List<String> problems(RaceDraft draft) {
        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> draft.writeTo(directory.resolve("race")));
        assertThat(thrown).as("is refused").isNotNull();
        return thrown.problems().stream().map(InputProblem::toString).toList();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsWritten() {
        Path entity = Ways.write(
                directory,
                "entity.gpx",
                "<?xml version=\"1.0\"?><!DOCTYPE gpx [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><gpx>&x;</gpx>");
        Path runners = Ways.write(directory, "r.csv", "runner_id,pace\n1,fast\n1,5\n");

        List<String> problems = problems(RaceDraft.fromTracks(
                        DraftEvent.of("gone", directory.resolve("gone.gpx"), START),
                        DraftEvent.of("folder", directory, START),
                        DraftEvent.of("entity", entity, START),
                        DraftEvent.of("no/name", good("n.gpx"), START),
                        DraftEvent.of("twice", good("t.gpx"), START),
                        DraftEvent.of("TWICE", good("u.gpx"), START),
                        DraftEvent.of("few", good("f.gpx"), START).expecting(0),
                        DraftEvent.of("odd", good("o.gpx"), START).finishingInS(300, 200, 100),
                        DraftEvent.of("read", good("r.gpx"), START).withRunners(runners))
                .widthM(0));

        assertThat(problems)
                .anyMatch(line -> line.contains("gone.gpx") && line.contains("is missing"))
                .anyMatch(line -> line.startsWith(directory + ": ") && line.contains("it is no ordinary file"))
                .anyMatch(line -> line.contains("entity.gpx") && line.contains("DOCTYPE"))
                .anyMatch(line -> line.contains("'no/name'") && line.contains("must be called"))
                .anyMatch(line -> line.contains("'TWICE'") && line.contains("twice"))
                .anyMatch(line -> line.contains("'few'") && line.contains("1 to 1000000"))
                .anyMatch(line -> line.contains("'odd'") && line.contains("rise"))
                .anyMatch(line -> line.contains("read_runners.csv line 2") && line.contains("fast"))
                .anyMatch(line -> line.startsWith("width: "));
        assertThat(directory.resolve("race")).doesNotExist();
    }

    /** Half of the width of a road out and back. */
    @Test
    void segmentsThatCannotBeAreThoseOfTheFolderThatWasAskedFor() {
        Path track = Ways.from(0, 0).to(1500, 0).to(0, 0).in(directory.resolve("tracks"), "out-and-back.gpx");
        RaceDraft draft = RaceDraft.fromTracks(
                        DraftEvent.of("run", track, START).expecting(10))
                .widthM(0.001);

        assertThatThrownBy(() -> draft.writeTo(directory.resolve("race")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("the draft of race folder '" + directory.resolve("race") + "'")
                .hasMessageContaining("width_m")
                .message()
                .doesNotContain("runflow-draft");
        assertThat(directory.resolve("race")).doesNotExist();
    }

    @Test
    void draftWithoutEventsIsRefused() {
        assertThat(problems(RaceDraft.fromTracks()))
                .containsExactly("events: are missing; a race needs at least one track");
    }

    @Test
    void noFileIsEverWrittenOver() throws IOException {
        Path race = directory.resolve("race");
        Ways.write(race, "segments.csv", "mine");
        Ways.write(race, "README.md", "mine");
        Ways.write(race, "run_runners.csv", "mine");

        assertThat(problems(RaceDraft.fromTracks(DraftEvent.of("run", good("run.gpx"), START))))
                .hasSize(3)
                .allMatch(line -> line.contains("is there already and is never written over"));
        assertThat(race.resolve("segments.csv")).content().isEqualTo("mine");
        assertThat(race).isDirectoryNotContaining("glob:**analysis.json");
    }

    @Test
    void linkThatLeadsNowhereIsInTheWay() throws IOException {
        Path race = Files.createDirectories(directory.resolve("race"));
        Files.createSymbolicLink(race.resolve("flow.csv"), directory.resolve("elsewhere.csv"));

        assertThat(problems(RaceDraft.fromTracks(DraftEvent.of("run", good("run.gpx"), START))))
                .hasSize(1);
        assertThat(directory.resolve("elsewhere.csv")).doesNotExist();
    }

    @Test
    void fileInPlaceOfTheFolderIsToldOnce() {
        Ways.write(directory, "race", "a file");

        assertThat(problems(RaceDraft.fromTracks(DraftEvent.of("run", good("run.gpx"), START))))
                .singleElement()
                .asString()
                .contains("is no folder");
    }

    @Test
    void tracksAndRunnersInTheFolderStayAndAreUsed() {
        Path race = directory.resolve("race");
        Path track = Ways.from(0, 0).to(1500, 0).in(race, "My track.gpx");
        Path runners = Ways.write(race, "starters.csv", "runner_id,pace\n1,4.5\n2,5\n");

        Race made = RaceDraft.fromTracks(DraftEvent.of("run", track, START).withRunners(runners))
                .writeTo(race)
                .race();

        assertThat(made.events().get(0).field().size()).isEqualTo(2);
        assertThat(race.resolve("run.gpx")).doesNotExist();
        assertThat(race.resolve("analysis.json")).content().contains("My track.gpx", "starters.csv");
    }

    @Test
    void hostileNamesStayTexts() {
        Path track = Ways.from(0, 0)
                .to(1500, 0)
                .waypoint(100, 0, "<name>=HYPERLINK(&quot;x&quot;)</name>")
                .waypoint(200, 0, "<name>two&#10;lines,\"quoted\"</name>")
                .in(directory.resolve("tracks"), "h.gpx");

        Race made = RaceDraft.fromTracks(DraftEvent.of("run", track, START))
                .named("A <b>race</b>\n# `x`")
                .writeTo(directory.resolve("race"))
                .race();

        assertThat(made.locations())
                .extracting(Location::label)
                .containsExactly("'=HYPERLINK(\"x\")", "two lines,\"quoted\"");
        assertThat(directory.resolve("race/README.md"))
                .content()
                .startsWith("# A  b race /b     x\n")
                .doesNotContain("<b>");
    }
}
