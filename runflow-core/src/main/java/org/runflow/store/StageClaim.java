package org.runflow.store;

/** Says that somebody is computing the result of a stage. */
@FunctionalInterface
public interface StageClaim extends AutoCloseable {
    /** Gives the claim up; giving it up twice does nothing. */
    @Override
    void close();
}
