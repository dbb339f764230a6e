package org.runflow.io.process;

/** Threads that keep no JVM alive. */
final class Threads {
    private Threads() {}

    static Thread daemon(String what, String id, Runnable work) {
        Thread thread = new Thread(work, "runflow-process-" + what + "-" + id);
        thread.setDaemon(true);
        return thread;
    }
}
