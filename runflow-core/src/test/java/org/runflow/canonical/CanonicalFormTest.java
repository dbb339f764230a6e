package org.runflow.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.store.Digest;

/** Equal values have equal digests, different ones different digests, and what cannot be written says where it lies. */
class CanonicalFormTest {
    record Pair(Object first, Object second) {}

    record Named(String name, double lengthM) {}

    sealed interface Shape {}

    record Circle(double sizeM) implements Shape {}

    record Square(double sizeM) implements Shape {}

    /** Between a family and its members may stand what is not sealed. */
    non-sealed interface Round extends Shape {}

    record Dot(int sizeM) implements Round {}

    record Ring(int sizeM) implements Round {}

    sealed interface Paint {}

    enum Plain implements Paint {
        BLACK
    }

    enum Bright implements Paint {
        BLACK {
            @Override
            public String toString() {
                return "deep";
            }
        }
    }

    interface Pet {}

    record Cat(int age) implements Pet {}

    record Dog(int age) implements Pet {}

    enum Wild implements Pet {
        RED
    }

    record Bib(String number) implements Comparable<Bib> {
        @Override
        public int compareTo(Bib other) {
            return number.compareTo(other.number);
        }

        @Override
        public String toString() {
            return "a bib";
        }
    }

    record Outer(List<Pair> pairs, TreeMap<String, Object> byName) {}

    enum Colour {
        RED,
        BLUE {
            @Override
            public String toString() {
                return "azure";
            }
        }
    }

    /** Columns that write themselves. */
    record Columns(List<Long> longs) implements Canonical {
        @Override
        public void writeTo(CanonicalSink sink) {
            sink.int64s(longs.stream().mapToLong(each -> each).toArray());
        }
    }

    static Stream<Pair> lookAlikes() {
        return Stream.of(
                new Pair(new Pair("ab", "c"), new Pair("a", "bc")),
                new Pair(List.of("a", "b"), List.of("ab")),
                new Pair(List.of(), Optional.of(List.of())),
                new Pair(List.of(List.of(), List.of()), List.of(List.of(List.of()))),
                new Pair("", List.of()),
                new Pair("1", 1),
                new Pair(1, 1.0),
                new Pair(true, "true"),
                new Pair(1, Optional.of(1)),
                new Pair(Optional.empty(), Optional.of(Optional.empty())),
                new Pair(Duration.ofSeconds(1), "PT1S"),
                new Pair(LocalDate.of(2026, 5, 10), "2026-05-10"),
                new Pair(new BigDecimal("1.0"), new BigDecimal("1.00")),
                new Pair(new Circle(1), new Square(1)),
                new Pair(new Dot(1), new Ring(1)),
                new Pair(Plain.BLACK, Bright.BLACK),
                new Pair(new Cat(1), new Dog(1)),
                new Pair(List.of(new Cat(1)), List.of(new Dog(1))),
                new Pair(Wild.RED, Colour.RED),
                new Pair(new TreeMap<>(Map.of(new Bib("1"), 1)), new TreeMap<>(Map.of(new Bib("2"), 1))),
                new Pair(new Named("a", 1), new Pair("a", 1.0)),
                new Pair(Colour.RED, Colour.BLUE),
                new Pair(
                        List.of(new Columns(List.of(1L)), new Columns(List.of())),
                        List.of(new Columns(List.of()), new Columns(List.of(1L)))),
                new Pair(new TreeMap<>(Map.of("a", 1, "b", 2)), new TreeMap<>(Map.of("a", 2, "b", 1))),
                new Pair(0.0, -0.0),
                new Pair(0.1 + 0.2, 0.3));
    }

    @ParameterizedTest
    @MethodSource("lookAlikes")
    void tellsLookAlikesApart(Pair pair) {
        assertThat(Digest.of(pair.first())).isNotEqualTo(Digest.of(pair.second()));
    }

