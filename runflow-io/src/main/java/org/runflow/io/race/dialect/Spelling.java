package org.runflow.io.race.dialect;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Compares names that people type: columns, files, ids. */
public final class Spelling {
    private static final int SHORT = 6;
    private static final int LONG = 9;
    private static final int FAR = 2;

    private Spelling() {}

    /**
     * {@return its letters and digits in lower case, which is all that counts of a name}
     *
     * @param name any text
     */
    public static String normal(String name) {
        StringBuilder normal = new StringBuilder(name.length());
        String lower = name.toLowerCase(Locale.ROOT);
        int next = 0;
        while (next < lower.length()) {
            int sign = lower.codePointAt(next);
            next += Character.charCount(sign);
            if (Character.isLetterOrDigit(sign)) {
                normal.appendCodePoint(sign);
            }
        }
        return normal.toString();
    }

    /**
     * {@return an id as spreadsheets may have changed it: without leading zeros, a trailing {@code .0} and case}
     *
     * @param id any text
     */
    public static String normalId(String id) {
        String text = id.strip().toLowerCase(Locale.ROOT);
        String whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        int zeros = 0;
        while (zeros < whole.length() - 1
                && whole.charAt(zeros) == '0'
                && Character.isLetterOrDigit(whole.charAt(zeros + 1))) {
            zeros++;
        }
        return whole.substring(zeros);
    }

    /**
     * {@return whether a typed name is probably meant to be a known one: equal in normal form, or a letter or two off when it is long}
     *
     * @param known the {@linkplain #normal normal form} of the known name
     * @param typed that of what somebody typed
     */
    public static boolean isMeant(String known, String typed) {
        int length = known.length();
        return isWithin(length < SHORT ? 0 : length < LONG ? 1 : 2, known, typed);
    }

    /**
     * {@return the typed name nearest to a known one, at most two letters off and fewer than it has}
     *
     * @param known the known name
     * @param typed what somebody typed
     */
    public static Optional<String> nearest(String known, Collection<String> typed) {
        String normal = normal(known);
        return typed.stream()
                .filter(name -> isWithin(Math.min(FAR, normal.length() - 1), normal, normal(name)))
                .min(Comparator.comparingInt((String name) -> distance(normal, normal(name)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Whether two texts are at most so many letters apart; most pairs differ so much in length or in the letters they have that nothing else need be looked at. */
    static boolean isWithin(int accepted, String a, String b) {
        if (Math.abs(a.length() - b.length()) > accepted) {
            return false;
        }
        long inA = letters(a);
        long inB = letters(b);
        return Long.bitCount(inA & ~inB) <= accepted
                && Long.bitCount(inB & ~inA) <= accepted
                && distance(a, b) <= accepted;
    }

    /** A bit for each letter that occurs, some letters sharing one: each bit that another text lacks takes a change of its own. */
    private static long letters(String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters |= 1L << text.charAt(i);
        }
        return letters;
    }

    /**
     * {@return how many letters must be put in, left out, replaced or exchanged with their neighbour to make one of the other}
     *
     * @param a a text
     * @param b a text
     */
    static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FAR) {
            return Math.max(a.length(), b.length());
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                row[j] = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
