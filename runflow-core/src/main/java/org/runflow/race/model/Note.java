package org.runflow.race.model;

/**
 * Something a reader of results should know about the data behind them.
 *
 * @param level how much it matters
 * @param text one sentence, not blank
 */
public record Note(Level level, String text) {
    /** How much a note matters. */
    public enum Level {
        /** Good to know. */
        INFO,
        /** Results may mean something else than expected. */
        WARNING
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the text is blank
     */
    public Note {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a note needs a text, was blank");
        }
    }

    /**
     * {@return a note that is good to know}
     *
     * @param text one sentence
     */
    public static Note info(String text) {
        return new Note(Level.INFO, text);
    }

    /**
     * {@return a note that warns}
     *
     * @param text one sentence
     */
    public static Note warning(String text) {
        return new Note(Level.WARNING, text);
    }
}
