package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.RaceClock;

/** How the columns of cells are written into a document. */
interface CellsForm {
    /** Says which form it is, behind the version. */
    void begin(JsonGenerator json) throws IOException;

    /** Writes the columns of a segment. */
    void columns(SegmentCells cells, RaceClock clock, JsonGenerator json) throws IOException;

    /** Writes one column as an array. */
    static void column(String name, int cells, JsonGenerator json, Value value) throws IOException {
        json.writeArrayFieldStart(name);
        for (int cell = 0; cell < cells; cell++) {
            value.write(cell);
        }
        json.writeEndArray();
    }

    /** Writes what stands in a column for a cell. */
    @FunctionalInterface
    interface Value {
        void write(int cell) throws IOException;
    }
}
