package org.runflow.io.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * The content of an object, asked for again from where it broke off: the library of the service tries requests again, but not streams. Goes on with the same version only,
 * and breaks off for good after three times, or when the thread is interrupted. What it gives is whole or an error, as far as the service says how long it is; whether it is right says its
 * digest.
 */
final class ResumedStream extends InputStream {
    private static final int TIMES = 3;
    private static final long UNKNOWN = -1;

    private final Opening opening;
    private final String version;
    private InputStream content;
    private long offset;
    /** How long all of it is, or that the service does not say. */
    private final long length;

    private int left = TIMES;

    /** Takes over the content from a byte on. */
    ResumedStream(ResponseInputStream<GetObjectResponse> content, long offset, Opening opening) {
        this.opening = opening;
        this.content = content;
        this.offset = offset;
        this.version = Objects.requireNonNullElse(content.response().eTag(), "");
        @Nullable Long rest = content.response().contentLength();
        this.length = rest == null ? UNKNOWN : offset + rest;
    }

    /** Asks for what is left of an object. */
    interface Opening {
        /**
         * Asks.
         *
         * @param offset first byte, above 0
         * @param version of the object, empty when the service does not say
         */
        InputStream from(long offset, String version) throws IOException;
    }

    /** How many bytes there are up to its end, negative when the service does not say. */
    long length() {
        return length;
    }

    /** Which content it is, absent when the service does not say. */
    Optional<String> version() {
        return version.isEmpty() ? Optional.empty() : Optional.of(version);
    }

    /** Whether it is that content, as far as the service says. */
    boolean isOf(String wanted) {
        return version.isEmpty() || version.equals(wanted);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int wanted) throws IOException {
        while (true) {
            try {
                int count = content.read(target, from, wanted);
                if (count < 0 && offset < length) {
                    throw new IOException("it ended after " + offset + " of " + length + " bytes");
                }
                offset += Math.max(0, count);
                return count;
            } catch (IOException e) {
                resume(e);
            }
        }
    }

    private void resume(IOException broken) throws IOException {
        if (left == 0 || version.isEmpty() || Thread.currentThread().isInterrupted()) {
            throw broken;
        }
        left--;
        try {
            content.close();
        } catch (IOException e) {
            broken.addSuppressed(e);
        }
        try {
            content = opening.from(offset, version);
        } catch (IOException e) {
            e.addSuppressed(broken);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
