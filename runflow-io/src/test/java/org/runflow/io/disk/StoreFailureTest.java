package org.runflow.io.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.error.StoreException;

/** What a disk says by the kind of its failure alone is told in words. */
class StoreFailureTest {
    static Stream<Arguments> failures() {
        return Stream.of(
                arguments(new NoSuchFileException("a/b"), "'a/b': there is no such file"),
                arguments(new AccessDeniedException("a/b"), "'a/b': no permission"),
                arguments(new FileAlreadyExistsException("a/b"), "'a/b': something is there already"),
                arguments(new DirectoryNotEmptyException("a/b"), "'a/b': the folder is not empty"),
                arguments(
                        new FileSystemException("a/b", null, "No space left on device"),
                        "a/b: No space left on device"),
                arguments(new IOException("torn"), "torn"),
                arguments(new EOFException(), "it ends too early"),
                arguments(
                        new StoreException("list runs", new NoSuchFileException("a/b")),
                        "could not list runs: 'a/b': there is no such file"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isToldInWords(Exception failure, String reason) {
        assertThat(StoreFailure.reasonOf(failure)).isEqualTo(reason);
    }
}
