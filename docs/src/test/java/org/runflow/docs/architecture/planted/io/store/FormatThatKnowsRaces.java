package org.runflow.docs.architecture.planted.io.store;

import org.runflow.io.race.RaceFolder;

/** Breaks a rule: a generic format that knows race folders. */
record FormatThatKnowsRaces(RaceFolder folder) {}
