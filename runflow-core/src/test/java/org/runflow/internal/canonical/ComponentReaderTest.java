package org.runflow.internal.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComponentReaderTest {
    private static final int MANY = 40;

    private record Inner(int number) {}

    private record Outer(Inner inner) {}

    record Moody(String word) {
        @Override
        public String word() {
            throw new IllegalStateException("no word");
        }
    }

    @Test
    void readsTheSameHoweverOften() throws NoSuchMethodException {
        ComponentReader inner = ComponentReader.of(Inner.class.getDeclaredMethod("number"));
        ComponentReader reader =
                ComponentReader.of(Outer.class.getDeclaredMethod("inner")).then(inner);

        assertThat(IntStream.range(0, MANY).mapToObj(i -> reader.read(new Outer(new Inner(i)))))
                .containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());
        assertThat(IntStream.range(0, MANY).mapToObj(i -> inner.read(new Inner(i))))
                .containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void whatAnAccessorThrowsIsTheCauseHoweverOften() throws NoSuchMethodException {
        ComponentReader reader = ComponentReader.of(Moody.class.getDeclaredMethod("word"));
        Moody moody = new Moody("word");

        for (int i = 0; i < MANY; i++) {
            assertThatThrownBy(() -> reader.read(moody))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasCauseExactlyInstanceOf(IllegalStateException.class);
        }
    }
}
