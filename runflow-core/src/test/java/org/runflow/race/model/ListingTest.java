package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {
    @Test
    void listsNamesAsTheyCome() {
        assertThat(Listing.of(List.of())).isEqualTo("[]");
        assertThat(Listing.of(List.of("B", "A"))).isEqualTo("[B, A]");
        assertThat(Listing.of(names(40))).startsWith("[1, 2,").endsWith(" 39, 40]");
    }

    @Test
    void countsThoseThatAreTooMany() {
        assertThat(Listing.of(names(10_000))).startsWith("[1, 2,").endsWith(" 39, 40, … and 9960 more]");
    }

    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }
}
