package org.runflow.report.race.map;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.display.SegmentMetric;
import org.runflow.race.display.SegmentMetric.ActiveWindow;
import org.runflow.race.display.SegmentShape;
import org.runflow.race.model.RaceClock;

/** What is known of a segment, unrounded, as properties of its feature; what there is not is left out. */
record SegmentProperties(SegmentShape shape, SegmentMetric metric, SegmentDensity density) {
    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeStringField("seg_id", shape.segId());
        json.writeStringField("seg_label", shape.segLabel());
        json.writeArrayFieldStart("events");
        for (String event : density.eventsIncluded()) {
            json.writeString(event);
        }
        json.writeEndArray();
        json.writeNumberField("length_m", density.lengthM());
        json.writeNumberField("width_m", density.widthM());
        json.writeStringField("schema", metric.schema());
        json.writeStringField("worst_los", metric.worstLos().name());
        json.writeNumberField("peak_density", metric.peakDensityPerM2());
        json.writeNumberField("peak_rate", metric.peakRatePerS());
        json.writeNumberField("peak_specific_flow", metric.peakSpecificFlowPerMinM());
        Optional<ActiveWindow> active = metric.activeWindow();
        if (active.isPresent()) {
            json.writeArrayFieldStart("active_window");
            json.writeString(RaceClock.isoText(active.get().start()));
            json.writeString(RaceClock.isoText(active.get().end()));
            json.writeEndArray();
        }
        if (metric.peakTime().isPresent()) {
            json.writeStringField(
                    "peak_time", RaceClock.isoText(metric.peakTime().get()));
        }
        if (metric.peakKm().isPresent()) {
            json.writeNumberField("peak_km", metric.peakKm().get());
        }
        json.writeNumberField("overtakes", metric.overtakes());
        json.writeNumberField("meetings", metric.meetings());
        json.writeNumberField("flagged_bins", metric.flaggedBins());
        json.writeStringField("worst_severity", metric.worstSeverity().name().toLowerCase(Locale.ROOT));
        json.writeEndObject();
    }
}
