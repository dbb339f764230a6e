package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.ArtifactKey;
import org.runflow.error.NotStorableException;

/** How long texts, names and numbers are does not decide whether they can be read back; the first value of an artifact, which is tried, says nothing of the second. */
class LongValuesTest {
    private static final ArtifactKey<Sizes> KEY = ArtifactKey.of("sizes", Sizes.class);

    @TempDir
    Path folder;

    private DirectoryStore store;

    record Sizes(String text, SortedMap<String, Integer> names, BigInteger whole, BigDecimal exact) {
        static Sizes of(String text, String name, BigInteger whole, BigDecimal exact) {
            return new Sizes(text, new TreeMap<>(Map.of(name, 1)), whole, exact);
        }
    }

    @BeforeEach
    void storeAShortOneFirst() {
        store = DirectoryStore.at(folder);
        store.put(KEY, Sizes.of("", "a", BigInteger.ONE, BigDecimal.ONE));
    }

    static List<Sizes> kept() {
        return List.of(
                Sizes.of("x".repeat(20_000_001), "a", BigInteger.ONE, BigDecimal.ONE),
                Sizes.of("", "n".repeat(50_001), BigInteger.ONE, BigDecimal.ONE),
                Sizes.of("", "a", BigInteger.TEN.pow(5_000).negate(), new BigDecimal("1" + "0".repeat(3_000) + ".5")),
                Sizes.of("", "a", BigInteger.ONE, new BigDecimal("1E-2147483647")),
                Sizes.of("", "a", BigInteger.ONE, new BigDecimal(BigInteger.valueOf(15), Integer.MIN_VALUE + 2)));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void comesBackEqual(Sizes value) {
        assertThat(store.get(KEY, store.put(KEY, value)).equals(value)).isTrue();
    }

    @Test
    void whatCouldNotBeReadIsRefused() {
        assertThatThrownBy(() -> store.put(KEY, Sizes.of("", "a", BigInteger.TEN.pow(100_000), BigDecimal.ONE)))
                .isInstanceOf(NotStorableException.class)
                .hasMessageContaining("a number of 100001 characters is longer than the 100000 that are read");
        assertThatThrownBy(() -> store.put(
                        KEY, Sizes.of("", "a", BigInteger.ONE, new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE))))
                .isInstanceOf(NotStorableException.class)
                .hasMessageContaining("exponent of 1E+2147483648 is out of range");
    }
}
