package org.runflow.io.json;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.NamingBase;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * From the names of record components to those of files: {@code segLabel} is {@code seg_label}, {@code sustainedDensity15minPerM2} is
 * {@code sustained_density_15min}. Units that the file format leaves out are dropped; a number stays with a single letter before it
 * ({@code p10}) and is set apart from a word.
 */
final class SnakeNames extends NamingBase {
    private static final long serialVersionUID = 1L;
    private static final List<String> DROPPED_UNITS = List.of("PerMinM", "PerM2", "PerS");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern NUMBER_START = Pattern.compile("(?<=[a-z]{2})(?=[0-9]+[a-z])");

    @Override
    public String translate(String componentName) {
        String name = componentName;
        for (String unit : DROPPED_UNITS) {
            if (name.endsWith(unit)) {
                name = name.substring(0, name.length() - unit.length());
                break;
            }
        }
        String words = WORD_START.matcher(name).replaceAll("_");
        return NUMBER_START.matcher(words).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
