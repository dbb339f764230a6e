package org.runflow.event;

/**
 * Is told what happens. Called on a thread of its own, for each run in the order of the sequence numbers and never for two events at once; whatever
 * it throws is logged and forgotten. While it is slow, events wait in a bounded queue; once that is full some are dropped, and a
 * {@link RunEvent.ListenerDropped} says how many.
 */
@FunctionalInterface
public interface RunListener {
    /**
     * Is told one event.
     *
     * @param event that happened
     */
    void on(RunEvent event);
}
