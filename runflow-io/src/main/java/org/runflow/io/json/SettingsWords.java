package org.runflow.io.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/** How people call the values of simple types. */
final class SettingsWords {
    private static final String WHOLE = "a whole number";
    private static final String NUMBER = "a number";
    private static final String YES_OR_NO = "true or false";
    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(boolean.class, YES_OR_NO),
            Map.entry(Boolean.class, YES_OR_NO),
            Map.entry(String.class, "a text"),
            Map.entry(Duration.class, "a duration, as \"PT30S\" or \"PT6H\""),
            Map.entry(Instant.class, "an instant, as \"2026-05-17T07:00:00Z\""),
            Map.entry(LocalDate.class, "a date, as \"2026-05-17\""),
            Map.entry(LocalTime.class, "a time, as \"07:00:00\""),
            Map.entry(ZoneId.class, "a time zone, as \"Europe/Vienna\""));

    private SettingsWords() {}

    static String of(Class<?> type) {
        return WORDS.getOrDefault(type, "a " + type.getSimpleName());
    }
}
