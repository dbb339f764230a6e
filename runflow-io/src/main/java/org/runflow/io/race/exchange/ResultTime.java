package org.runflow.io.race.exchange;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.runflow.io.race.dialect.TimeText;

/** Times and paces as timing programs write them. */
final class ResultTime {
    private static final Set<String> NOTHING = Set.of("", "-", "--", "---", "–", "—", "0", "n/a", "na", "null");
    private static final Pattern ZERO = Pattern.compile("0{1,2}:00(:00)?([.,]0+)?");
    private static final Pattern WORDS = Pattern.compile(
            "(?:(\\d{1,3}) ?(?:h|:) ?)?(\\d{1,3}) ?(?:'|’|′|m|min|mn|:) ?(?:([0-5]?\\d)(?:[.,](\\d{1,3}))?"
                    + " ?(?:\"|”|″|''|s|sec)?)?");
    private static final Pattern HALF_DAY = Pattern.compile("(\\d{1,2})(:[0-5]\\d.*?) ?([ap])\\.?m\\.?");
    private static final Pattern UNIT = Pattern.compile("(.*?) ?(?:min)? ?/? ?(km|mi|mile)?");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6})(?:[.,](\\d{1,17}))?");
    private static final double MINUTE_MILLIS = 60_000;
    private static final double MINUTE_S = 60;
    private static final double DAY_S = 86_400;
    private static final int DAY_DIGITS = 3;
    private static final double MILE_KM = 1.609344;

    private ResultTime() {}

    static boolean isMissing(String text) {
        return NOTHING.contains(text.toLowerCase(Locale.ROOT))
                || ZERO.matcher(text).matches();
    }

    /** A span in milliseconds: {@code 1:02:03.5}, {@code 1h05'33"}, {@code 45'12}, {@code 3723.5} seconds, or the part of a day that a spreadsheet has. */
    static OptionalLong span(String text) {
        OptionalLong plain = TimeText.parseMillis(text);
        if (plain.isPresent()) {
            return plain;
        }
        Matcher words = WORDS.matcher(text.toLowerCase(Locale.ROOT));
        if (!words.matches()) {
            return plainNumber(text);
        }
        String fraction = words.group(4) == null ? "" : words.group(4);
        long millis = fraction.isEmpty() ? 0 : Long.parseLong((fraction + "00").substring(0, 3));
        return OptionalLong.of(3_600_000 * number(words.group(1))
                + 60_000 * number(words.group(2))
                + 1000 * number(words.group(3))
                + millis);
    }

    /**
     * A number without a unit: from 60 on seconds; below 2 with three digits or more behind the mark a part of a day, to the second as far as its digits go.
     * What lies between may be minutes or hours and is no time.
     */
    private static OptionalLong plainNumber(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return OptionalLong.empty();
        }
        String digits = number.group(2) == null ? "" : number.group(2);
        double value = Double.parseDouble(number.group(1) + "." + digits + "0");
        if (value >= MINUTE_S) {
            return OptionalLong.of(Math.round(1000 * value));
        }
        if (value >= 2 || digits.length() < DAY_DIGITS) {
            return OptionalLong.empty();
        }
        double seconds = DAY_S * value;
        double error = DAY_S / 2 * Math.pow(10, -digits.length());
        boolean isWhole = Math.abs(seconds - Math.rint(seconds)) <= error;
        return OptionalLong.of(Math.round(1000 * (isWhole ? Math.rint(seconds) : seconds)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** A time of day of twelve hours as one of twenty-four; any other text as it is. */
    static String inDay(String text) {
        Matcher half = HALF_DAY.matcher(text.toLowerCase(Locale.ROOT));
        if (!half.matches()) {
            return text;
        }
        int hour = Integer.parseInt(half.group(1)) % 12 + (half.group(3).equals("p") ? 12 : 0);
        return String.format(Locale.ROOT, "%02d%s", hour, half.group(2));
    }

    static boolean saysHalfOfDay(String text) {
        return HALF_DAY.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /** Minutes per kilometre: {@code 5:30}, {@code 5:30 /km}, {@code 8:51 /mi}, {@code 5.5}. */
    static OptionalDouble pace(String text) {
        Matcher unit = UNIT.matcher(text.toLowerCase(Locale.ROOT));
        if (!unit.matches()) {
            return OptionalDouble.empty();
        }
        double perKm = unit.group(2) == null || unit.group(2).equals("km") ? 1 : MILE_KM;
        OptionalLong millis = span(unit.group(1).strip());
        if (millis.isPresent()) {
            return OptionalDouble.of(millis.getAsLong() / MINUTE_MILLIS / perKm);
        }
        String number = unit.group(1).strip().replace(',', '.');
        return number.matches("\\d{1,2}(\\.\\d{1,6})?")
                ? OptionalDouble.of(Double.parseDouble(number) / perKm)
                : OptionalDouble.empty();
    }
}
