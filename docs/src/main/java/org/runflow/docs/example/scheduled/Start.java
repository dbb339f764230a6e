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
 * @param ms from the look at the folder to the end of the run
 */
public record Start(String run, String outcome, int exit, int computed, int reused, int failed, long ms) {}
