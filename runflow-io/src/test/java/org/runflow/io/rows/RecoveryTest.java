package org.runflow.io.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.io.rows.RowReader.RowBatch;

class RecoveryTest {
    private static final int KILLS = 500;
    private static final List<Trial> TRIALS = Trial.some(200, 2);

    @TempDir
    private Path folder;

    private Path file;
    private Path part;

    @BeforeEach
    void name() {
        file = folder.resolve("trials.rows.jsonl.gz");
        part = folder.resolve("trials.rows.jsonl.gz.part");
    }

    @Test
    void killedAtAnyByteNoCheckpointedRowIsLostAndNoneInvented() throws IOException {
        List<Long> checkpoints = new ArrayList<>(List.of(0L));
        List<Integer> rowsThere = new ArrayList<>(List.of(0));
        Random random = new Random(3);
        try (RowWriter<Trial> writer = RowWriter.open(file, Trial.class, Trial.SPEC)) {
            int rows = 0;
            while (rows < TRIALS.size()) {
                int to = Math.min(TRIALS.size(), rows + 1 + random.nextInt(14));
                TRIALS.subList(rows, to).forEach(writer::append);
                rows = to;
                writer.checkpoint();
                checkpoints.add(Files.size(part));
                rowsThere.add(rows);
            }
            writer.commit();
        }
        byte[] whole = Files.readAllBytes(file);
        for (int kill = 0; kill < KILLS; kill++) {
            int length = random.nextInt(whole.length + 1);
            Files.delete(file);
            Files.write(part, Arrays.copyOf(whole, length));

            RecoveredRows recovered = RowWriter.recover(file);

            int safe = rowsThere.get(
                    (int) checkpoints.stream().filter(at -> at <= length).count() - 1);
            assertThat(recovered.rows()).as("killed at %s", length).isEqualTo(safe);
            assertThat(Trial.read(file)).isEqualTo(TRIALS.subList(0, safe));
            if (kill % 50 == 0) {
                Trial.write(file, TRIALS.subList(safe, TRIALS.size()), 100);
                assertThat(Trial.read(file)).isEqualTo(TRIALS);
                assertThat(Summaries.read(file).view().orElseThrow().rows()).isEqualTo(TRIALS.size());
            }
        }
    }

    @Test
    void tornBatchWhoseEndIsZerosIsCut() throws IOException {
        Trial.write(file, TRIALS, 100);
        byte[] bytes = Files.readAllBytes(file);
        int second = (int) batches().get(1).offset();
        Arrays.fill(bytes, second + 100, bytes.length, (byte) 0);
        Files.write(file, bytes);

        assertThat(RowWriter.recover(file)).isEqualTo(new RecoveredRows(100, 1, bytes.length - second));
        assertThat(Trial.read(file)).isEqualTo(TRIALS.subList(0, 100));
    }

    @Test
    void damageBeforeWholeBatchesIsNotCut() throws IOException {
        Trial.write(file, TRIALS, 40);
        byte[] bytes = Files.readAllBytes(file);
        RowBatch third = batches().get(2);
        bytes[(int) third.offset() + 100] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> RowWriter.recover(file))
                .isInstanceOf(RowFileException.class)
                .hasMessage("'" + file + "' is damaged at byte " + third.offset() + ", and goes on at byte "
                        + (third.offset() + third.bytes()) + ": nothing was cut");
        assertThat(file).hasBinaryContent(bytes);
        assertThat(part).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7 of somebody", "x", "\0\0\0\0\0\0\0\0\0\0\0\0"})
    void whatHasNeverBeenAFileOfRowsIsLeftAsItIs(String content) throws IOException {
        Files.writeString(file, content);

        assertThatThrownBy(() -> RowWriter.recover(file))
                .isInstanceOf(RowFileException.class)
                .hasMessageContaining("does not begin as a file of rows does: nothing was cut");

        assertThat(file).hasContent(content);
    }

    @Test
    void bothAFileAndAnUnfinishedOneAreLeftToPeople() throws IOException {
        Trial.write(file, TRIALS, 100);
        Files.copy(file, part);

        assertThatThrownBy(() -> RowWriter.recover(file)).hasMessageContaining("move one of them away");
    }

    private List<RowBatch> batches() {
        try (RowReader<Trial> reader = RowReader.open(file, Trial.class)) {
            return reader.batches();
        }
    }
}
