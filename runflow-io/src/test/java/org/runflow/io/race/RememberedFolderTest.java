package org.runflow.io.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.InvalidInputException;
import org.runflow.io.Workspace;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.race.form.RaceForms;
import org.runflow.io.race.known.FolderMemory;
import org.runflow.io.race.known.FolderMemory.Before;
import org.runflow.io.race.read.RaceFiles;
import org.runflow.io.race.read.RaceLoader;
import org.runflow.race.KnownRace;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.model.Race;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.store.Digest;

/** A race folder of which nothing has changed is not read again, and one of which anything has changed is. */
class RememberedFolderTest {
    private static final Instant LONG_AGO = Instant.parse("2026-01-02T03:04:05.678Z");

    @TempDir
    private Path directory;

    private Path workspacePath;
    private Workspace workspace;
    private RaceFiles race;

    @FunctionalInterface
    interface Change {
        void of(RaceFiles race) throws IOException;
    }

    @BeforeEach
    void writeRace() throws IOException {
        workspacePath = directory.resolve("ws");
        workspace = Workspace.open(workspacePath, RaceForms.standard());
        race = RaceFiles.goodIn(directory.resolve("race"));
        race.with("tables/extra.csv", "a\n1\n").with("extra.csv", "a\n1\n").with("notes.txt", "nobody reads this");
        settle();
    }

    /** As if it had been written some time ago. */
    private void settle() throws IOException {
        try (Stream<Path> files = Files.walk(race.folder())) {
            for (Path file : files.toList()) {
                if (!Files.isSymbolicLink(file)) {
                    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
                }
            }
        }
    }

    private FolderMemory memory(String program) {
        return new FolderMemory(
                workspacePath, AtomicFiles.buffered().within(workspacePath), () -> Optional.of(Digest.of(program)));
    }

    private FolderMemory memory() {
        return memory("one");
    }

    private RaceFolder open() {
        return RaceFolder.open(race.folder(), memory());
    }

    private boolean isRemembered() {
        return memory().find(race.folder(), () -> open().race()).isPresent();
    }

    private Run analyse(RaceFolder folder) {
        Engine engine = folder.engineIn(workspace, memory()).build();
        return folder.analysis().run(engine);
    }

