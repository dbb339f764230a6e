package org.runflow.internal.graph;

import org.runflow.ArtifactKey;

/**
 * Something a run must be given.
 *
 * @param key with its scope
 * @param setting whether changes are reported component by component
 * @param using whether stages read it by {@code using()} only, so that it has no part in any key
 */
public record GraphInput(ArtifactKey<?> key, boolean setting, boolean using) {}
