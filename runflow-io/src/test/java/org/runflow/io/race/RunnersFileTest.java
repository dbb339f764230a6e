package org.runflow.io.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.error.InvalidInputException;
import org.runflow.race.model.Field;

class RunnersFileTest {
    private static final Field FIELD = Field.builder()
            .runner("1", 4, 0.5)
            .wave("1", "w1")
            .runner("2", 5, 120)
            .wave("2", "w2")
            .build();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            runner_id,pace;2,5.0;1,4                    | runner_id,pace,start_offset,wave;2,5.0,120,w2;1,4,0.5,w1;
            wave,start_offset,Runner_ID;x,9,2;,,1;      | wave,start_offset,Runner_ID;w2,120,2;w1,0.5,1;
            runner_id,club,pace;1,"Ox, Cart",4;;2,,5;   | runner_id,club,pace,start_offset,wave;1,"Ox, Cart",4,0.5,w1;;2,,5,120,w2;
            runner_id,start_offset,wave;1,7,a;9,8,b;    | runner_id,start_offset,wave;1,0.5,w1;9,8,;
            """)
    void onlyOffsetsAndWavesChange(String before, String after) throws IOException {
        assertThat(RunnersFile.rewritten(before.replace(';', '\n'), FIELD)).isEqualTo(after.replace(';', '\n'));
        assertThat(RunnersFile.rewritten("\uFEFF" + before.replace(";", "\r\n"), FIELD))
                .isEqualTo("\uFEFF" + after.replace(";", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"runner_id;pace\n1;4\n", "bib,pace\n1,4\n", "runner_id,offset\n1,4\n", ""})
    void fileInAnotherDialectIsLeftAlone(String text, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("runners.csv"), text);

        assertThatThrownBy(() -> RunnersFile.write(file, FIELD, file))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("must be a table with commas");
        assertThat(file).hasContent(text);
    }

    @Test
    void fileMayBeReplaced(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("runners.csv"), "runner_id,pace\n1,4\n");

        RunnersFile.write(file, FIELD, file);

        assertThat(file).hasContent("runner_id,pace,start_offset,wave\n1,4,0.5,w1\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }
}
