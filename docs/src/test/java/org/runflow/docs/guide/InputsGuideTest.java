package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.docs.Checkout;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceEvent;

class InputsGuideTest {
    private static final Pattern EXAMPLE = Pattern.compile("<!-- file: (\\S+) -->\n```\\w*\n(.*?)```", Pattern.DOTALL);
    private static final Pattern PROBLEM = Pattern.compile("^  \\S+ line \\d+, .*$", Pattern.MULTILINE);

    @TempDir
    private Path folder;

    private String page;

    @BeforeEach
    void readThePage() throws IOException {
        page = Files.readString(Checkout.root().resolve("docs/guide/inputs.md"));
    }

    @Test
    void examplesOfThePageMakeUpARace() throws IOException {
        for (MatchResult example : EXAMPLE.matcher(page).results().toList()) {
            Files.writeString(folder.resolve(example.group(1)), example.group(2));
        }

        RaceFolder opened = RaceFolder.open(folder);

        Race race = opened.race();
        RaceEvent half = race.events().get(0);
        assertThat(race.events()).extracting(RaceEvent::name).containsExactly("half", "10k");
        assertThat(half.field().hasSplits(half.field().findRunner("3001").orElseThrow()))
                .isTrue();
        assertThat(race.flowRows()).hasSize(1);
        assertThat(race.locations()).hasSize(2);
        assertThat(race.settings().density().schemaOf(race.day("sun").segments().get("B1")))
                .isEqualTo("bridge");
        assertThat(opened.notes()).isEmpty();
    }

    @Test
    void problemsOnThePageAreWhatABrokenFolderReports() throws IOException {
        copySampleRace();
        edit("analysis.json", "\"time_zone\"", "\"timezone\"");
        edit("flow.csv", "Lantern Bridge,10k,", "Lantern Bridge,10km,");
        edit("half_runners.csv", "half,3011,[0-9.]+", "half,3011,0");
        edit("half_runners.csv", "half,3012", "half,3011");
        edit("locations.csv", "(farm-track.*),pumping-station,", "$1,pumping,");
        edit("segments.csv", "(M1,.*?),2.62,6.12", "$1,2.62,2.5");

        InvalidInputException broken = catchThrowableOfType(InvalidInputException.class, () -> RaceFolder.open(folder));

        List<String> shown = PROBLEM.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(String::strip)
                .toList();
        assertThat(broken.problems()).extracting(InputProblem::toString).isEqualTo(shown);
    }

    private void copySampleRace() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.root().resolve("docs/sample-race"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    private void edit(String file, String pattern, String replacement) throws IOException {
        String text = Files.readString(folder.resolve(file));
        String edited = Pattern.compile(pattern).matcher(text).replaceFirst(replacement);
        assertThat(edited).as("%s in %s", pattern, file).isNotEqualTo(text);
        Files.writeString(folder.resolve(file), edited);
    }
}
