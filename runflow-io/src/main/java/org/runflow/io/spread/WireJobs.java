package org.runflow.io.spread;

import java.util.List;

/**
 * The jobs that the processes of a cluster can carry out. A worker makes one of these by the name of its class, so it is public, with a public constructor without
 * parameters, in a jar that every worker has.
 */
public interface WireJobs {
    /** {@return the jobs, each with another name} */
    List<WireJob<?, ?, ?>> jobs();
}
