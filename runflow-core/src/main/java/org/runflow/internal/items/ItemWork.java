package org.runflow.internal.items;

import java.time.Duration;
import java.util.Optional;
import org.runflow.RetryPolicy;

/**
 * How one item is computed.
 *
 * @param function computes the value
 * @param retry after a failed attempt
 * @param timeout for each attempt
 * @param <I> type of an item
 * @param <V> type of a value
 */
record ItemWork<I, V>(ItemFunction<I, V> function, RetryPolicy retry, Optional<Duration> timeout) {}
