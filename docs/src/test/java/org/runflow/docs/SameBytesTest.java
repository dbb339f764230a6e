package org.runflow.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Run;
import org.runflow.docs.shell.Main;
import org.runflow.io.Workspace;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.form.RaceForms;
import org.runflow.race.RaceAnalysis;
import org.runflow.report.race.RaceReports;
import org.runflow.store.Digest;

/** Everything a run shows but its own metadata has the same bytes, whoever computes it, where and how. */
class SameBytesTest {
    @TempDir
    private Path directory;

    private static Path sampleRace() {
        return Checkout.root().resolve("docs/sample-race");
    }

    @Test
    void forAnyNumberOfThreadsAndOrderOfRows() throws IOException {
        Path shuffled = shuffledSampleRace();
        assertThat(analyse(shuffled, 4, "many")).hasSizeGreaterThan(15).isEqualTo(analyse(sampleRace(), 1, "one"));
    }

    @Test
    void forAnotherLocaleZoneAndEncodingOfTheMachine() throws Exception {
        Path workspace = directory.resolve("abroad");
        Path log = directory.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=ar",
                        "-Duser.country=EG",
                        "-Duser.timezone=Asia/Kathmandu",
                        "-Dfile.encoding=ISO-8859-1",
                        "-Dline.separator=\r\n",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "analyse",
                        sampleRace().toString(),
                        "--workspace",
                        workspace.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> text(log)).isZero();
        try (Stream<Path> runs = Files.list(workspace.resolve("runs"))) {
            assertThat(shown(runs.findFirst().orElseThrow())).isEqualTo(analyse(sampleRace(), 2, "home"));
        }
    }

    private Map<String, String> analyse(Path race, int threads, String name) throws IOException {
        RaceFolder folder = RaceFolder.open(race);
        Workspace workspace = Workspace.open(directory.resolve(name), RaceForms.standard());
        Run run = RaceAnalysis.of(folder.race())
                .extend(RaceReports.standard()::addTo)
                .run(folder.engineIn(workspace).parallelism(threads).build());
        return shown(workspace.folderOf(run.id()));
    }

    private static Map<String, String> shown(Path run) throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (String day : List.of("sat", "sun")) {
            try (Stream<Path> files = Files.walk(run.resolve(day))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.endsWith("metadata.json")) {
                        digests.put(
                                run.relativize(file).toString(),
                                Digest.ofBytes(Files.readAllBytes(file)).hex());
                    }
                }
            }
        }
        return digests;
    }

    private Path shuffledSampleRace() throws IOException {
        Path shuffled = directory.resolve("shuffled");
        Files.createDirectory(shuffled);
        try (Stream<Path> files = Files.list(sampleRace())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith("_runners.csv") || name.endsWith("_splits.csv")) {
                    Files.write(shuffled.resolve(name), shuffled(Files.readAllLines(file)));
                } else {
                    Files.copy(file, shuffled.resolve(name));
                }
            }
        }
        return shuffled;
    }

    private static List<String> shuffled(List<String> lines) {
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(20261120));
        rows.add(0, lines.get(0));
        return rows;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
