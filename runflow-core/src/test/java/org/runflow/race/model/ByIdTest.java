package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ByIdTest {
    private final List<String> read = new ArrayList<>();
    private final ById<String> byId = ById.of("sun", List.of("A1 first", "B1", "A1 second"), this::id);

    private String id(String thing) {
        read.add(thing);
        return thing.substring(0, 2);
    }

    @Test
    void findsWhatIsThereAndOfEqualIdsTheFirst() {
        assertThat(byId.get("A1")).isEqualTo("A1 first");
        assertThat(byId.find("B1")).contains("B1");
        assertThat(byId.find("C1")).isEmpty();
    }

    @Test
    void namesTheDayAndTheIdThatIsNotThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> byId.get("C1"))
                .withMessage("day 'sun' has no segment 'C1'");
    }

    @Test
    void readsTheListOnceHoweverManyAreLookedUp() {
        for (int i = 0; i < 100; i++) {
            byId.get("B1");
        }

        assertThat(read).hasSize(3);
    }
}
