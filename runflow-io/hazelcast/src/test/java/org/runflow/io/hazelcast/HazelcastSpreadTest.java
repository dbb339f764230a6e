package org.runflow.io.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.io.race.form.RaceJobs;
import org.runflow.io.race.form.SweepRows;
import org.runflow.race.model.Field;
import org.runflow.race.model.FieldBuilder;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.Figure;
import org.runflow.race.scenario.StartPlans;
import org.runflow.race.scenario.Sweep;
import org.runflow.race.scenario.SweepResults;
import org.runflow.spread.Prepared;
import org.runflow.spread.Spread;

/** Two members in processes of their own; the last test ends one of them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
class HazelcastSpreadTest {
    @TempDir
    private static Path directory;

    private static TwoMembers cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = new TwoMembers(directory);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    private static Field field(String prefix, int runners, double pace, boolean waves) {
        FieldBuilder field = Field.builder();
        for (int i = 0; i < runners; i++) {
            field.runner(prefix + i, pace + i % 7 / 3.0, (waves && i % 2 == 1 ? 300 : 0) + i * 0.3);
            if (waves) {
                field.wave(prefix + i, "w" + (1 + i % 2));
            }
        }
        return field.build();
    }

    private static Race race() {
        return Race.builder("Harbour")
                .day("sun", LocalDate.of(2026, 4, 12))
                .event("run", e -> e.start("09:00").distanceKm(10).field(field("r", 60, 4, false)))
                .event("walk", e -> e.start("09:20").distanceKm(4).field(field("w", 40, 9, true)))
                .segment(
                        "quay", s -> s.label("Quay").widthM(2).pass("run", 0, 4).pass("walk", 0, 4))
                .segment("bridge", s -> s.label("Bridge").widthM(1.5).pass("run", 4, 10))
                .build();
    }

    @Test
    @Order(1)
    void sweepGivesTheSameBytesAsHere() throws IOException {
        Race race = race();
        // region sweep
        Sweep sweep = Sweep.of(race, "sun")
                .over(StartPlans.grid()
                        .event("run", "08:30", "09:30", Duration.ofMinutes(1))
                        .wave("walk/w2", Duration.ofMinutes(-6), Duration.ofMinutes(6), Duration.ofSeconds(30)))
                .with(Figure.PAIRS);

        SweepResults results = sweep.run(HazelcastSpread.on(cluster.client(), RaceJobs.class));
        // endregion

        assertThat(results).isEqualTo(sweep.run());
        assertThat(results.refused()).isNotEmpty();
        assertThat(rows("there", sweep, HazelcastSpread.on(cluster.client(), RaceJobs.class)))
                .isEqualTo(rows("here", sweep, Spread.SEQUENTIAL));
    }

    private static byte[] rows(String name, Sweep sweep, Spread spread) throws IOException {
        Path file = directory.resolve(name + ".rows.jsonl.gz");
        try (SweepRows rows = SweepRows.create(file)) {
            sweep.run(spread, rows::append);
            rows.commit();
        }
        return Files.readAllBytes(file);
    }

    @Test
    @Order(2)
    void bothMembersWorkAndEachItemIsWorkedOnOnce() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("both"));
        Files.createFile(folder.resolve("go"));

        List<HeldJobs.Answer> answers = squares(spread(), folder, 40);

        assertThat(answers).extracting(HeldJobs.Answer::value).containsExactlyElementsOf(squaresOf(40));
        assertThat(answers).extracting(HeldJobs.Answer::pid).containsAll(cluster.pids());
        assertThat(workedOn(folder, cluster.pids().get(0)))
                .doesNotContainAnyElementsOf(workedOn(folder, cluster.pids().get(1)));
    }

    @Test
    @Order(3)
    void whatTheWorkThrowsComesHereAfterWhatWasBefore() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("throws"));
        List<Integer> before = new ArrayList<>();

        try (Prepared<HeldJobs.Count, HeldJobs.Answer> prepared = prepare(spread(), folder)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> prepared.each(
                            Stream.of(2, 3, -1, 4).map(HeldJobs.Count::new).toList(),
                            answer -> before.add(answer.value())))
                    .withMessage("no square of -1");
        }

        assertThat(before).containsExactly(4, 9);
    }

    @Test
    @Order(4)
    void jobThatNobodyKnowsIsRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HazelcastSpread.on(cluster.client(), RaceJobs.class)
                        .prepare(new HeldJobs.Squares(), new HeldJobs.Folder("x")))
                .withMessageContaining("RaceJobs does not have the job 'squares'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spread().itemsPerMember(0))
                .withMessageContaining("at least 1 item");
        assertThat(HazelcastSpread.on(cluster.client(), RaceJobs.class).map(List.of(1, 2, 3), each -> each + 1))
                .containsExactly(2, 3, 4);
    }

    @Test
    @Order(5)
    void killedMemberCostsItsItemsOnly() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("killed"));
        CompletableFuture<Long> killed = CompletableFuture.supplyAsync(() -> killWhoHolds(folder));

        List<HeldJobs.Answer> answers = squares(spread(), folder, 60);

        long victim = killed.join();
        long other =
                cluster.pids().stream().filter(pid -> pid != victim).findFirst().orElseThrow();
        assertThat(answers).extracting(HeldJobs.Answer::value).containsExactlyElementsOf(squaresOf(60));
        assertThat(answers.get(HeldJobs.HELD).pid()).isEqualTo(other);
        List<Integer> again = new ArrayList<>(workedOn(folder, victim));
        again.retainAll(workedOn(folder, other));
        assertThat(again).contains(HeldJobs.HELD).hasSizeLessThanOrEqualTo(4);
        assertThat(workedOn(folder, other)).doesNotHaveDuplicates();
    }

    private static long killWhoHolds(Path folder) {
        long victim;
        do {
            LockSupport.parkNanos(10_000_000);
            victim = cluster.pids().stream()
                    .filter(pid -> Files.exists(folder.resolve("holding-" + pid)))
                    .findFirst()
                    .orElse(-1L);
        } while (victim < 0);
        cluster.kill(victim);
        try {
            Files.createFile(folder.resolve("go"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return victim;
    }

    private static HazelcastSpread spread() {
        return HazelcastSpread.on(cluster.client(), HeldJobs.class);
    }

    private static Prepared<HeldJobs.Count, HeldJobs.Answer> prepare(HazelcastSpread spread, Path folder) {
        return spread.prepare(new HeldJobs.Squares(), new HeldJobs.Folder(folder.toString()));
    }

    private static List<HeldJobs.Answer> squares(HazelcastSpread spread, Path folder, int count) {
        List<HeldJobs.Answer> answers = new ArrayList<>();
        try (Prepared<HeldJobs.Count, HeldJobs.Answer> prepared = prepare(spread, folder)) {
            prepared.each(
                    IntStream.range(0, count).mapToObj(HeldJobs.Count::new).toList(), answers::add);
        }
        return answers;
    }

    private static List<Integer> squaresOf(int count) {
        return IntStream.range(0, count).mapToObj(number -> number * number).toList();
    }

    private static List<Integer> workedOn(Path folder, long pid) throws IOException {
        Path file = folder.resolve("worked-" + pid);
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(Integer::valueOf).toList()
                : List.of();
    }
}
