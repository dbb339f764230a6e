package org.runflow.internal.items;

import java.time.Duration;
import java.util.Optional;

/** A stage at work on many items. A run that pauses stops it between two of them; called again, it goes on with those that are left. */
public interface ItemsJob {
    /**
     * Computes. To be called by one thread at a time.
     *
     * @param voice of the attempt at the stage
     * @return what the stage gives; absent when the run pauses and some work is left
     * @throws Exception when the stage has no result
     */
    Optional<?> work(ItemVoice voice) throws Exception;

    /** {@return how long what it has computed would take, had it all workers to itself: what a later run can expect of it} */
    Duration alone();
}
