package org.runflow.value;

/** Something that has an id among its kind: a segment, what is known of a segment, an event, a row, a location. */
@FunctionalInterface
public interface Identified {
    /** Returns the id, by which {@link ById} finds it. */
    String id();
}
