package org.runflow.docs.shell;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is printed, with the reason why some of it was lost, as on a full disk. A pipe that nobody reads any more, or an output that was closed, is no loss: that is how little somebody wanted. */
final class WatchedOutput extends FilterOutputStream {
    private static final Pattern CLOSED = Pattern.compile("pipe|descriptor", Pattern.CASE_INSENSITIVE);

    private volatile Optional<String> loss = Optional.empty();

    WatchedOutput(OutputStream out) {
        super(out);
    }

    /** {@return why not everything has reached its place} */
    Optional<String> findLoss() {
        return loss;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (!CLOSED.matcher(reason).find()) {
                loss = Optional.of(reason);
            }
            throw e;
        }
    }
}
