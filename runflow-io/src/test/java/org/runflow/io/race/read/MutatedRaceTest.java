package org.runflow.io.race.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Engine;
import org.runflow.error.InvalidInputException;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.EventFacts;
import org.runflow.race.model.Race;
import org.runflow.race.model.RaceEvent;
import org.runflow.run.Outcome;

/**
 * Spoils the sample race at random, as people, spreadsheets and lines of transmission do; whatever comes of it is a list of problems or a race that can
 * be checked, and analysed. Of long files only some lines are kept, so that thousands take seconds.
 */
class MutatedRaceTest {
    private static final int MUTATIONS = 2000;
    private static final int ANALYSED_OF = 60;
    private static final int KEPT_ROWS = 25;
    private static final int KEPT_POINTS_OF = 40;
    private static final List<String> PIECES = List.of(
            "",
            ",",
            ";",
            "\t",
            "\"",
            "\n",
            "\r",
            "0",
            "-",
            "--",
            ".",
            "1,234",
            "1.5",
            "1e308",
            "-1",
            "NaN",
            "5:30",
            "0:00:00",
            "25:61:00",
            "2026-09-13 08:00:00",
            "31/12/1899 09:00",
            "y",
            "n",
            "yes",
            "\u00fc",
            "\uFEFF",
            "\u0000",
            "<",
            ">",
            "&",
            "&amp;",
            "<!DOCTYPE x>",
            "</gpx>",
            "<trk>",
            "lat=\"0\"",
            "181",
            "null",
            "{",
            "}",
            "[]",
            "sep=;\n",
            "marathon",
            "half",
            "\uD83C\uDFC3",
            "999999999999999999999",
            "~".repeat(3000));

    @TempDir
    Path folder;

    @Test
    void endsInARaceOrAListOfProblems() throws IOException {
        Map<String, byte[]> sound = soundFiles();
        List<String> names = List.copyOf(sound.keySet());
        Random random = new Random(20_260_913);
        Set<String> spoiltFiles = new HashSet<>();
        int races = 0;
        int refused = 0;
        for (int mutation = 0; mutation < MUTATIONS; mutation++) {
            String name = names.get(random.nextInt(names.size()));
            spoiltFiles.add(name);
            byte[] spoilt = sound.get(name);
            for (int times = random.nextInt(3); times >= 0; times--) {
                spoilt = spoil(spoilt, random);
            }
            Files.write(folder.resolve(name), spoilt);
            try {
                use(RaceFolder.open(folder), races % ANALYSED_OF == 0);
                races++;
            } catch (InvalidInputException e) {
                refused += e.problems().isEmpty() ? 0 : 1;
            } catch (RuntimeException | StackOverflowError e) {
                fail(
                        "mutation " + mutation + " of " + name + ": "
                                + new String(spoilt, StandardCharsets.UTF_8)
                                        .substring(0, Math.min(2000, spoilt.length / 2)),
                        e);
            }
            Files.write(folder.resolve(name), sound.get(name));
        }
        assertThat(races + refused).isEqualTo(MUTATIONS);
        assertThat(races).isGreaterThan(MUTATIONS / 10);
        assertThat(refused).isGreaterThan(MUTATIONS / 10);
        assertThat(spoiltFiles).isEqualTo(sound.keySet());
    }

    /** What a command does with a race that was read. */
    private static void use(RaceFolder read, boolean analyse) {
        Race race = read.race();
        for (RaceEvent event : race.events()) {
            assertThat(EventFacts.of(event, race.day(event.day()).clock()).courseKm())
                    .isPositive();
        }
        assertThat(read.resolvedRequest().toJson()).isNotEmpty();
        if (analyse) {
            assertThat(read.roadNotes()).isNotNull();
            assertThat(RaceAnalysis.of(race).run(Engine.inMemory()).outcome()).isEqualTo(Outcome.SUCCESS);
        }
    }

    private Map<String, byte[]> soundFiles() throws IOException {
        Map<String, byte[]> sound = new TreeMap<>();
        Path sample = Path.of(System.getProperty("runflow.root", ".."), "docs/sample-race");
        try (Stream<Path> files = Files.list(sample)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches(".*\\.(csv|gpx|json)")) {
                    String text = Files.readString(file);
                    sound.put(name, shortened(name, text).getBytes(StandardCharsets.UTF_8));
                    Files.write(folder.resolve(name), sound.get(name));
                }
            }
        }
        return sound;
    }

    private static String shortened(String name, String text) {
        if (name.matches(".*_(runners|splits)\\.csv")) {
            return text.lines().limit(KEPT_ROWS).collect(Collectors.joining("\n"));
        }
        int[] points = {0};
        return text.lines()
                .filter(line -> !line.contains("<trkpt") || points[0]++ % KEPT_POINTS_OF == 0)
                .collect(Collectors.joining("\n"));
    }

    private static byte[] spoil(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int at = text.isEmpty()
                ? 0
                : random.nextInt(random.nextBoolean() ? text.length() : Math.min(300, text.length()));
        int end = Math.min(text.length(), at + random.nextInt(random.nextInt(10) == 0 ? 500 : 6));
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, at).getBytes(StandardCharsets.UTF_8);
            case 1 -> (text.substring(0, at) + text.substring(end)).getBytes(StandardCharsets.UTF_8);
            case 2 -> (text.substring(0, end) + text.substring(at)).getBytes(StandardCharsets.UTF_8);
            case 3 -> withRandomByte(bytes, random);
            case 4 -> text.replace(',', ';').getBytes(StandardCharsets.UTF_8);
            case 5 -> text.getBytes(StandardCharsets.UTF_16);
            default -> (text.substring(0, at) + piece + text.substring(end)).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] withRandomByte(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        if (changed.length > 0) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }
}
