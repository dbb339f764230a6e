package org.runflow.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Compares with files that somebody read and found right. What came out instead is left in {@code target/golden}. */
public final class Golden {
    private Golden() {}

    public static void assertSame(String name, String actual) {
        try (InputStream stored = Golden.class.getResourceAsStream("/golden/" + name)) {
            Path came = Files.createDirectories(Path.of("target", "golden")).resolve(name);
            Files.writeString(came, actual);
            assertThat(actual)
                    .as("%s; compare with %s", name, came.toAbsolutePath())
                    .isEqualTo(new String(Objects.requireNonNull(stored, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
