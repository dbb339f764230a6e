package org.runflow.report.race.map;

import java.util.List;
import org.runflow.race.geo.GeoPoint;
import org.runflow.race.geo.PlanePoint;
import org.runflow.race.geo.Projection;

/** Fits places into a picture, north up, and knows how long a metre is in it. Pixels are those of its own width, whatever size it is shown at. */
final class MapScale {
    static final double WIDTH_PX = 1000;
    private static final double MIN_HEIGHT_PX = 320;
    private static final double MAX_HEIGHT_PX = 900;
    private static final double MARGIN_PX = 40;
    private static final double LONGEST_BAR_PX = 200;
    private static final double SMALLEST_EXTENT_M = 50;

    private final Projection projection;
    private final double pxPerM;
    private final double heightPx;

    private MapScale(Projection projection, double pxPerM, double heightPx) {
        this.projection = projection;
        this.pxPerM = pxPerM;
        this.heightPx = heightPx;
    }

    /** Shows all of one place or more. */
    static MapScale around(List<GeoPoint> places) {
        double south = places.stream().mapToDouble(GeoPoint::latitude).min().orElseThrow();
        double north = places.stream().mapToDouble(GeoPoint::latitude).max().orElseThrow();
        double from = places.get(0).longitude();
        double west = places.stream()
                .mapToDouble(place -> GeoPoint.near(place.longitude(), from))
                .min()
                .orElseThrow();
        double east = places.stream()
                .mapToDouble(place -> GeoPoint.near(place.longitude(), from))
                .max()
                .orElseThrow();
        Projection projection = new Projection(new GeoPoint((south + north) / 2, GeoPoint.wrapped((west + east) / 2)));
        PlanePoint corner = projection.project(new GeoPoint(north, GeoPoint.wrapped(east)));
        double widthM = Math.max(SMALLEST_EXTENT_M, 2 * corner.xM());
        double heightM = Math.max(SMALLEST_EXTENT_M, 2 * corner.yM());
        double pxPerM = Math.min((WIDTH_PX - 2 * MARGIN_PX) / widthM, (MAX_HEIGHT_PX - 2 * MARGIN_PX) / heightM);
        return new MapScale(projection, pxPerM, Math.max(MIN_HEIGHT_PX, heightM * pxPerM + 2 * MARGIN_PX));
    }

    double heightPx() {
        return heightPx;
    }

    double xPx(GeoPoint place) {
        return WIDTH_PX / 2 + pxPerM * projection.project(place).xM();
    }

    double yPx(GeoPoint place) {
        return heightPx / 2 - pxPerM * projection.project(place).yM();
    }

    double px(double metres) {
        return pxPerM * metres;
    }

    /** A round length for a bar that shows the scale: 1, 2 or 5 with zeros, in metres. */
    int barM() {
        int bar = 1;
        while (px(10 * bar) <= LONGEST_BAR_PX) {
            bar *= 10;
        }
        return px(5 * bar) <= LONGEST_BAR_PX ? 5 * bar : px(2 * bar) <= LONGEST_BAR_PX ? 2 * bar : bar;
    }
}
