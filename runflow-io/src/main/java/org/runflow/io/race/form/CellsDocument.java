package org.runflow.io.race.form;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Iterator;
import org.runflow.race.density.DensityCells;
import org.runflow.race.density.SegmentCells;
import org.runflow.race.model.RaceClock;

/** The cells of a day as a document in one of its forms, written segment by segment. */
final class CellsDocument {
    private final JsonGenerator json;
    private final CellsForm form;
    private final RaceClock clock;
    private final Iterator<SegmentCells> segments;

    /** Begins the document. */
    CellsDocument(String schema, DensityCells cells, CellsForm form, JsonGenerator json) throws IOException {
        this.json = json;
        this.form = form;
        this.clock = new RaceClock(cells.date(), cells.utcOffset());
        this.segments = cells.segments().iterator();
        json.writeStartObject();
        json.writeStringField("schema_version", schema);
        form.begin(json);
        json.writeStringField("day", cells.day());
        json.writeStringField("date", cells.date().toString());
        json.writeStringField("utc_offset", cells.utcOffset().getId());
        json.writePOJOField("events", cells.events());
        json.writeObjectFieldStart("segments");
    }

    /** Writes the next segment, or what ends the document. Returns whether a segment was left. */
    boolean writeNext() throws IOException {
        if (!segments.hasNext()) {
            json.writeEndObject();
            json.writeEndObject();
            return false;
        }
        SegmentCells cells = segments.next();
        json.writeObjectFieldStart(cells.id());
        json.writeNumberField("cells", cells.size());
        json.writeNumberField("length_m", cells.lengthM());
        json.writeNumberField("width_m", cells.widthM());
        json.writeNumberField("bin_m", cells.binM());
        json.writeNumberField("window_length_s", cells.windowS());
        form.columns(cells, clock, json);
        json.writeEndObject();
        return true;
    }

    /** Writes all of it. */
    void writeAll() throws IOException {
        while (writeNext()) {
            // the next segment
        }
    }
}
