package org.runflow.internal.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.store.Digest;

/** Which parts of a fold are merged depends on names and their order alone, and an edit moves few of them. */
class FoldShapeTest {
    private static List<String> names(int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> Long.toHexString(random.nextLong()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void closesBehindDigestsThatAreZeroModuloFourAndAfterSixteen(long seed) {
        List<String> names = names(2_000, new Random(seed));
        List<List<String>> groups = FoldShape.groups(names, names, 0);
        assertThat(groups.stream().flatMap(List::stream)).containsExactlyElementsOf(names);
        for (List<String> group : groups.subList(0, groups.size() - 1)) {
            assertThat(group.size()).isBetween(1, 16);
            for (int i = 0; i < group.size(); i++) {
                boolean last = i == group.size() - 1;
                assertThat(isZeroModuloFour(group.get(i)))
                        .isEqualTo(last && (i < 15 || isZeroModuloFour(group.get(i))));
            }
        }
        assertThat(groups.size()).isBetween(400, 650);
    }

    /** By the long way: the digest as one number. */
    private static boolean isZeroModuloFour(String name) {
        return new java.math.BigInteger(Digest.of(name).hex(), 16)
                .mod(java.math.BigInteger.valueOf(4))
                .equals(java.math.BigInteger.ZERO);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 100, 1_000, 20_000})
    void everyListComesToOnePart(int count) {
        List<String> parts = names(count, new Random(count));
        int levels = 0;
        while (parts.size() > 1) {
            parts = FoldShape.groups(parts, parts, levels).stream()
                    .map(group -> group.get(group.size() - 1))
                    .toList();
            levels++;
        }
        assertThat(levels).isLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anInsertionLeavesAllGroupsButAFewAsTheyWere(long seed) {
        Random random = new Random(seed);
        List<String> names = names(1_000, random);
        int moved = 0;
        for (int i = 0; i < 100; i++) {
            List<String> more = new ArrayList<>(names);
            more.add(random.nextInt(more.size() + 1), "new " + i);
            Set<List<String>> before = new HashSet<>(FoldShape.groups(names, names, 0));
            Set<List<String>> after = new HashSet<>(FoldShape.groups(more, more, 0));
            after.removeAll(before);
            moved += after.size();
        }
        assertThat(moved / 100.0).isLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 200})
    void levelsBeyondTheDigestCloseByLengthAlone(int level) {
        List<String> names = names(100, new Random(level));
        int groups = FoldShape.groups(names, names, level).size();
        assertThat(groups).isBetween(level == 200 ? 7 : 15, level == 200 ? 7 : 40);
    }
}
