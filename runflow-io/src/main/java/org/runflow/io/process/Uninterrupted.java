package org.runflow.io.process;

import java.util.function.BooleanSupplier;

/** Waits that end what has to be ended, also on a thread that somebody interrupts; the interruption is kept for later. */
final class Uninterrupted {
    private Uninterrupted() {}

    /** Waits a little for something. */
    interface Wait {
        void once() throws InterruptedException;
    }

    /** {@return whether it came true in time} */
    static boolean until(long untilNs, BooleanSupplier condition, Wait wait) {
        boolean interrupted = Thread.interrupted();
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() - untilNs >= 0) {
                    return false;
                }
                try {
                    wait.once();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
