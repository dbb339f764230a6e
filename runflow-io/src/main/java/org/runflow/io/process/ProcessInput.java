package org.runflow.io.process;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.runflow.canonical.Canonical;
import org.runflow.canonical.CanonicalSink;

/** What a process reads from its standard input. Immutable. */
public final class ProcessInput implements Canonical {
    private static final ProcessInput CLOSED = new ProcessInput(new byte[0], Optional.empty());

    private final byte[] content;
    private final Optional<Path> file;

    private ProcessInput(byte[] content, Optional<Path> file) {
        this.content = content;
        this.file = file;
    }

    /** {@return an input that ends at once; the default} */
    public static ProcessInput closed() {
        return CLOSED;
    }

    /**
     * {@return an input with this content}
     *
     * @param content copied
     */
    public static ProcessInput of(byte[] content) {
        return new ProcessInput(content.clone(), Optional.empty());
    }

    /**
     * {@return an input with this content}
     *
     * @param text becomes UTF-8
     */
    public static ProcessInput text(String text) {
        return new ProcessInput(text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    /**
     * {@return an input that is a file}
     *
     * @param file read by the process itself; without it the process cannot start
     */
    public static ProcessInput file(Path file) {
        return new ProcessInput(new byte[0], Optional.of(file));
    }

    /** {@return the file; absent when the content was given} */
    public Optional<Path> findFile() {
        return file;
    }

    byte[] content() {
        return content;
    }

    /**
     * Writes the content that was given.
     *
     * @throws IllegalArgumentException when the input is a file, whose content is not known here
     */
    @Override
    public void writeTo(CanonicalSink sink) {
        file.ifPresent(path -> {
            throw new IllegalArgumentException("standard input from file '" + path + "' has no canonical form");
        });
        sink.bytes(content);
    }
}
