package org.runflow.docs.architecture.planted.canonical;

import org.runflow.error.RunflowException;

/** Breaks a rule: a leaf that uses somebody. */
record LeafThatLeans(RunflowException failure) {}
