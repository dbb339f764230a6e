package org.runflow.docs.shell;

/**
 * What surrounds a command.
 *
 * @param console where it reads and writes
 * @param interruption how it learns that it should stop
 */
record Shell(Console console, Interruption interruption) {}
