package org.runflow.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;

/** Random edits of a list, with failures that come and go: the result is always that of computing all, and only what is new is computed. */
class RandomItemsTest {
    record Entry(String name, int content) {}

    private static final ArtifactKey<List<Entry>> ENTRIES = ArtifactKey.list("entries", Entry.class);
    private static final ArtifactKey<Items<Integer>> FIRST = ArtifactKey.items("first", Integer.class);
    private static final ArtifactKey<Items<Integer>> SECOND = ArtifactKey.items("second", Integer.class);

    private final Set<Integer> broken = new HashSet<>();
    private final Set<Integer> tried = new ConcurrentSkipListSet<>();

    private final Pipeline pipeline = Pipeline.builder("random")
            .inputs(ENTRIES)
            .stage(
                    FIRST,
                    s -> s.forEach(ENTRIES.view("contents", entries -> entries), Entry::name)
                            .tolerate(Tolerance.any())
                            .compute(this::first))
            .stage(SECOND, s -> s.forEach(FIRST).tolerate(Tolerance.any()).compute(first -> first + 1))
            .build();

    private int first(Entry entry) {
        tried.add(entry.content());
        if (broken.contains(entry.content())) {
            throw new IllegalStateException("broken");
        }
        return entry.content() * 10;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void equalsComputingAllAndComputesOnlyWhatIsNew(long seed) {
        Random random = new Random(seed);
        Engine engine = Engine.builder().parallelism(1 + random.nextInt(4)).build();
        List<Entry> entries = new ArrayList<>();
        Set<Integer> there = new HashSet<>();
        int next = 0;
        for (int round = 0; round < 25; round++) {
            int added = random.nextInt(4);
            for (int i = 0; i < added; i++) {
                entries.add(random.nextInt(entries.size() + 1), new Entry("e" + next, next));
                next++;
            }
            if (!entries.isEmpty() && random.nextBoolean()) {
                entries.remove(random.nextInt(entries.size()));
            }
            if (random.nextInt(3) == 0) {
                Collections.shuffle(entries, random);
            }
            broken.clear();
            entries.stream().filter(entry -> random.nextInt(5) == 0).forEach(entry -> broken.add(entry.content()));
            tried.clear();
            Run run = engine.run(pipeline, RunRequest.of(ENTRIES.with(entries)));

            Set<Integer> expected = new TreeSet<>();
            entries.stream()
                    .map(Entry::content)
                    .filter(each -> !there.contains(each))
                    .forEach(expected::add);
            assertThat(tried).as("seed %d, round %d", seed, round).isEqualTo(expected);
            check(run, entries, there);
            expected.stream().filter(each -> !broken.contains(each)).forEach(there::add);
        }
    }

    private void check(Run run, List<Entry> entries, Set<Integer> there) {
        boolean any = entries.isEmpty()
                || entries.stream()
                        .anyMatch(entry -> there.contains(entry.content()) || !broken.contains(entry.content()));
        if (!any) {
            assertThat(run.find(FIRST)).isEmpty();
            return;
        }
        Map<String, Integer> values = new HashMap<>();
        Items<Integer> second = run.get(SECOND);
        second.forEach(values::put);
        assertThat(second.names()).isEqualTo(entries.stream().map(Entry::name).toList());
        for (Entry entry : entries) {
            boolean good = there.contains(entry.content()) || !broken.contains(entry.content());
            ItemState state = second.findItem(entry.name()).orElseThrow().state();
            assertThat(state).isEqualTo(good ? ItemState.VALUE : ItemState.BLOCKED);
            assertThat(values.get(entry.name())).isEqualTo(good ? entry.content() * 10 + 1 : null);
        }
    }
}
