package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** reset and gc, on a workspace with one run of Sunday's flags. */
class ForgettingTest {
    @TempDir
    private Path directory;

    @BeforeEach
    void analyse() {
        run("analyse", SampleWorkspace.race(), "--day", "sun", "--only", "flags");
    }

    private Typed run(String... args) {
        return answering("", args);
    }

    private Typed answering(String input, String... args) {
        String[] all = Stream.concat(Stream.of(args), Stream.of("-w", directory.toString()))
                .toArray(String[]::new);
        return Typed.answering(input, Terminal.plain(), all);
    }

    private long blobs() throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("objects"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    private String plan() {
        return run("plan", SampleWorkspace.race(), "--day", "sun", "--only", "flags")
                .out();
    }

    @Test
    void resetForgetsTheResultAndKeepsTheData() throws IOException {
        long before = blobs();
        Typed typed = run("reset", "sun/density.cells");

        assertThat(typed.out()).contains("forgotten: sun/density.cells").contains("The data stays");
        assertThat(blobs()).isEqualTo(before);
        assertThat(plan()).contains("sun/density.cells  compute: no prior run");
        assertThat(run("report", "--list").exitCode()).isZero();
    }

    @Test
    void purgeNeedsAYes() throws IOException {
        long before = blobs();

        Typed no = answering("n\n", "reset", "density.cells", "--purge");
        assertThat(no.exitCode()).isEqualTo(4);
        assertThat(no.err()).contains("for good? [y/N]").contains("Nothing was deleted");
        assertThat(answering("", "reset", "density.cells", "--purge").exitCode())
                .isEqualTo(4);
        assertThat(blobs()).isEqualTo(before);
        assertThat(plan()).contains("Nothing would be computed");

        Typed yes = answering("yes\n", "reset", "density.cells", "--purge");
        assertThat(yes.exitCode()).isZero();
        assertThat(blobs()).isEqualTo(before - 1);
    }

    @Test
    void purgeOfAScriptAgreesBeforehand() throws IOException {
        long before = blobs();
        assertThat(run("reset", "flags", "--purge", "--yes", "--json").out()).contains("\"deleted_blobs\" : 1");
        assertThat(blobs()).isEqualTo(before - 1);
    }

    @Test
    void gcRefusesWhileARunCannotBeRead() throws IOException {
        long before = blobs();
        try (Stream<Path> files = Files.walk(directory.resolve("runs"))) {
            for (Path file : files.filter(path -> path.endsWith("run.json")).toList()) {
                Files.writeString(file, Files.readString(file).replace("\"state\"", "\"ttate\""));
            }
        }

        Typed typed = run("gc", "--older-than", "0", "--delete");
        assertThat(typed.err()).containsPattern("run \\w{26} cannot be read").doesNotContain("\tat ");
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(blobs()).isEqualTo(before);
    }

    @Test
    void retainTouchesNothingUntilToldToAndNothingThatIsPinned() throws IOException {
        run("analyse", SampleWorkspace.race(), "--day", "sun", "--only", "flags", "--force", "flags");

        Typed dry = run("retain", "--keep-newest", "1", "--older-than", "0m");
        assertThat(dry.out())
                .startsWith("01")
                .contains("1 runs of '")
                .contains("1 runs, ")
                .contains("could go")
                .contains("Nothing was touched");
        assertThat(runs()).isEqualTo(2);

        run("pin", "latest~1");
        assertThat(run("retain", "--keep-newest", "1", "--delete").out()).startsWith("0 runs, ");
        run("pin", "--remove", "latest~1");
        Typed done = run("retain", "--keep-newest", "1", "--files", "--delete");
        assertThat(done.out()).contains("/run.json  (1 runs of '").contains("were deleted.");
        assertThat(runs()).isEqualTo(1);
        assertThat(directory.resolve("deletions.jsonl")).isNotEmptyFile();
        assertThat(plan()).as("what the newest run uses stays").contains("Nothing would be computed");
    }

    private long runs() throws IOException {
        try (Stream<Path> runs = Files.list(directory.resolve("runs"))) {
            return runs.count();
        }
    }

    @Test
    void gcCountsAsDeletedOnlyWhatIsGone() throws IOException {
        Path memories = Files.createDirectories(directory.resolve("cache/races"));
        Path memory = Files.writeString(memories.resolve("a".repeat(64) + ".json"), "of a folder");
        Path lock = directory.resolve("retention.lock");
        Files.delete(lock);
        Files.createDirectory(lock);
        assertThat(run("gc", "--older-than", "0").out()).contains("0 blobs, 1 lists");

        assertThat(run("gc", "--older-than", "0", "--delete").out()).contains("0 blobs, 0.0 kB were deleted.");
        assertThat(memory).exists();

        Files.delete(lock);
        assertThat(run("gc", "--older-than", "0", "--delete").out()).contains("0 blobs, 1 lists");
        assertThat(memory).doesNotExist();
    }

    @Test
    void gcTouchesNothingUntilToldTo() throws IOException {
        long before = blobs();
        try (Stream<Path> runs = Files.walk(directory.resolve("runs"))) {
            for (Path file : runs.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }

        Typed dry = run("gc", "--older-than", "0");
        assertThat(dry.out())
                .startsWith(before + " results are used by no run; " + before + " blobs,")
                .contains("lists of sources, definitions of pipelines or memories of race folders, ")
                .contains("could go")
                .contains("Nothing was touched");
        assertThat(blobs()).isEqualTo(before);

        assertThat(run("gc").out()).as("too young").startsWith("0 results");
        assertThat(run("gc", "--older-than", "" + Long.MAX_VALUE).out())
                .as("nothing is so old")
                .startsWith("0 results");
        assertThat(run("gc", "--older-than", "0", "--delete").out()).contains("were deleted");
        assertThat(blobs()).isZero();
        try (Stream<Path> definitions = Files.list(directory.resolve("pipelines"))) {
            assertThat(definitions).isEmpty();
        }
    }
}
