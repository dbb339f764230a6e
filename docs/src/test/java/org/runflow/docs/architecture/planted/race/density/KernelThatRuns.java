package org.runflow.docs.architecture.planted.race.density;

import org.runflow.Engine;

/** Breaks a rule: a kernel that runs pipelines. */
record KernelThatRuns(Engine engine) {}
