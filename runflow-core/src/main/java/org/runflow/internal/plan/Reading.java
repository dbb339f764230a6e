package org.runflow.internal.plan;

import java.util.Optional;
import org.runflow.store.Digest;

/**
 * One source of a stage as it is now.
 *
 * @param label path of the artifact, {@code :view} behind it for a view
 * @param digest absent while an upstream stage is undecided
 * @param setting whether its components are compared one by one
 */
record Reading(String label, Optional<Digest> digest, boolean setting) {}
