package org.runflow.run;

/** What a run does about a result that another run is computing at this moment. */
public enum OnConflict {
    /** Computes it, too: both are right, and the later one is kept. The default. */
    COMPUTE,
    /** Waits until the other has it and reuses it; computes it when the other fails or dies. */
    WAIT
}
