package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever lies in a workspace, every command ends with an exit code and in sentences, and nothing beside the workspace is written, made or deleted. Every place is
 * spoilt in every way with {@code -Drunflow.hostile=1}; the build tries one pair of some dozens.
 */
class HostileWorkspaceTest {
    private static final int EVERY = Integer.getInteger("runflow.hostile", 61);
    private static final String[] FILES = {
        "analysis.json",
        """
                {"name": "Tiny", "time_zone": "UTC", "days": {"sat": "2026-05-09"}, "segments_file": "segments.csv",
                 "events": [{"name": "mile", "day": "sat", "start_time": "08:00", "distance_km": 1.6, "runners_file": "runners.csv"}]}
                """,
        "segments.csv",
        "seg_id,seg_label,width_m,mile,mile_from_km,mile_to_km\nS1,Street,4,y,0,1.6\n",
        "runners.csv",
        "runner_id,pace,start_offset\n1,5,0\n2,6,3\n3,7,4\n"
    };

    @TempDir
    static Path folder;

    private static Path sound;
    private static Path race;
    private static List<String> places;

    @BeforeAll
    static void analyseTwice() throws IOException {
        race = Files.createDirectory(folder.resolve("race"));
        for (int i = 0; i < FILES.length; i += 2) {
            Files.writeString(race.resolve(FILES[i]), FILES[i + 1]);
        }
        sound = folder.resolve("sound");
        for (String bin : new String[] {"", ", \"settings\": {\"bin_m\": 50}"}) {
            Files.writeString(race.resolve("analysis.json"), FILES[1].replace("]}\n", "]" + bin + "}\n"));
            assertThat(Typed.command("analyse", race.toString(), "-w", sound.toString())
                            .exitCode())
                    .isZero();
        }
        places = places();
    }

    /** One place of each kind, of the newer run. */
    private static List<String> places() throws IOException {
        Map<String, String> kinds = new TreeMap<>();
        try (Stream<Path> all = Files.walk(sound)) {
            all.sorted().filter(path -> !path.equals(sound)).forEach(path -> {
                String name = sound.relativize(path).toString();
                String kind = name.replaceAll("[0-9a-f]{64}", "#")
                        .replaceAll("objects/[0-9a-f]{2}", "objects/#")
                        .replaceAll("[0-9a-hjkmnp-tv-z]{26}", "ID");
                boolean ofStage = name.startsWith("cache/") || name.startsWith("objects/");
                kinds.put(ofStage ? kind + name.hashCode() % 4 : kind, name);
            });
        }
        return kinds.values().stream()
                .filter(name -> !name.matches("runs/.*/sat/(ui|maps|reports|bins)/.*"))
                .toList();
    }

    @Test
    void everyCommandEndsInSentencesAndTouchesNothingBeside() throws IOException {
        List<String> wrong = new ArrayList<>();
        int number = 0;
        for (String place : places) {
            for (Hostility hostility : Hostility.values()) {
                if (number++ % EVERY == 0) {
                    wrong.addAll(tried(place, hostility));
                }
            }
        }
        assertThat(wrong).as("of %s pairs", number).isEmpty();
    }

    private static List<String> tried(String place, Hostility hostility) throws IOException {
        Path trial = folder.resolve("trial");
        Path workspace = trial.resolve("a/b/workspace");
        SampleWorkspace.copy(sound, workspace);
        Path victim = victim(trial.resolve("victim"));
        String before = content(victim);
        hostility.to(workspace.resolve(place), victim);
        List<String> wrong = new ArrayList<>();
        for (String command : commands(trial)) {
            Typed typed = Typed.command((command + " -w " + workspace).split(" "));
            String said = typed.all();
            boolean sentences = !said.contains("\tat ") && !said.contains("A defect") && !said.contains("Exception");
            boolean plain = said.chars().noneMatch(c -> c == 27 || c == 7 || c == 0x202e);
            if (!sentences || !plain || (typed.exitCode() > 5 && typed.exitCode() != 64)) {
                wrong.add(place + " " + hostility + ", " + command.replace(folder.toString(), "") + ": "
                        + typed.exitCode() + " " + said.lines().limit(6).toList());
            }
            if (!content(victim).equals(before)) {
                wrong.add(place + " " + hostility + ", " + command + ": touched what lies beside");
                before = content(victim);
            }
        }
        Hostility.delete(trial);
        return wrong;
    }

    private static List<String> commands(Path trial) {
        return List.of(
                "status",
                "status --json",
                "plan " + race,
                "report Density.md --day sat --to " + trial.resolve("out"),
                "report --to " + trial.resolve("all"),
                "diff latest~1 latest",
                "gc",
                "analyse " + race,
                "gc --delete --older-than 0",
                "reset density.results",
                "status");
    }

    private static Path victim(Path victim) throws IOException {
        Files.createDirectories(victim.resolve("photos"));
        Files.writeString(victim.resolve("letter.txt"), "Dear somebody\n");
        Files.writeString(victim.resolve("photos/a.jpg"), "a");
        Files.setLastModifiedTime(victim, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        return victim;
    }

    private static String content(Path victim) throws IOException {
        StringBuilder content = new StringBuilder();
        try (Stream<Path> all = Files.walk(victim)) {
            for (Path path : all.sorted().toList()) {
                content.append(victim.relativize(path)).append(' ');
                content.append(Files.isRegularFile(path) ? Files.readString(path) : "")
                        .append('\n');
            }
        }
        return content.toString();
    }
}
