package org.runflow.docs.sample;

/**
 * Runners let go together.
 *
 * @param runners how many
 * @param startS when the first may go, seconds after the gun
 * @param releaseS how long it takes until the last has crossed the line, seconds
 */
record Wave(int runners, int startS, int releaseS) {}
