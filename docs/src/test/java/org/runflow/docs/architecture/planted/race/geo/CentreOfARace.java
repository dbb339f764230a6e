package org.runflow.docs.architecture.planted.race.geo;

import org.runflow.race.model.Race;

/** Breaks a rule: geometry that knows the model built on it. */
record CentreOfARace(Race race) {}
