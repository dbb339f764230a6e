package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.runflow.io.race.read.Broken.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.error.InvalidInputException;
import org.runflow.io.race.RaceFolder;

class BrokenPathTest {
    private static Broken segmentsFile(String name, String... problems) {
        return folder(
                name,
                files -> files.with("folder/inner.csv", "")
                        .edit("analysis.json", "\"days\"", "\"segments_file\": \"" + name + "\", \"days\""),
                problems);
    }

    static Stream<Broken> broken() {
        return Stream.of(
                segmentsFile(
                        "../segments.csv",
                        "analysis.json line 4, segments_file '../segments.csv': leads out of the race folder; name a file inside it"),
                segmentsFile(
                        "folder/../../segments.csv",
                        "analysis.json line 4, segments_file 'folder/../../segments.csv': leads out of the race folder; name a file inside it"),
                segmentsFile(
                        "/segments.csv",
                        "analysis.json line 4, segments_file '/segments.csv': leads out of the race folder; name a file inside it"),
                segmentsFile(
                        "folder",
                        "analysis.json line 4, segments_file 'folder': is a folder or device; it must be a file"),
                segmentsFile(
                        ".",
                        "analysis.json line 4, segments_file '.': leads out of the race folder; name a file inside it"),
                segmentsFile(
                        "\\u0000",
                        "analysis.json line 4, segments_file '�': is not the name of a file: Nul character not allowed"),
                segmentsFile(
                        "none.csv", "analysis.json line 4, segments_file 'none.csv': is missing from the race folder"),
                folder(
                        "default name is a folder",
                        files -> files.without("flow.csv").with("flow.csv/inner", ""),
                        "flow.csv: is a folder or device; it must be a file"),
                folder(
                        "track named but missing",
                        files -> files.edit(
                                "analysis.json", "\"distance_km\": 5,", "\"distance_km\": 5, \"gpx_file\": \"5.gpx\","),
                        "analysis.json line 7, events[1].gpx_file '5.gpx': is missing from the race folder"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void reportsExactlyWhatIsWrong(Broken broken, @TempDir Path folder) {
        broken.check(folder);
    }

    @Test
    void readsFilesOfInnerFolders(@TempDir Path folder) {
        RaceFiles files = RaceFiles.goodIn(folder);
        files.with("tables/all.csv", files.text("segments.csv"))
                .without("segments.csv")
                .edit("analysis.json", "\"days\"", "\"segments_file\": \"tables/../tables/all.csv\", \"days\"");
        assertThat(files.open().resolvedRequest().segmentsFile()).isEqualTo("tables/../tables/all.csv");
    }

    @Test
    void followsNoLinkOutOfTheFolder(@TempDir Path outside) throws IOException {
        RaceFiles files = RaceFiles.goodIn(outside.resolve("race"));
        Path target = Files.move(outside.resolve("race/flow.csv"), outside.resolve("flow.csv"));
        link(outside.resolve("race/flow.csv"), target);
        assertThat(files.problems())
                .containsExactly("flow.csv: is a link that leads out of the race folder; name a file inside it");
    }

    @Test
    void followsLinksWithinTheFolder(@TempDir Path folder) throws IOException {
        RaceFiles files = RaceFiles.goodIn(folder);
        Path target = Files.move(folder.resolve("flow.csv"), folder.resolve("rows.csv"));
        link(folder.resolve("flow.csv"), target);
        assertThat(files.open().race().flowRows()).hasSize(2);
    }

    @Test
    void opensAFolderByAnyOfItsNames(@TempDir Path outside) throws IOException {
        RaceFiles.goodIn(outside.resolve("race"));
        link(outside.resolve("linked"), outside.resolve("race"));
        Path here = Path.of("").toAbsolutePath();
        for (String name : List.of("race", "race/../race", "linked", "linked/.")) {
            Path folder = outside.resolve(name);
            assertThat(RaceFolder.open(folder).folder()).isEqualTo(folder);
            assertThat(RaceFolder.open(here.relativize(folder)).race().segments())
                    .hasSize(4);
        }
    }

    @Test
    void needsAFolder(@TempDir Path outside) {
        Path nothing = outside.resolve("nothing");
        assertThatThrownBy(() -> RaceFolder.open(nothing))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("nothing: is not a folder; a race is read from a folder");
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "this file system has no symbolic links");
        }
    }
}
