package org.runflow.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.items.Folding.Entry;

/** Random edits of a list: the fold is that of folding everything anew, and one edit costs in the order of log n merges. */
class RandomFoldsTest {
    private final Folding folding = new Folding();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void equalsFoldingEverythingAnew(long seed) {
        Random random = new Random(seed);
        Engine engine = Engine.builder().parallelism(1 + random.nextInt(4)).build();
        List<Entry> entries = new ArrayList<>();
        Set<String> added = new HashSet<>();
        for (int round = 0; round < 20; round++) {
            for (int i = random.nextInt(30); i > 0; i--) {
                String name = "e" + random.nextInt(1_000_000);
                entries.add(random.nextInt(entries.size() + 1), new Entry(name, name + " " + round));
            }
            if (!entries.isEmpty() && random.nextBoolean()) {
                entries.remove(random.nextInt(entries.size()));
            }
            if (random.nextInt(4) == 0) {
                Collections.shuffle(entries, random);
            }
            entries = new ArrayList<>(distinct(entries));
            folding.broken.clear();
            entries.stream()
                    .filter(entry -> random.nextInt(10) == 0)
                    .forEach(entry -> folding.broken.add(entry.name()));
            folding.forget();
            Run run = engine.run(folding.pipeline, Folding.request(entries));
            if (run.find(Folding.TEXTS).isEmpty()) {
                continue;
            }
            List<String> values = new ArrayList<>();
            run.get(Folding.TEXTS).forEach((name, text) -> values.add(text));
            assertThat(run.get(Folding.JOINED).texts())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(values);
            Set<String> fresh = new HashSet<>(values);
            fresh.removeAll(added);
            assertThat(folding.adds).hasValue(fresh.size());
            added.addAll(fresh);
        }
    }

    private static List<Entry> distinct(List<Entry> entries) {
        Set<String> names = new HashSet<>();
        return entries.stream().filter(entry -> names.add(entry.name())).toList();
    }

    @Test
    void anEditCostsInTheOrderOfLogN() {
        Engine engine = Engine.builder().parallelism(2).build();
        Random random = new Random(11);
        List<Entry> entries = Folding.entries(3_000);
        Collections.shuffle(entries, random);
        Run unused = engine.run(folding.pipeline, Folding.request(entries));
        int edits = 30;
        int most = 0;
        int all = 0;
        for (int edit = 0; edit < edits; edit++) {
            int place = random.nextInt(entries.size());
            switch (edit % 3) {
                case 0 -> entries.add(place, new Entry("new " + edit, "new"));
                case 1 -> entries.remove(place);
                default -> entries.set(place, new Entry(entries.get(place).name(), "changed " + edit));
            }
            folding.forget();
            Run run = engine.run(folding.pipeline, Folding.request(entries));
            assertThat(run.get(Folding.JOINED).texts())
                    .isEqualTo(entries.stream().map(Entry::text).toList());
            assertThat(folding.adds.get()).isLessThanOrEqualTo(1);
            most = Math.max(most, folding.merges.get());
            all += folding.merges.get();
        }
        double log = Math.log(3_000) / Math.log(2);
        assertThat(all / (double) edits).as("merges of an edit on average").isLessThan(4 * log);
        assertThat(most).as("merges of the most expensive edit").isLessThan(300);
    }
}
