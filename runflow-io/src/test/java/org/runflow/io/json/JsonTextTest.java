package org.runflow.io.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {
    record Counted(int count, long all, Optional<Integer> more) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            null                             | it holds null
            {'count':1.5,'all':2}            | the value at 'count' is missing or not what it should be
            {'count':1,'all':2.5}            | the value at 'all' is missing or not what it should be
            {'count':1,'all':2,'more':3.5}   | the value at 'more' is missing or not what it should be
            {'count':99999999999,'all':2}    | the value at 'count' is missing or not what it should be
            """)
    void whatIsNoSuchValueIsDamage(String text, String reason) {
        byte[] content = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> JsonText.read(content, Counted.class))
                .isInstanceOfSatisfying(
                        DamagedJsonException.class,
                        damage -> org.assertj.core.api.Assertions.assertThat(damage.reason())
                                .isEqualTo(reason));
    }
}
