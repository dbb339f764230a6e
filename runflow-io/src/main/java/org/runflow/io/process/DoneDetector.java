package org.runflow.io.process;

/** Recognises in what a process prints that its work is done, although it may stay. Made anew for each process; called by one thread at a time. */
@FunctionalInterface
public interface DoneDetector {
    /**
     * {@return whether the process is done; what is said afterwards is not asked for any more}
     *
     * @param line just printed
     */
    boolean isDone(OutputLine line);
}
