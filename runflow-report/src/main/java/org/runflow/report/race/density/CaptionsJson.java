package org.runflow.report.race.density;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.runflow.race.density.DensityResults;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.BusyTimes;
import org.runflow.race.display.SegmentWaves.Wave;
import org.runflow.race.model.RaceClock;

/** The captions of a day for other programs: an object by segment, in course order, with the words and the facts behind them, unrounded. */
public final class CaptionsJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();
    /** A line for each segment. */
    private static final DefaultPrettyPrinter LAYOUT =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("", "\n"));

    private CaptionsJson() {}

    /**
     * Renders the captions. Pure: the same results give the same text on any machine.
     *
     * @param density density of the day
     * @param busy busy times of the same day
     * @return a JSON object
     * @throws IllegalArgumentException if there are no busy times of a segment
     */
    public static String render(DensityResults density, BusyTimes busy) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(LAYOUT.createInstance());
            json.writeStartObject();
            for (SegmentDensity segment : density.segments()) {
                json.writeFieldName(segment.segId());
                json.writeRawValue(
                        text(segment, busy.segments().get(segment.segId()).waves()));
            }
            json.writeEndObject();
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String text(SegmentDensity segment, List<Wave> waves) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            segment(json, segment, waves);
        }
        return text.toString();
    }

    private static void segment(JsonGenerator json, SegmentDensity segment, List<Wave> waves) throws IOException {
        SegmentCaption caption = SegmentCaption.of(segment, waves);
        json.writeStartObject();
        json.writeStringField("seg_id", segment.segId());
        json.writeStringField("label", segment.segLabel());
        json.writeStringField("summary", caption.summary());
        Optional<OffsetDateTime> peak = segment.peakDensityTimestamp();
        if (peak.isPresent()) {
            json.writeObjectFieldStart("peak");
            json.writeNumberField("density", segment.peakDensityPerM2());
            json.writeStringField("los", segment.los().name());
            json.writeStringField("time", RaceClock.isoText(peak.get()));
            json.writeNumberField("km", segment.peakDensityKm().orElse(0.0));
            json.writeEndObject();
        }
        json.writeArrayFieldStart("waves");
        for (Wave wave : waves) {
            wave(json, wave);
        }
        json.writeEndArray();
        Optional<OffsetDateTime> clear = segment.activeEnd();
        if (clear.isPresent()) {
            json.writeStringField("clearance_time", RaceClock.isoText(clear.get()));
        }
        json.writeArrayFieldStart("notes");
        for (String note : caption.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void wave(JsonGenerator json, Wave wave) throws IOException {
        json.writeStartObject();
        json.writeStringField("start", RaceClock.isoText(wave.start()));
        json.writeStringField("end", RaceClock.isoText(wave.end()));
        json.writeNumberField("peak_density", wave.peakDensityPerM2());
        json.writeStringField("peak_time", RaceClock.isoText(wave.peakTime()));
        json.writeEndObject();
    }
}
