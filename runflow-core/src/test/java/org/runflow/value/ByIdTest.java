package org.runflow.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.store.Digest;

class ByIdTest {
    private record Thing(String id, int number) implements Identified {}

    private static final Thing BRIDGE = new Thing("bridge", 1);
    private static final Thing A1 = new Thing("A1", 2);
    private static final ById<Thing> THINGS = ById.of(BRIDGE, A1);

    @Test
    void findsEachByItsId() {
        assertThat(THINGS.get("A1")).isEqualTo(A1);
        assertThat(THINGS.find("bridge")).contains(BRIDGE);
        assertThat(THINGS.find("C1")).isEmpty();
        assertThat(THINGS.ids()).containsExactly("bridge", "A1");
    }

    @ParameterizedTest
    @CsvSource({
        "brige, nothing here has the id 'brige'. [Hint: did you mean 'bridge'?]",
        "a1,    nothing here has the id 'a1'. [Hint: did you mean 'A1'?]",
        "X9,    'nothing here has the id ''X9''. Known: bridge, A1.'",
    })
    void namesWhatComesNearWhenThereIsNone(String id, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> THINGS.get(id)).withMessage(message);
    }

    @Test
    void isAListInTheOrderGiven() {
        assertThat(THINGS).containsExactly(BRIDGE, A1).isEqualTo(List.of(BRIDGE, A1));
        assertThat(THINGS.get(1)).isEqualTo(A1);
        assertThat(ById.<Thing>of()).isEmpty();
    }

    @Test
    void hasTheDigestOfAList() {
        assertThat(Digest.of(THINGS)).isEqualTo(Digest.of(List.of(BRIDGE, A1)));
    }

    @Test
    void cannotBeChanged() {
        List<Thing> source = new ArrayList<>(List.of(BRIDGE));
        ById<Thing> copy = ById.of(source);
        source.add(A1);

        assertThat(copy).containsExactly(BRIDGE);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.add(A1));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> copy.remove(0));
    }

    @Test
    void refusesTwoOfOneId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ById.of(A1, new Thing("A1", 3)))
                .withMessage("two have the id 'A1'; ids must differ");
    }

    @Test
    void findsTheLastOfManyWithoutReadingTheOthers() {
        List<String> read = new ArrayList<>();
        record Counted(int number, List<String> reads) implements Identified {
            @Override
            public String id() {
                reads.add("read");
                return "s" + number;
            }
        }
        ById<Counted> many = ById.of(
                IntStream.range(0, 100).mapToObj(i -> new Counted(i, read)).toList());
        read.clear();

        many.get("s99");

        assertThat(read).isEmpty();
    }
}
