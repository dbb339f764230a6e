package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;

class OpeningARaceTest {
    @Test
    void folderIsOpenedInOneLine() {
        Path path = Checkout.root().resolve("docs/sample-race");

        // region open
        RaceFolder folder = RaceFolder.open(path); // throws InvalidInputException with all problems
        folder.notes().forEach(note -> log(note.level() + ": " + note.text()));

        Race race = folder.race();
        RaceDay sunday = race.day("sun");
        // endregion

        assertThat(race.name()).isEqualTo("Linnhaven Running Weekend 2026");
        assertThat(sunday.runners()).isEqualTo(9_800);
    }

    private static void log(String line) {
        assertThat(line).matches("(INFO|WARNING): .+");
    }
}
