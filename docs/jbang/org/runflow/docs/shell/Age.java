package org.runflow.docs.shell;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How old something is, as people type it: {@code 90d}, {@code 36h}, {@code 15m}. */
final class Age {
    private static final Pattern FORM = Pattern.compile("(\\d{1,6})([dhm])");

    private Age() {}

    /**
     * {@return the age}
     *
     * @throws UsageException unless it is a number with a unit
     */
    static Duration parse(String option, String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException(
                    option + " needs an age like 90d, 36h or 15m (days, hours, minutes), not '" + text + "'.");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "d" -> Duration.ofDays(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofMinutes(number);
        };
    }
}
