package org.runflow.io.race.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text has one encoding, wherever the byte stands that tells which. */
class TextInputTest {
    private static final int BEYOND_LOOK_AHEAD = (1 << 20) + 10;

    private final List<String> otherEncodings = new ArrayList<>();

    /** Bytes in hexadecimal with so many letters between them. */
    private String read(String first, int letters, String last) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(HexFormat.of().parseHex(first));
        bytes.write("a".repeat(letters).getBytes(StandardCharsets.US_ASCII));
        bytes.write(HexFormat.of().parseHex(last));
        try (BufferedReader text =
                TextInput.open(new ByteArrayInputStream(bytes.toByteArray()), Wanted.TABLE, otherEncodings::add)) {
            return text.lines().collect(Collectors.joining()).replace("a".repeat(letters), "..");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "62c3a9, 62c3bc, bé..bü, 0",
        "62c3a9, 62fc, bÃ©..bü, 1",
        "62, 62fc, b..bü, 1",
        "62c3a9, 62c3, bÃ©..bÃ, 1",
    })
    void aShortOneIsWindows1252AsSoonAsOneByteIs(String first, String last, String text, int notes) throws IOException {
        assertThat(read(first, 20_000, last)).isEqualTo(text);
        assertThat(otherEncodings).hasSize(notes).allMatch("Windows-1252"::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "62c3a9, 62c3bc, bé..bü, 0",
        "62c3a9, 62fc, bé..b\uFFFD, 0",
        "62, 62fcc3bc, b..büÃ¼, 1",
    })
    void aLongOneStaysUtf8WhenItHeldMoreThanAscii(String first, String last, String text, int notes)
            throws IOException {
        assertThat(read(first, BEYOND_LOOK_AHEAD, last)).isEqualTo(text);
        assertThat(otherEncodings).hasSize(notes).allMatch("Windows-1252"::equals);
    }
}
