package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.Freshness;
import org.runflow.io.Workspace;
import org.runflow.io.inventory.DirectorySource;
import org.runflow.io.inventory.KeptInventory;

class OverviewCommandTest {
    private static final CoordinateSchema TAKES = CoordinateSchema.of("take", "camera", "number");

    @TempDir
    private Path folder;

    @Test
    void tellsWhereEachCoordinateStands() throws IOException {
        String workspace = workspace();
        Path page = folder.resolve("pages/overview.html");

        Typed table = Typed.command("overview", workspace, "--there", "raw", "--page", page.toString());
        Typed json = Typed.command("overview", workspace, "--json", "--there", "raw");

        assertThat(table.exitCode()).isZero();
        assertThat(table.out()).contains("1 not downloaded, 1 downloaded", "| bridge/2 | not downloaded | download |");
        assertThat(Files.readString(page)).contains("bridge/2");
        JsonNode facts = new ObjectMapper().readTree(json.out());
        assertThat(facts.at("/coordinates/0/status").asText()).isEqualTo("downloaded");
        assertThat(facts.at("/coordinates/0/next/kind").asText()).isEqualTo("extract");
        assertThat(facts.at("/coordinates/1/sync").asText()).isEqualTo("remote_only");
        assertThat(facts.at("/counts/not_downloaded").asInt()).isEqualTo(1);
    }

    @Test
    void saysWhatIsMissing() {
        Path none = folder.resolve("none");
        Typed nothing = Typed.command("overview", none.toString());
        assertThat(nothing.exitCode()).isEqualTo(3);
        assertThat(nothing.err()).contains("There is no workspace");

        Workspace.open(none);
        Typed empty = Typed.command("overview", none.toString());
        assertThat(empty.exitCode()).isEqualTo(64);
        assertThat(empty.err()).contains("There is no inventory").doesNotContain("Exception");
    }

    private String workspace() throws IOException {
        Workspace workspace = Workspace.open(folder.resolve("workspace"));
        write("there/bridge/1/raw/a.bag");
        write("there/bridge/2/raw/a.bag");
        write("here/bridge/1/a.bag");
        keep(workspace, "there", "remote");
        keep(workspace, "here", "local");
        return workspace.path().toString();
    }

    private void keep(Workspace workspace, String place, String side) {
        Path file = workspace.path().resolve("inventory").resolve(side + ".inventory");
        KeptInventory.of(DirectorySource.of(TAKES, folder.resolve(place)), file).get(Freshness.force());
    }

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "content");
    }
}
