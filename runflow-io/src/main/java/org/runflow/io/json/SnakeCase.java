package org.runflow.io.json;

import java.util.Locale;

/**
 * From the names of record components to those of files: {@code segLabel} is {@code seg_label}, {@code sustainedDensity15minPerM2} is
 * {@code sustained_density_15min}. Units that the file format leaves out are dropped; a number stays with a single letter before it
 * ({@code p10}) and is set apart from a word. Written out: the first regular expression of a process costs it more than all the names of a document.
 */
final class SnakeCase {
    private static final String[] DROPPED_UNITS = {"PerMinM", "PerM2", "PerS"};

    private SnakeCase() {}

    static String of(String componentName) {
        String name = withoutUnit(componentName);
        StringBuilder words = new StringBuilder(name.length() + 8);
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && (beginsWord(name, i) || beginsNumber(name, i))) {
                words.append('_');
            }
            words.append(name.charAt(i));
        }
        return words.toString().toLowerCase(Locale.ROOT);
    }

    private static String withoutUnit(String name) {
        for (String unit : DROPPED_UNITS) {
            if (name.endsWith(unit)) {
                return name.substring(0, name.length() - unit.length());
            }
        }
        return name;
    }

    private static boolean beginsWord(String name, int at) {
        char before = name.charAt(at - 1);
        return isCapital(name.charAt(at)) && (isSmall(before) || isDigit(before));
    }

    /** Digits behind two small letters and before one. */
    private static boolean beginsNumber(String name, int at) {
        if (at < 2 || !isSmall(name.charAt(at - 1)) || !isSmall(name.charAt(at - 2)) || !isDigit(name.charAt(at))) {
            return false;
        }
        int end = at;
        while (end < name.length() && isDigit(name.charAt(end))) {
            end++;
        }
        return end < name.length() && isSmall(name.charAt(end));
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
