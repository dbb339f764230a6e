package org.runflow.race.rule;

import java.util.regex.Pattern;

/** Which names days, events and segments may bear: they become file names and column names. */
public final class Names {
    /** What a name must look like, for messages. */
    public static final String RULE = "a letter or digit, then up to 63 letters, digits, '.', '_' or '-'";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Names() {}

    /**
     * {@return whether it is a name that a day, an event or a segment may bear}
     *
     * @param text any text
     */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
