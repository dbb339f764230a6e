package org.runflow;

/** What a failed stage means for the others. What is finished is stored either way. */
public enum FailureMode {
    /** Only the stages that need it are blocked; everything else runs. */
    CONTINUE_INDEPENDENT,
    /** Nothing new starts; what runs is cancelled, waited for and recorded. */
    FAIL_FAST
}
