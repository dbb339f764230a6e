package org.runflow.internal.graph;

import org.runflow.ArtifactKey;

/**
 * Something a run must be given.
 *
 * @param key with its scope
 * @param setting whether changes are reported component by component
 */
public record GraphInput(ArtifactKey<?> key, boolean setting) {}
