package org.runflow.io.process;

import java.io.IOException;
import java.io.OutputStream;

/** Gives a process its standard input, on a thread of its own when there is any. */
final class Feeder {
    private Feeder() {}

    static void feed(Process process, ProcessInput input, String id) {
        if (input.content().length == 0) {
            write(process.getOutputStream(), new byte[0]);
        } else {
            Threads.daemon("in", id, () -> write(process.getOutputStream(), input.content()))
                    .start();
        }
    }

    private static void write(OutputStream target, byte[] content) {
        try (target) {
            target.write(content);
        } catch (IOException e) {
            // no process has to read its input to the end
            System.getLogger(Feeder.class.getName()).log(System.Logger.Level.DEBUG, "standard input was not read", e);
        }
    }
}
