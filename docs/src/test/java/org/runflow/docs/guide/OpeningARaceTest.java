package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.docs.Checkout;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.RaceForms;
import org.runflow.race.KnownRace;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceDay;
import org.runflow.report.race.RaceReports;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;

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

    @Test
    void unchangedFolderIsOpenedByWhatAWorkspaceKnows(@TempDir Path workspaceFolder) {
        Path path = Checkout.root().resolve("docs/sample-race");
        // region known
        Workspace workspace = Workspace.open(workspaceFolder, RaceForms.standard());

        RaceFolder folder = RaceFolder.open(path, workspace); // read, or known from the run before
        Engine engine = folder.engineIn(workspace).build(); // keeps what is known of the folder
        Run run = RaceReports.standard().addTo(folder.analysis()).run(engine);
        // endregion

        assertThat(run.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(folder.facts().dayNames()).isEqualTo(folder.race().dayNames());
        KnownRace unread = KnownRace.of(folder.facts(), () -> {
            throw new AssertionError("nothing has to be computed");
        });
        Run again = RaceReports.standard()
                .addTo(RaceAnalysis.of(unread))
                .run(RaceFolder.open(path, workspace).engineIn(workspace).build());
        assertThat(again.report().stagesIn(StageState.REUSED))
                .isNotEmpty()
                .isEqualTo(run.report().stagesIn(StageState.SUCCEEDED));
        assertThat(again.report().inputs())
                .isEqualTo(RaceAnalysis.of(folder.race())
                        .run(Engine.inMemory())
                        .report()
                        .inputs());
    }

    private static void log(String line) {
        assertThat(line).matches("(INFO|WARNING): .+");
    }
}
