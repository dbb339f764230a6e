package org.runflow.store;

/**
 * One input of a stage as it was read.
 *
 * @param name the artifact's path with its scope, and {@code :view} behind it when only a view was read: {@code settings:density}
 * @param schema of the artifact
 * @param digest of what was read, the whole artifact or the view
 */
public record ManifestInput(String name, String schema, Digest digest) {}
