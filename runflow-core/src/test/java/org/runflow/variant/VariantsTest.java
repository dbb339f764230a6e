package org.runflow.variant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariantsTest {
    private record Grid(double binM, int windowS, String rulebook) {
        Grid withBinM(double other) {
            return new Grid(other, windowS, rulebook);
        }

        Grid withWindowS(int other) {
            if (900 % other != 0) {
                throw new IllegalArgumentException("a window divides 900 s, " + other + " does not");
            }
            return new Grid(binM, other, rulebook);
        }

        Grid withRulebook(String other) {
            return new Grid(binM, windowS, other);
        }
    }

    private static final Grid BASE = new Grid(100, 60, "standard");

    private static Variants<Grid> grids() {
        return Variants.of(BASE)
                .choice("bin_m", Grid::withBinM, 25.0, 50.0, 100.0)
                .choice("window_s", Grid::withWindowS, 30, 60);
    }

    private static List<String> labels(List<? extends Variant<?>> variants) {
        return variants.stream().map(Variant::label).toList();
    }

    @Test
    void templateWithoutChoicesIsItsBase() {
        assertThat(Variants.of(BASE).expand()).containsExactly(new Variant<>(BASE, Map.of(), 0));
    }

    @Test
    void whatWasDeclaredFirstMovesSlowest() {
        List<Variant<Grid>> all = grids().expand();

        assertThat(labels(all))
                .containsExactly(
                        "bin_m=25, window_s=30",
                        "bin_m=25, window_s=60",
                        "bin_m=50, window_s=30",
                        "bin_m=50, window_s=60",
                        "bin_m=100, window_s=30",
                        "bin_m=100, window_s=60");
        assertThat(all.get(2).value()).isEqualTo(new Grid(50, 30, "standard"));
        assertThat(all.get(2).choices()).containsExactly(Map.entry("bin_m", 50.0), Map.entry("window_s", 30));
        assertThat(all).extracting(Variant::index).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void rangesAreExactAndIncludeTheirEnd() {
        assertThat(Variants.of(0.0).doubles("x", (base, x) -> x, 0.1, 0.3, 0.1).expand())
                .extracting(Variant::value)
                .containsExactly(0.1, 0.2, 0.3);
        assertThat(Variants.of(0).ints("w", (base, w) -> w, 30, 125, 30).expand())
                .extracting(Variant::value)
                .containsExactly(30, 60, 90, 120);
    }

    @Test
    void conditionsSeeWhatTheyRead() {
        Variants<Grid> coarse = grids().when(List.of("bin_m", "window_s"), c -> {
            assertThat(c).containsOnlyKeys("bin_m", "window_s");
            return (double) c.get("bin_m") >= (int) c.get("window_s");
        });

        assertThat(labels(coarse.expand()))
                .containsExactly("bin_m=50, window_s=30", "bin_m=100, window_s=30", "bin_m=100, window_s=60");
        assertThat(coarse.count()).isEqualTo(3);
    }

    @Test
    void zippedChoicesGoTogether() {
        Variants<Grid> zipped = Variants.of(BASE)
                .choice("rulebook", Grid::withRulebook, "a", "b")
                .zip(z -> z.choice("bin_m", Grid::withBinM, 25.0, 50.0).choice("window_s", Grid::withWindowS, 15, 30));

        assertThat(labels(zipped.expand()))
                .containsExactly(
                        "rulebook=a, bin_m=25, window_s=15",
                        "rulebook=a, bin_m=50, window_s=30",
                        "rulebook=b, bin_m=25, window_s=15",
                        "rulebook=b, bin_m=50, window_s=30");
        assertThatThrownBy(() -> Variants.of(BASE)
                        .zip(z ->
                                z.choice("bin_m", Grid::withBinM, 25.0).choice("window_s", Grid::withWindowS, 15, 30)))
                .hasMessageContaining("offer equally many, but [bin_m] 1 and [window_s] 2");
    }

    @Test
    void alternativesBringChoicesOfTheirOwn() {
        Variants<Grid> nested = Variants.of(BASE)
                .nested(
                        "kind",
                        Alternative.of("fine", (Grid g) -> g.withBinM(10))
                                .with(v -> v.ints("window_s", Grid::withWindowS, 15, 30, 15)),
                        Alternative.of("plain", g -> g))
                .choice("rulebook", Grid::withRulebook, "a", "b")
                .when(
                        List.of("window_s", "rulebook"),
                        c -> !c.get("window_s").equals(30) || c.get("rulebook").equals("b"));

        assertThat(labels(nested.expand()))
                .containsExactly(
                        "kind=fine, window_s=15, rulebook=a",
                        "kind=fine, window_s=15, rulebook=b",
                        "kind=fine, window_s=30, rulebook=b",
                        "kind=plain, rulebook=a",
                        "kind=plain, rulebook=b");
        assertThat(nested.expand().get(2).value()).isEqualTo(new Grid(10, 30, "b"));
    }

    @Test
    void templatesOneAfterTheOther() {
        Variants<Grid> both = Variants.of(BASE)
                .choice("bin_m", Grid::withBinM, 25.0)
                .and(Variants.of(BASE.withRulebook("other")))
                .choice("window_s", Grid::withWindowS, 30, 60);

        assertThat(both.expand())
                .extracting(Variant::value)
                .containsExactly(
                        new Grid(25, 30, "standard"),
                        new Grid(25, 60, "standard"),
                        new Grid(100, 30, "other"),
                        new Grid(100, 60, "other"));
        assertThat(both.expand()).extracting(Variant::index).containsExactly(0L, 1L, 2L, 3L);
    }

    /** Counts and finds by number without going through all: against doing just that. */
    @Test
    void randomTemplatesAreWhatFilteringTheProductGives() {
        Random random = new Random(8);
        for (int trial = 0; trial < 300; trial++) {
            int choices = 1 + random.nextInt(5);
            Variants<String> variants = Variants.of("");
            List<Map<String, Object>> product = List.of(Map.of());
            for (int i = 0; i < choices; i++) {
                String name = "c" + i;
                Integer[] values =
                        IntStream.range(0, 1 + random.nextInt(4)).boxed().toArray(Integer[]::new);
                variants = variants.choice(name, (s, v) -> s + v, values);
                product = product.stream()
                        .flatMap(before -> IntStream.range(0, values.length).mapToObj(v -> {
                            Map<String, Object> more = new LinkedHashMap<>(before);
                            more.put(name, v);
                            return more;
                        }))
                        .toList();
            }
            for (int i = random.nextInt(4); i > 0; i--) {
                List<String> reads =
                        new ArrayList<>(List.of("c" + random.nextInt(choices), "c" + random.nextInt(choices)));
                int modulus = 2 + random.nextInt(2);
                variants = variants.when(reads, c -> sum(c) % modulus != 0);
                product = product.stream()
                        .filter(all -> {
                            Map<String, Object> read = new LinkedHashMap<>(all);
                            read.keySet().retainAll(reads);
                            return sum(read) % modulus != 0;
                        })
                        .toList();
            }

            assertThat(variants.count()).as("trial %s", trial).isEqualTo(product.size());
            assertThat(variants.expand().stream().map(Variant::choices))
                    .as("trial %s", trial)
                    .isEqualTo(product);
        }
    }

    private static int sum(Map<String, Object> chosen) {
        return chosen.values().stream().mapToInt(v -> (int) v).sum();
    }

    @Test
    void countingMakesNothing() {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger judged = new AtomicInteger();
        BiFunction<Integer, Integer, Integer> change = (base, v) -> {
            made.incrementAndGet();
            return v;
        };
        Variants<Integer> huge = Variants.of(0);
        for (int i = 0; i < 9; i++) {
            huge = huge.ints("c" + i, change, 1, 100, 1);
            if (i > 0) {
                String before = "c" + (i - 1);
                huge = huge.when(List.of(before, "c" + i), c -> {
                    judged.incrementAndGet();
                    return c.get(before).equals(1) || !c.containsValue(1);
                });
            }
        }

        assertThat(huge.count()).isGreaterThan(90_000_000_000_000_000L).isLessThan(1_000_000_000_000_000_000L);
        assertThat(made.get()).isZero();
        assertThat(judged.get()).isLessThan(200_000);
        assertThat(huge.at(huge.count() - 1).label())
                .startsWith("c0=100, c1=100")
                .endsWith("c8=100");
        assertThatThrownBy(huge::expand).hasMessageEndingWith("variants; sample some of them");
    }

    @Test
    void samplesAreReproducibleDistinctAndFair() {
        Variants<Integer> numbers = Variants.of(0).ints("n", (base, n) -> n, 0, 9, 1);
        int[] drawn = new int[10];
        for (int seed = 0; seed < 10_000; seed++) {
            List<Variant<Integer>> sample = numbers.sample(3, seed);
            assertThat(sample).isEqualTo(numbers.sample(3, seed)).hasSize(3).doesNotHaveDuplicates();
            sample.forEach(variant -> drawn[variant.value()]++);
        }

        for (int count : drawn) {
            assertThat(count).isBetween(2_800, 3_200);
        }
        assertThat(numbers.sample(50, 1)).isEqualTo(numbers.expand());
        assertThat(numbers.sample(0, 1)).isEmpty();
        assertThatThrownBy(() -> numbers.sample(-1, 1)).hasMessageContaining("not -1");
    }

    @Test
    void variantThatCannotBeMadeIsNamed() {
        List<Variant<Grid>> all =
                Variants.of(BASE).choice("window_s", Grid::withWindowS, 30, 7).expand();

        assertThatThrownBy(() -> all.get(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("variant 1 (window_s=7) cannot be made: a window divides 900 s, 7 does not");
    }

    @Test
    void templateKeepsEveryAlternative() {
        Template template = grids().when(List.of("bin_m"), c -> !c.get("bin_m").equals(50.0))
                .template();

        assertThat(template.alternatives())
                .containsExactly(
                        Map.entry("bin_m", List.of("25", "50", "100")), Map.entry("window_s", List.of("30", "60")));
        assertThat(template.parts().get(0).choices().conditions()).containsExactly(List.of("bin_m"));
        assertThat(template.parts().get(0).choices().count()).isEqualTo(4);
        assertThat(template.digest()).isNotEqualTo(grids().template().digest());
        assertThat(grids().template().digest()).isEqualTo(grids().template().digest());
    }

    @Test
    void baseIsPartOfTheTemplate() {
        assertThat(Variants.of(BASE).template().digest())
                .isNotEqualTo(Variants.of(BASE.withBinM(10)).template().digest());
        assertThat(Variants.of(new Object()).template().parts().get(0).base()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1st", "bin m", "böse", "a\n"})
    void choicesHaveNames(String name) {
        assertThatThrownBy(() -> Variants.of(BASE).choice(name, Grid::withBinM, 1.0))
                .hasMessageContaining("the name of a choice");
    }

    @Test
    void misusesSayWhatIsWrong() {
        Variants<Grid> grids = grids();
        assertThatThrownBy(() -> grids.choice("bin_m", Grid::withBinM, 1.0))
                .hasMessage("there is a choice 'bin_m' already");
        assertThatThrownBy(() -> Variants.of(BASE).choice("bin_m", Grid::withBinM, 25.0, 25.00))
                .hasMessage("'bin_m' offers 25 twice");
        assertThatThrownBy(() -> Variants.of(BASE).choice("bin_m", Grid::withBinM))
                .hasMessage("'bin_m' has nothing to choose from");
        assertThatThrownBy(() -> Variants.of(BASE).choice("bin_m", Grid::withBinM, Double.NaN))
                .hasMessageContaining("'bin_m': a number that can be chosen is finite, NaN is not");
        assertThatThrownBy(() -> grids.when(List.of("bin"), c -> true)).hasMessageContaining("did you mean 'bin_m'?");
        assertThatThrownBy(() -> grids.when(List.of(), c -> true)).hasMessageContaining("at least one");
        assertThatThrownBy(() -> grids.ints("n", (g, n) -> g, 5, 1, 1)).hasMessageContaining("from 5.0 to 1.0 by 1.0");
        assertThatThrownBy(() -> grids.doubles("n", (g, n) -> g, 0, 1, 1e-9)).hasMessageContaining("more than 1000000");
        assertThatThrownBy(() -> grids.doubles("n", (g, n) -> g, 0, 1, Double.POSITIVE_INFINITY))
                .hasMessage("'n' goes up from a number to another by steps above 0, not from 0.0 to 1.0 by Infinity");
    }

    @Test
    void moreThanCanBeCountedIsMoreThanAListHas() {
        Variants<Grid> many = Variants.of(BASE);
        for (int choice = 0; choice < 7; choice++) {
            many = many.ints("n" + choice, (grid, n) -> grid, 1, 1000, 1);
        }
        Variants<Grid> all = many;
        assertThatThrownBy(all::count).isInstanceOf(ArithmeticException.class);
        for (ThrowingCallable refused : List.<ThrowingCallable>of(all::expand, () -> all.sample(3, 1))) {
            assertThatThrownBy(refused)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("there are more than 9223372036854775807 variants; vary less at once");
        }
    }
}
