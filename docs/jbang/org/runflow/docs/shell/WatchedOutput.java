package org.runflow.docs.shell;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is printed, with the reason why some of it was lost, as on a full disk. A pipe that nobody reads any more, or an output that was closed, is no loss: that
 * is how little somebody wanted. What a system says of it is in the language of its user, so it is asked what the output is where it can tell.
 */
final class WatchedOutput extends FilterOutputStream {
    private static final Pattern CLOSED = Pattern.compile("pipe|descriptor", Pattern.CASE_INSENSITIVE);

    private final Path place;
    private volatile Optional<String> loss = Optional.empty();

    /** @param place a link to what it is, such as {@code pipe:[123]}, on systems that have one */
    WatchedOutput(OutputStream out, Path place) {
        super(out);
        this.place = place;
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
            if (!CLOSED.matcher(reason).find() && !isPipe()) {
                loss = Optional.of(reason);
            }
            throw e;
        }
    }

    private boolean isPipe() {
        try {
            String what = Files.readSymbolicLink(place).toString();
            return what.startsWith("pipe:") || what.startsWith("socket:");
        } catch (IOException e) {
            return false;
        }
    }
}
