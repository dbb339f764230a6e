package org.runflow.internal.machine;

/** Why an attempt was told to end. */
enum Stop {
    NONE,
    TIMEOUT,
    CANCEL
}
