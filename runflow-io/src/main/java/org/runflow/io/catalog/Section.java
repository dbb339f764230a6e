package org.runflow.io.catalog;

/**
 * A property of a {@code metadata.json}.
 *
 * @param name of the property, in snake case
 * @param value a record, list, sorted map, text, number or {@code java.time} value
 */
public record Section(String name, Object value) {}
