package org.runflow.docs.architecture.planted.race.service;

import java.util.Optional;
import org.runflow.docs.architecture.planted.race.geo.Chicken;

/** Breaks a rule together with what it comes from. */
public record Egg(Optional<Chicken> from) {}
