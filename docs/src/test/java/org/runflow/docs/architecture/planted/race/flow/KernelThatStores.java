package org.runflow.docs.architecture.planted.race.flow;

import org.runflow.store.Digest;

/** Breaks a rule: a kernel that knows how results are stored. */
record KernelThatStores(Digest digest) {}