    private Path kept() throws IOException {
        try (Stream<Path> files = Files.list(workspacePath.resolve("cache/races"))) {
            List<Path> found = files.toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }

    @Test
    void anAnalysisThatReusesEverythingDoesNotReadTheFolder() throws IOException {
        RaceFolder first = open();
        Run before = analyse(first);
        assertThat(before.outcome()).isEqualTo(Outcome.SUCCESS);

        RaceFolder second = open();
        race.with("segments.csv", "spoilt while nobody looks");
        Run after = analyse(second);

        assertThat(after.report().stages())
                .filteredOn(stage -> stage.state() != StageState.EXCLUDED)
                .isNotEmpty()
                .allMatch(stage -> stage.state() == StageState.REUSED);
        assertThat(after.report().inputs()).isEqualTo(before.report().inputs());
        assertThat(second.facts()).isEqualTo(first.facts());
        assertThat(second.notes()).isEqualTo(first.notes()).isNotEmpty();
        assertThat(second.understood()).isEqualTo(first.understood()).isNotEmpty();
        assertThat(second.findSources())
                .isEqualTo(workspace.sources().find(before.report().runId()));
        for (String file : List.of("analysis.json", "sat/ui/metadata/health.json")) {
            assertThat(shown(after, file)).isEqualTo(shown(before, file));
        }
        assertThatThrownBy(second::race).isInstanceOf(InvalidInputException.class);
    }

    private String shown(Run run, String file) throws IOException {
        return Files.readString(workspace.folderOf(run.report().runId()).resolve(file));
    }

    @Test
    void whatHasToBeComputedIsComputedFromTheFolder() {
        Run before = analyse(open());
        RaceFolder again = open();
        assertThat(isRemembered()).isTrue();

        Run after = again.analysis().run(Engine.inMemory());

        assertThat(after.get(RaceDayPipeline.DENSITY.in("sun")))
                .isEqualTo(before.get(RaceDayPipeline.DENSITY.in("sun")));
        assertThat(again.race()).isEqualTo(RaceFolder.open(race.folder()).race());
        assertThat(again.resolvedRequest())
                .isEqualTo(RaceFolder.open(race.folder()).resolvedRequest());
    }

    @Test
    void aFolderThatChangesBeforeItIsReadIsNotTakenForTheOldOne() throws IOException {
        analyse(open());
        RaceFolder again = open();
        race.edit("10k_runners.csv", "101,4.5,0", "101,4.6,0");
        settle();

        assertThatThrownBy(() -> again.analysis().run(Engine.inMemory()))
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("sun/race-day")
                .hasMessageContaining("it has changed since its digest was taken. [Hint: run again]");
        assertThat(analyse(open()).outcome()).isEqualTo(Outcome.SUCCESS);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("a byte", (Change) race -> race.edit("segments.csv", "Quay", "Quai")),
                Arguments.of("a line", (Change) race -> race.append("10k_runners.csv", "104,5,0\n")),
                Arguments.of(
                        "the request", (Change) race -> race.edit("analysis.json", "\"bin_m\": 50", "\"bin_m\": 60")),
                Arguments.of("an optional file is gone", (Change) race -> race.without("flow.csv")),
                Arguments.of("a file has come that nobody reads", (Change) race -> race.with("other.csv", "a\n")),
                Arguments.of("a file that nobody reads has gone", (Change) race -> race.without("notes.txt")),
                Arguments.of("a file is a link to the same bytes elsewhere", (Change) race -> {
                    Path file = race.folder().resolve("5k_runners.csv");
                    Path moved = race.folder().resolveSibling("moved.csv");
                    Files.move(file, moved);
                    Files.createSymbolicLink(file, moved);
                }),
                Arguments.of("a file is a link to the same bytes inside", (Change) race -> {
                    Path file = race.folder().resolve("5k_runners.csv");
                    Files.copy(file, race.folder().resolve("tables/5k.csv"));
                    Files.delete(file);
                    Files.createSymbolicLink(file, Path.of("tables/5k.csv"));
                }),
                Arguments.of("a file is a folder", (Change) race -> {
                    race.without("flow.csv");
                    Files.createDirectory(race.folder().resolve("flow.csv"));
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void anyChangeIsNoticed(String what, Change change) throws IOException {
        analyse(open());
        assertThat(isRemembered()).isTrue();

        change.of(race);
        settle();

        assertThat(isRemembered()).as(what).isFalse();
    }

    @Test
    void whoOnlyTouchesAFileChangesNothing() throws IOException {
        analyse(open());
        Files.setLastModifiedTime(race.folder().resolve("flow.csv"), FileTime.from(LONG_AGO.plusSeconds(60)));

        assertThat(isRemembered()).isTrue();
        assertThat(open().findSources().orElseThrow().files())
                .filteredOn(file -> file.name().equals("flow.csv"))
                .extracting(file -> file.modified())
                .containsExactly(LONG_AGO.plusSeconds(60));
    }

    @Test
    void anotherProgramReadsTheFolderItself() {
        analyse(open());

        assertThat(memory("another").find(race.folder(), () -> open().race())).isEmpty();
        assertThat(new FolderMemory(workspacePath, AtomicFiles.buffered(), Optional::empty)
                        .find(race.folder(), () -> open().race()))
                .isEmpty();
    }

    @Test
    void anotherFolderIsAnotherMatter() throws IOException {
        analyse(open());
        Path copy = directory.resolve("copy");
        RaceFiles.goodIn(copy);

        assertThat(memory().find(copy, () -> open().race())).isEmpty();
        assertThat(memory().find(directory.resolve("nothing"), () -> open().race()))
                .isEmpty();
    }

    @Test
    void nothingIsKeptOfAFolderThatWasWrittenJustNow() throws IOException {
        Files.setLastModifiedTime(
                race.folder().resolve("flow.csv"), FileTime.from(Instant.now().plus(Duration.ofHours(1))));
        analyse(open());

        assertThat(workspacePath.resolve("cache/races")).doesNotExist();
    }

    @Test
    void aFileThatChangesAfterItWasReadIsNoticedWhateverItsTimeSays() throws IOException {
        assumeThat(race.folder().getFileSystem().supportedFileAttributeViews()).contains("unix");
        RaceFolder before = open();
        race.edit("10k_runners.csv", "101,4.5,0", "101,4.6,0");
        settle();

        assertThat(before.findSources()).isEmpty();
        assertThat(analyse(before).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(isRemembered()).isFalse();
        assertThat(open().race()).isNotEqualTo(before.race());
    }

    static Stream<Arguments> damage() {
        return Stream.of(
                spoiling("cut off", text -> text.substring(0, text.length() / 2)),
                spoiling("empty", text -> ""),
                spoiling("no object", text -> "[1]"),
                spoiling("newer", text -> text.replace("\"1.0.0\"", "\"9.0.0\"")),
                spoiling("another digit", text -> text.replaceFirst("(\"crowd\" : \")[0-9a-f]{2}", "$1zz")),
                spoiling("another digest", text -> text.replaceFirst("(\"crowd\" : \")[0-9a-f]{8}", "$101234567")),
                spoiling("another date", text -> text.replace("2026-04-12", "2026-04-13")),
                spoiling("another name", text -> text.replace("Harbour Run", "Harbour Walk")),
                spoiling("a way out", text -> text.replace("\"flow.csv\" :", "\"../flow.csv\" :")));
    }

    private static Arguments spoiling(String what, UnaryOperator<String> damage) {
        return Arguments.of(what, damage);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("damage")
    void whatIsDamagedCountsAsForgotten(String what, UnaryOperator<String> damage) throws IOException {
        Run before = analyse(open());
        String text = Files.readString(kept());
        String spoilt = damage.apply(text);
        assertThat(spoilt).as(what).isNotEqualTo(text);
        Files.writeString(kept(), spoilt, StandardCharsets.UTF_8);

        assertThat(isRemembered()).isFalse();
        Run after = analyse(open());

        assertThat(after.report().inputs()).isEqualTo(before.report().inputs());
        assertThat(isRemembered()).isTrue();
        assertThat(Files.readString(kept())).isEqualTo(text);
    }

    @Test
    void whatHasTurnedOutWrongIsNotBelievedAgain() throws IOException {
        RaceFolder folder = RaceFolder.open(race.folder());
        Race another = folder.race().with(folder.race().settings().withDensity(d -> d.withBinM(70)));
        memory().keep(
                        race.folder(),
                        Before.now(race.folder()),
                        new RaceLoader(race.folder()).load(),
                        () -> KnownRace.of(another),
                        folder.findSources().orElseThrow());
        assertThat(isRemembered()).isTrue();

        assertThatThrownBy(() -> analyse(open())).isInstanceOf(ArtifactUnavailableException.class);

        assertThat(isRemembered()).isFalse();
        assertThat(analyse(open()).outcome()).isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void whatLeadsOutOfTheFolderIsNotLookedInto() throws IOException {
        analyse(open());
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.writeString(outside.resolve("flow.csv"), "not ours");
        Path file = race.folder().resolve("flow.csv");
        Files.delete(file);
        Files.createSymbolicLink(file, outside.resolve("flow.csv"));

        assertThat(isRemembered()).isFalse();
        assertThatThrownBy(this::open).isInstanceOf(InvalidInputException.class).hasMessageContaining("leads out");
    }

    @Test
    void whereNothingCanBeKeptTheAnalysisIsAsGood() throws IOException {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.createDirectories(workspacePath.resolve("cache"));
        Path link = Files.createSymbolicLink(workspacePath.resolve("cache/races"), outside);

        assertThat(analyse(open()).outcome()).isEqualTo(Outcome.SUCCESS);

        assertThat(outside).isEmptyDirectory();
        assertThat(isRemembered()).isFalse();
        Files.delete(link);
        Files.writeString(link, "a file");
        assertThat(analyse(open()).outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(Files.readString(link)).isEqualTo("a file");
    }

    @Test
    void gcForgets() throws IOException {
        analyse(open());
        String kept = workspacePath.relativize(kept()).toString().replace('\\', '/');

        assertThat(workspace.gc(Duration.ofHours(1)).documents()).isEmpty();
        Files.setLastModifiedTime(kept(), FileTime.from(LONG_AGO));
        var plan = workspace.gc(Duration.ofHours(1));
        assertThat(plan.documents()).containsExactly(kept);
        plan.apply();

        assertThat(Files.exists(workspacePath.resolve(kept), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
        assertThat(isRemembered()).isFalse();
        assertThat(analyse(open()).outcome()).isEqualTo(Outcome.SUCCESS);
    }
}
