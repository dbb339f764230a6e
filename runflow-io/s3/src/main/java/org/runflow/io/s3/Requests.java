package org.runflow.io.s3;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.NoSuchFileException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Turns what the library of the service throws into what storages and places throw. */
final class Requests {
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int OUT_OF_RANGE = 416;

    private Requests() {}

    /**
     * Asks the service.
     *
     * @throws NoSuchFileException when there is no such object
     * @throws ConditionFailedException when the condition of the request does not hold
     * @throws EOFException when the object ends before the first byte wanted
     * @throws IOException when the request fails for another reason
     */
    static <T> T ask(String address, Supplier<T> request) throws IOException {
        try {
            return request.get();
        } catch (SdkException e) {
            throw explained(address, e);
        } catch (StackOverflowError e) {
            throw new IOException(
                    "'" + address + "': the service gave an answer that is nested too deeply to be read", e);
        }
    }

    private static IOException explained(String address, SdkException e) {
        if (e instanceof NoSuchKeyException) {
            NoSuchFileException none = new NoSuchFileException(address);
            none.initCause(e);
            return none;
        }
        if (e instanceof AbortedException) {
            // the library clears the mark of an interrupted thread
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("interrupted at '" + address + "'");
            interrupted.initCause(e);
            return interrupted;
        }
        if (e instanceof S3Exception refused && refused.statusCode() == OUT_OF_RANGE) {
            EOFException shorter = new EOFException("'" + address + "' is shorter than it was");
            shorter.initCause(e);
            return shorter;
        }
        if (e instanceof S3Exception refused
                && (refused.statusCode() == PRECONDITION_FAILED || refused.statusCode() == CONFLICT)) {
            return new ConditionFailedException("'" + address + "' is not as expected", e);
        }
        return new IOException("'" + address + "': " + e.getMessage(), e);
    }
}
