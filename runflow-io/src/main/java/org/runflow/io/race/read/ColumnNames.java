package org.runflow.io.race.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.runflow.io.race.dialect.Spelling;

/** Knows which column of a table a header means: by its letters and digits, else by another name for it. */
final class ColumnNames {
    private static final Map<String, String> ALIASES = Map.of(
            "latitude", "lat",
            "longitude", "lon",
            "bib", "runner_id",
            "offset", "start_offset",
            "kilometre", "km",
            "elapsed", "elapsed_s",
            "elapsedsec", "elapsed_s",
            "width", "width_m");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Columns columns;
    private final Set<String> exact;
    private final Map<String, String> byNormal = new HashMap<>();

    ColumnNames(Columns columns) {
        this.columns = columns;
        this.exact = new HashSet<>(columns.named());
        Set<String> shared = new HashSet<>();
        for (String name : exact) {
            String normal = Spelling.normal(name);
            if (byNormal.putIfAbsent(normal, name) != null) {
                shared.add(normal);
            }
        }
        byNormal.keySet().removeAll(shared);
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The column of exactly that name, its case aside. */
    Optional<String> findExact(String cell) {
        String name = lower(cell);
        return exact.contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** The column with these letters and digits. */
    Optional<String> findNormal(String cell) {
        String named = byNormal.get(Spelling.normal(cell));
        if (named != null || columns.endings().isEmpty()) {
            return Optional.ofNullable(named);
        }
        String joined = BETWEEN_WORDS.matcher(lower(cell)).replaceAll("_");
        return columns.takesByEnding(joined) ? Optional.of(joined) : Optional.empty();
    }

    /** The column that goes by that other name. */
    Optional<String> findAlias(String cell) {
        return Optional.ofNullable(ALIASES.get(Spelling.normal(cell))).filter(exact::contains);
    }

    /** How many cells of a header mean something. */
    int count(List<String> cells) {
        int count = 0;
        for (String cell : cells) {
            count += findExact(cell).isPresent()
                            || findNormal(cell).isPresent()
                            || findAlias(cell).isPresent()
                    ? 1
                    : 0;
        }
        return count;
    }
}
