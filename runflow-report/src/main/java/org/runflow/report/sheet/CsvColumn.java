package org.runflow.report.sheet;

import java.util.function.Function;

/** A column of a table: its header, which names the unit, and the content of its cell in each row. */
public record CsvColumn<R>(String header, Function<R, String> cell) {}
