package org.runflow.docs.architecture.planted.race.geo;

import java.util.Optional;
import org.runflow.docs.architecture.planted.race.service.Egg;

/** Breaks a rule together with what it comes from. */
public record Chicken(Optional<Egg> from) {}