    static Stream<Pair> twins() {
        return Stream.of(
                new Pair(1, 1L),
                new Pair((short) 1, (byte) 1),
                new Pair(1.5f, 1.5),
                new Pair(List.of(1, 2), new LinkedList<>(List.of(1, 2))),
                new Pair(
                        new TreeSet<>(List.of("b", "a")),
                        Collections.unmodifiableSortedSet(new TreeSet<>(List.of("a", "b")))),
                new Pair(new TreeMap<>(Map.of("a", 1)), ImmutableSortedMap.of("a", 1)),
                new Pair(OptionalInt.of(3), Optional.of(3)),
                new Pair(OptionalLong.of(1L << 40), Optional.of(1L << 40)),
                new Pair(OptionalLong.empty(), Optional.empty()),
                new Pair(OptionalDouble.of(2.5), Optional.of(2.5)),
                new Pair(OptionalDouble.empty(), OptionalInt.empty()),
                new Pair(new TreeMap<>(Map.of(Colour.BLUE, 1)), new TreeMap<>(Map.of("BLUE", 1))),
                new Pair(new Columns(List.of(1L, 2L)), new Columns(new ArrayList<>(List.of(1L, 2L)))),
                new Pair(ZoneId.of("America/Moncton"), ZoneId.of("America/Moncton")));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void seesThroughDifferentClothes(Pair pair) {
        assertThat(Digest.of(pair.first())).isEqualTo(Digest.of(pair.second()));
    }

    @Test
    void neverChanges() {
        Outer value = new Outer(
                List.of(
                        new Pair("Überholen", 3),
                        new Pair(DayOfWeek.SUNDAY, Instant.parse("2026-05-10T12:00:00.123Z"))),
                new TreeMap<>(Map.of("a", new Circle(2.5), "b", new Columns(List.of(1L, -1L)))));
        assertThat(Digest.of(value)).hasToString("19340723d470b94c87e525dbab57e18f2fedeb79319091a30cb29c2a8c75ff70");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumberAndSaysWhere(double value) {
        Outer outer = new Outer(List.of(new Pair(1, 2), new Pair(1, new Named("x", value))), new TreeMap<>());
        assertThatThrownBy(() -> Digest.of(outer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("at pairs[1].second.lengthM: " + value + " has no canonical form.");
    }

    static Stream<Object> homeless() {
        return Stream.of(
                new Object(),
                new int[] {1},
                new LinkedHashMap<>(Map.of("a", 1)),
                new HashSet<>(List.of("a")),
                (Runnable) () -> {},
                new TreeMap<>(Map.of(1.5, "not a name")));
    }

    @ParameterizedTest
    @MethodSource("homeless")
    void refusesTypesWithoutCanonicalFormAndSaysWhere(Object value) {
        Outer outer = new Outer(List.of(), new TreeMap<>(Map.of("key", new Pair(value, 1))));
        assertThatThrownBy(() -> Digest.of(outer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("at byName.key.first: ")
                .hasMessageContaining("[Hint: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udfff", "\ud83c\ud83c\udfc3"})
    void refusesHalfASurrogatePair(String text) {
        assertThatThrownBy(() -> Digest.of(new Pair(1, text)))
                .hasMessageStartingWith("at second: text with half a surrogate pair");
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> Digest.of(new Pair("a", null)))
                .hasMessageStartingWith("at second: null has no canonical form.");
    }

    @Test
    void refusesAMapInAnotherOrderThanTheNaturalOne() {
        TreeMap<String, Integer> reversed = new TreeMap<>(Comparator.reverseOrder());
        reversed.putAll(Map.of("a", 1, "b", 2));
        assertThatThrownBy(() -> Digest.of(reversed)).hasMessageStartingWith("'a' follows 'b'.");
    }

    @Test
    void refusesASetInAnotherOrderThanTheNaturalOne() {
        TreeSet<String> reversed = new TreeSet<>(Comparator.reverseOrder());
        reversed.addAll(List.of("a", "b"));
        assertThatThrownBy(() -> Digest.of(new Pair(reversed, 1)))
                .hasMessageStartingWith("at first: 'a' follows 'b'. [Hint: sort by natural order]");
    }

    @Test
    void saysWhichElementOfASetHasNone() {
        TreeSet<Double> numbers = new TreeSet<>(List.of(1.0, 2.0, Double.POSITIVE_INFINITY));
        assertThatThrownBy(() -> Digest.of(new Pair(1, numbers)))
                .hasMessageStartingWith("at second[2]: Infinity has no canonical form.");
    }

    /** Before any stack ends, and however many values lie side by side. */
    @Test
    void refusesWhatIsNestedMoreThan500LevelsDeep() {
        Object deepest = List.of();
        for (int level = 1; level < 500; level++) {
            deepest = List.of(deepest);
        }
        Object tooDeep = List.of(deepest);

        assertThat(Digest.of(deepest)).isNotEqualTo(Digest.of(List.of()));
        assertThatThrownBy(() -> Digest.of(tooDeep)).hasMessageContaining("more than 500 levels deep");
        assertThat(Digest.of(Collections.nCopies(1000, List.of(List.of()))))
                .isNotEqualTo(Digest.of(Collections.nCopies(999, List.of(List.of()))));
    }

    @Test
    void digestsLargeColumnsLikeSmallOnes() {
        SplittableRandom random = new SplittableRandom(1);
        for (int size : new int[] {0, 1, 1022, 1023, 1024, 1025, 100_000}) {
            List<Long> longs = random.longs(size).boxed().toList();
            assertThat(Digest.of(new Columns(longs))).isEqualTo(Digest.of(new Columns(new ArrayList<>(longs))));
            List<Long> changed = new ArrayList<>(longs);
            if (size > 0) {
                changed.set(size - 1, changed.get(size - 1) + 1);
                assertThat(Digest.of(new Columns(changed))).isNotEqualTo(Digest.of(new Columns(longs)));
            }
        }
    }
}
