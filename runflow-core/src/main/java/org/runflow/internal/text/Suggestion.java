package org.runflow.internal.text;

import java.util.Collection;
import java.util.Locale;

/** Guesses what somebody meant. */
public final class Suggestion {
    private static final int KNOWN_SHOWN = 12;

    private Suggestion() {}

    /**
     * {@return a hint, beginning with a blank, or what there is when nothing comes near}
     *
     * @param wanted what was written
     * @param known what could have been
     */
    public static String of(String wanted, Collection<String> known) {
        if (known.isEmpty()) {
            return " Known: none.";
        }
        String best = "";
        // at least one letter must agree, or every id of two letters would suggest every other
        int bestDistance = Math.min(Math.max(2, wanted.length() / 3) + 1, wanted.length());
        for (String candidate : known) {
            int distance = distance(wanted.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        if (!best.isEmpty()) {
            return " [Hint: did you mean '" + best + "'?]";
        }
        String shown = String.join(", ", known.stream().limit(KNOWN_SHOWN).toList());
        return " Known: " + shown + (known.size() > KNOWN_SHOWN ? ", …" : "") + ".";
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
