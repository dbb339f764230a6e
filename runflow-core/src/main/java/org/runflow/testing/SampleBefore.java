package org.runflow.testing;

/**
 * What {@link Sample} looked like under an older schema.
 *
 * @param name any text
 */
public record SampleBefore(String name) {}
