package org.runflow.io.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.io.rows.RowReader.RowBatch;

/** Files from outside: nothing in them is believed, and every complaint is one sentence. */
class HostileFileTest {
    private static final List<Trial> TRIALS = Trial.some(24, 4);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("trials.rows.jsonl.gz");
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"id":"a"}\\n                                    | holds no Trial in row 1 of those read: the value at 'model' is missing
        {"id":"a","model":"m","x":1}\\n                  | holds no Trial in row 1 of those read: nothing is known of a property 'x'
        {"id":"a","model":"m"}\\n[]\\n                   | holds no Trial in row 2 of those read: a property is missing, or a value is not what it should be
        {"id":"a","model":"m"}                           | ends within a line
        """)
    void wrongRowsAreNamed(String text, String reason) throws IOException {
        Files.write(file, gzip(text.replace("\\n", "\n")));

        assertThatThrownBy(() -> Trial.read(file))
                .isInstanceOf(RowFileException.class)
                .hasMessageStartingWith("'" + file + "' ")
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
        assertThat(Summaries.read(file)).isEqualTo(new StoredSummary.Absent());
        assertThatThrownBy(() -> Summaries.merge(List.of(file))).hasMessageContaining("has no summary");
    }

    @Test
    void anyOtherGzipOfJsonLinesIsReadToo() throws IOException {
        Files.write(file, gzip("{\"id\":\"a\",\"model\":\"m\"}\n{\"id\":\"b\",\"model\":\"m\"}\n"));

        assertThat(Trial.read(file)).extracting(Trial::id).containsExactly("a", "b");
    }

    @Test
    void lineWithoutEndTakesNoMemory() throws IOException {
        byte[] member = gzip("x".repeat(1 << 20));
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 20; i++) {
            many.writeBytes(member);
        }
        Files.write(file, many.toByteArray());

        assertThatThrownBy(() -> Trial.read(file)).hasMessageContaining("has a line of more than 16777216 bytes");
    }

    @Test
    void whatIsNoFileIsNotOpened() throws IOException {
        Path target = folder.resolve("target");
        Files.write(target, gzip("{}\n"));
        Files.createSymbolicLink(file, target);
        assertThatThrownBy(() -> Trial.read(file)).hasMessage("'" + file + "' is a link, not a file");
        assertThatThrownBy(() -> RowWriter.open(file, Trial.class, Trial.SPEC)).hasMessageContaining("is a link");
        assertThat(Summaries.read(file)).isEqualTo(new StoredSummary.Corrupt("'" + file + "' is a link, not a file"));
        assertThat(Summaries.read(folder)).isEqualTo(new StoredSummary.Corrupt("'" + folder + "' is no file"));

        Files.delete(file);
        Files.createSymbolicLink(folder.resolve("trials.rows.jsonl.gz.part"), target);
        assertThatThrownBy(() -> RowWriter.recover(file)).hasMessageContaining("is a link, not a file");
        assertThat(target).hasBinaryContent(gzip("{}\n"));
    }

    @Test
    void somethingElseIsCorrupt() throws IOException {
        Files.writeString(file, "id,model\na,b,c\n");
        assertThat(Summaries.read(file)).isEqualTo(new StoredSummary.Corrupt("it is no gzip"));
        assertThatThrownBy(() -> Trial.read(file)).hasMessageContaining("holds something that is no gzip at byte 0");

        Files.write(file, new byte[0]);
        assertThat(Summaries.read(file)).isEqualTo(new StoredSummary.Corrupt("it is no gzip"));
    }

    @Test
    void noFlippedByteGoesUnnoticedWhereItMatters() throws IOException {
        Trial.write(file, TRIALS, 8);
        byte[] whole = Files.readAllBytes(file);
        StoredSummary summary = Summaries.read(file);
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            Files.write(file, flipped);

            StoredSummary now = Summaries.read(file);
            if (now instanceof StoredSummary.Found) {
                assertThat(now).as("byte %s", at).isEqualTo(summary);
            }
            try {
                assertThat(Trial.read(file)).as("byte %s", at).isEqualTo(TRIALS);
            } catch (RowFileException refused) {
                assertThat(refused).hasMessageStartingWith("'" + file + "' ").hasMessageNotContaining("\n");
            }
        }
    }

    @Test
    void tornTrailerMeansNoSummaryButAllRows() throws IOException {
        Trial.write(file, TRIALS, 8);
        byte[] whole = Files.readAllBytes(file);
        long rowsEnd;
        try (RowReader<Trial> reader = RowReader.open(file, Trial.class)) {
            RowBatch last = reader.batches().get(2);
            rowsEnd = last.offset() + last.bytes();
        }
        for (int length = (int) rowsEnd; length < whole.length; length += 29) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThat(Summaries.read(file)).as("length %s", length).isEqualTo(new StoredSummary.Absent());
            assertThat(RowWriter.recover(file).rows()).isEqualTo(TRIALS.size());
            assertThat(Trial.read(file)).isEqualTo(TRIALS);
        }
    }

    @Test
    void noiseNeverEndsInAnythingButOurSentence() throws IOException {
        Trial.write(file, TRIALS, 8);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(9);
        for (int i = 0; i < 150; i++) {
            byte[] noisy = whole.clone();
            int from = random.nextInt(noisy.length);
            for (int at = from; at < Math.min(noisy.length, from + 40); at++) {
                noisy[at] = (byte) random.nextInt();
            }
            Files.write(file, noisy);

            assertThat(Summaries.read(file)).isNotNull();
            assertOurs(() -> Trial.read(file));
            assertOurs(() -> Summaries.merge(List.of(file)));
            assertOurs(() -> RowWriter.recover(file));
        }
    }

    private static void assertOurs(Runnable action) {
        try {
            action.run();
        } catch (RowFileException ours) {
            assertThat(ours).hasMessageNotContaining("\n");
        }
    }
}
