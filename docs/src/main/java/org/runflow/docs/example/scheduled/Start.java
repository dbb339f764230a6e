package org.runflow.docs.example.scheduled;

/**
 * What came of one start, as its last line says it.
 *
 * @param run id; empty when none was entered
 * @param outcome in lower case: success, partial, failure, …, busy
 * @param exit code for whoever started it
 * @param computed how many files were analysed now
 * @param reused how many had been before
 * @param failed how many have no analysis
 * @param ms from the first line of the program to the last: the workspace opened, the run, its account, and what was let go of
 */
public record Start(String run, String outcome, int exit, int computed, int reused, int failed, long ms) {
    /** {@return it in one line} Nothing in it needs to be escaped. */
    String toJson() {
        return "{\"run\":\"" + run + "\",\"outcome\":\"" + outcome + "\",\"exit\":" + exit + ",\"computed\":" + computed
                + ",\"reused\":" + reused + ",\"failed\":" + failed + ",\"ms\":" + ms + "}";
    }
}
