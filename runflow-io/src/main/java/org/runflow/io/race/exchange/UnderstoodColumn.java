package org.runflow.io.race.exchange;

import java.util.List;

/**
 * A column of a table and what it was taken for.
 *
 * @param column its header
 * @param meaning its meaning
 * @param detail the rest of the meaning in words, such as the kilometre of a mat; may be blank
 * @param samples up to three of its cells, none of columns that nobody reads
 * @param filled how many rows have something in it
 */
public record UnderstoodColumn(String column, Meaning meaning, String detail, List<String> samples, int filled) {
    /** Copies the samples. */
    public UnderstoodColumn {
        samples = List.copyOf(samples);
    }
}
