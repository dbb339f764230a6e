package org.runflow.docs.architecture.planted.attic;

/** Breaks a rule: it lives in a package that is not on the plan. */
record Forgotten() {}
