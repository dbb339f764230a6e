package org.runflow.io.deflate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream that was opened and closed is the stream it was, whoever has compressed it, or is not opened at all. */
class OpenedStreamTest {
    @ParameterizedTest
    @CsvSource({
        "1, DEFAULT",
        "4, FILTERED",
        "6, DEFAULT",
        "9, DEFAULT",
        "6, HUFFMAN",
    })
    void closesToTheSameBits(int level, Strategy strategy) {
        for (byte[] content : contents()) {
            byte[] stream = deflated(content, level, strategy.value);

            byte[] opened = OpenedStream.open(stream, 0, stream.length).orElseThrow();

            assertThat(OpenedStream.close(opened)).isEqualTo(stream);
        }
    }

    @Test
    void opensAStreamWithinOtherBytes() {
        byte[] stream = deflated(text(200), 6, Deflater.DEFAULT_STRATEGY);
        byte[] around = new byte[stream.length + 12];
        System.arraycopy(stream, 0, around, 5, stream.length);

        Optional<byte[]> opened = OpenedStream.open(around, 5, 5 + stream.length);

        assertThat(opened.map(OpenedStream::close))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo(stream));
    }

    @Test
    void whatIsAlikeIsAlikeByteByByte() {
        byte[] first = opened(deflated(text(300), 6, Deflater.DEFAULT_STRATEGY)).orElseThrow();
        byte[] second =
                opened(deflated(text(301), 6, Deflater.DEFAULT_STRATEGY)).orElseThrow();

        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        assertThat(deflated(both, 6, Deflater.DEFAULT_STRATEGY).length)
                .isLessThan(deflated(first, 6, Deflater.DEFAULT_STRATEGY).length * 5 / 4);
    }

    @Test
    void leavesClosedWhatWouldNotBecomeTheSame() {
        byte[] random = new byte[1000];
        new Random(7).nextBytes(random);
        byte[] blocksWithoutCodes = deflated(random, 0, Deflater.DEFAULT_STRATEGY);
        byte[] stream = deflated(text(50), 6, Deflater.DEFAULT_STRATEGY);

        assertThat(opened(blocksWithoutCodes)).isEmpty();
        assertThat(opened(Arrays.copyOf(stream, stream.length + 1))).isEmpty();
        assertThat(opened(Arrays.copyOf(stream, stream.length - 1))).isEmpty();
        assertThat(opened(new byte[0])).isEmpty();
        assertThat(opened("no stream at all".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void anyDamageEndsInTheSameBytesOrIsNotOpened() {
        byte[] stream = deflated(text(40), 6, Deflater.DEFAULT_STRATEGY);
        for (int bit = 0; bit < stream.length * Byte.SIZE; bit++) {
            byte[] damaged = stream.clone();
            damaged[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

            Optional<byte[]> opened = opened(damaged);

            opened.ifPresent(bytes -> assertThat(OpenedStream.close(bytes)).isEqualTo(damaged));
        }
    }

    @Test
    void refusesAFormThatIsNone() {
        byte[] opened = opened(deflated(text(40), 6, Deflater.DEFAULT_STRATEGY)).orElseThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> OpenedStream.close(new byte[0]));
        for (int length = 1; length < opened.length; length++) {
            byte[] torn = Arrays.copyOf(opened, length);
            assertThatIllegalArgumentException().isThrownBy(() -> OpenedStream.close(torn));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16, 128, 255})
    void aDamagedFormGivesBytesOrIsRefused(int damage) {
        byte[] opened = opened(deflated(text(40), 6, Deflater.DEFAULT_STRATEGY)).orElseThrow();
        int refused = 0;
        for (int at = 0; at < opened.length; at++) {
            byte[] damaged = opened.clone();
            damaged[at] ^= (byte) damage;
            try {
                assertThat(OpenedStream.close(damaged)).isNotNull();
            } catch (IllegalArgumentException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static Optional<byte[]> opened(byte[] stream) {
        return OpenedStream.open(stream, 0, stream.length);
    }

    private enum Strategy {
        DEFAULT(Deflater.DEFAULT_STRATEGY),
        FILTERED(Deflater.FILTERED),
        HUFFMAN(Deflater.HUFFMAN_ONLY);

        private final int value;

        Strategy(int value) {
            this.value = value;
        }
    }

    /** Short ones get fixed codes, long ones several blocks, zeros the longest repeats, and farthest ones. */
    private static byte[][] contents() {
        byte[] digits = new byte[300_000];
        Random random = new Random(3);
        for (int i = 0; i < digits.length; i++) {
            digits[i] = (byte) ('0' + random.nextInt(10));
        }
        System.arraycopy(digits, 0, digits, 32_000, 500);
        return new byte[][] {{}, {1}, text(3), text(2000), new byte[100_000], digits};
    }

    private static byte[] text(int lines) {
        StringBuilder text = new StringBuilder();
        Random random = new Random(11);
        for (int i = 0; i < lines; i++) {
            text.append("segment ")
                    .append(random.nextInt(40))
                    .append(" at ")
                    .append(random.nextInt(24))
                    .append(":00\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deflated(byte[] content, int level, int strategy) {
        Deflater deflater = new Deflater(level, true);
        deflater.setStrategy(strategy);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 12];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }
}
