package org.runflow.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RunId;
import org.runflow.RunRequest;

/** Ids in the order in which they were given. */
class RunIdsTest {
    private static final Instant NOON = Instant.parse("2026-05-10T12:00:00.123Z");

    @Test
    void riseStrictlyWithinAMillisecond() {
        RunIds ids = new RunIds();
        List<RunId> given = Stream.generate(() -> ids.next(NOON)).limit(100_000).toList();

        for (int i = 1; i < given.size(); i++) {
            assertThat(given.get(i)).isGreaterThan(given.get(i - 1));
        }
        assertThat(given.get(given.size() - 1).createdAt()).as("time stays").isEqualTo(NOON);
    }

    @Test
    void riseWhileTheClockIsBehind() {
        RunIds ids = new RunIds();
        RunId first = ids.next(NOON);
        RunId second = ids.next(Instant.EPOCH);
        RunId third = ids.next(NOON.plusMillis(1));

        assertThat(List.of(first, second, third)).isSorted();
        assertThat(second).isEqualTo(first.successor());
        assertThat(third.createdAt()).isEqualTo(NOON.plusMillis(1));
    }

    @Test
    void cannotBeGuessedFromThoseOfOthers() {
        assertThat(new RunIds().next(Instant.EPOCH)).isNotEqualTo(new RunIds().next(Instant.EPOCH));
    }

    @ParameterizedTest
    @CsvSource({
        "01jtest0000000000000000000, 01jtest0000000000000000001",
        "01jtest0000000000000000009, 01jtest000000000000000000a",
        "01jtest000000000000000000h, 01jtest000000000000000000j",
        "01jtest00000000000000000zz, 01jtest0000000000000000100",
        "01jtestzzzzzzzzzzzzzzzzzzz, 01jtesv0000000000000000000",
        "0zzzzzzzzzzzzzzzzzzzzzzzzz, 10000000000000000000000000"
    })
    void followEachOther(String before, String after) {
        assertThat(new RunId(before).successor()).isEqualTo(new RunId(after));
    }

    @Test
    void nothingFollowsTheLast() {
        RunId last = new RunId("7" + "z".repeat(25));
        assertThatThrownBy(last::successor).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void enginesOfOneCatalogListTheirRunsInTheOrderOfTheirBeginning() {
        InMemoryCatalog catalog = new InMemoryCatalog();
        Engine one = Engine.builder().catalog(catalog).build();
        Engine other = Engine.builder().catalog(catalog).build();
        Pipeline nothing = Pipeline.builder("nothing").build();
        List<RunId> begun = Stream.iterate(0, i -> i + 1)
                .limit(50)
                .map(i ->
                        (i % 2 == 0 ? one : other).run(nothing, RunRequest.of()).id())
                .toList();

        assertThat(begun).isSorted();
        assertThat(catalog.query(RunQuery.all()).runs())
                .extracting(RunEntry::id)
                .isSortedAccordingTo((a, b) -> b.compareTo(a))
                .hasSize(50);
    }
}
