package org.runflow.race.service;

/** What raised a flag, in the order in which reasons are listed. */
public enum FlagReason {
    /** The level of service of the density. */
    DENSITY,
    /** The specific flow against its reference. */
    RATE,
    /** The specific flow compared with all other occupied cells of the same window. */
    UTILIZATION
}
