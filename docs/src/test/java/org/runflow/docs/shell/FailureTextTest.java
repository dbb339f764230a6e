package org.runflow.docs.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.error.StoreException;
import org.runflow.run.FailureReport;

/** Who reads of a failure in a list of runs learns why, too. */
class FailureTextTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new StoreException("publish run 01m", new IOException("No space left on device")),
                        "could not publish run 01m: No space left on device"),
                Arguments.of(
                        new StoreException("store artifact 'a'", new AccessDeniedException("ws/objects")),
                        "could not store artifact 'a': the system denies access to ws/objects"),
                Arguments.of(
                        new StoreException("open artifact 'a'", new NoSuchFileException("ws/objects/9f")),
                        "could not open artifact 'a': there is no ws/objects/9f"),
                Arguments.of(new IllegalStateException("odd", new IOException("odd")), "odd"),
                Arguments.of(new IllegalStateException(), "java.lang.IllegalStateException"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatLayUnderneath(Exception failure, String said) {
        assertThat(FailureText.of(FailureReport.of(failure))).isEqualTo(said);
    }
}
