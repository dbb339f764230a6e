package org.runflow.docs.architecture.planted.store;

import org.runflow.race.model.Race;

/** Breaks a rule: something above the wall that knows what lies below it. */
record StoreThatKnowsRaces(Race race) {}
