package org.runflow.catalog;

/** Says that somebody is working on a run. Ends with {@link #close}, or with the process. */
@FunctionalInterface
public interface RunLease extends AutoCloseable {
    /** Gives the run up. A run that is not terminal then is lost. Closing twice does nothing. */
    @Override
    void close();
}
