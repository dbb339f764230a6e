package org.runflow.io.race.form;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import java.util.List;
import java.util.stream.IntStream;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.Track;

/** A track as two columns. */
@JsonSerialize(converter = TrackForm.Writer.class)
@JsonDeserialize(converter = TrackForm.Reader.class)
interface TrackForm {
    /** Latitudes and longitudes in degrees. */
    record Columns(List<Double> latitudes, List<Double> longitudes) {}

    /** Takes a track apart. */
    final class Writer extends StdConverter<Track, Columns> {
        @Override
        public Columns convert(Track track) {
            List<GeoPoint> points =
                    IntStream.range(0, track.size()).mapToObj(track::point).toList();
            return new Columns(
                    points.stream().map(GeoPoint::latitude).toList(),
                    points.stream().map(GeoPoint::longitude).toList());
        }
    }

    /** Puts a track together. */
    final class Reader extends StdConverter<Columns, Track> {
        @Override
        public Track convert(Columns columns) {
            return Track.of(
                    columns.latitudes().stream().mapToDouble(degrees -> degrees).toArray(),
                    columns.longitudes().stream()
                            .mapToDouble(degrees -> degrees)
                            .toArray());
        }
    }
}
