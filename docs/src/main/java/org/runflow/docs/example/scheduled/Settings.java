package org.runflow.docs.example.scheduled;

/**
 * What may be set for a folder, in {@code settings.json}.
 *
 * @param keepRuns how many of the newest runs stay, at least 1
 */
record Settings(int keepRuns) {
    /** Checks the components. */
    Settings {
        if (keepRuns < 1) {
            throw new IllegalArgumentException("keep_runs is 1 or more, not " + keepRuns);
        }
    }

    static Settings standard() {
        return new Settings(100);
    }
}
