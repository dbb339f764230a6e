package org.runflow.io.race.dialect;

/** What a file should be, for messages about one that is something else. */
public enum Wanted {
    /** A table. */
    TABLE("CSV", "save the table as CSV"),
    /** The track of an event. */
    TRACK("GPX", "export the track as GPX"),
    /** A JSON file. */
    JSON("JSON", "write it as plain text");

    final String form;
    final String remedy;

    Wanted(String form, String remedy) {
        this.form = form;
        this.remedy = remedy;
    }
}
