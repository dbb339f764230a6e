package org.runflow.race.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.race.display.MapData.CourseLine;
import org.runflow.race.geo.GeoPoint;

class MapDataTest {
    private final List<SegmentShape> shapes =
            MapData.of(TwoWaves.DAY, TwoWaves.DENSITY).segments();

    @Test
    void drawsASegmentInItsReferenceDirectionAlongTheFirstTrackItHas() {
        SegmentShape quay = shapes.get(0);
        assertThat(quay.event()).contains("late");
        assertThat(quay.line()).satisfiesExactly(start -> isNear(start, 46.001), end -> isNear(end, 46));
        assertThat(quay.peakDensityPerM2()).isEqualTo(0.3);
    }

    @Test
    void doesNotDrawASegmentWithoutATrack() {
        assertThat(shapes.get(1).line()).isEmpty();
        assertThat(shapes.get(1).event()).isEmpty();
    }

    @Test
    void drawsWholeCoursesJustAsTheirTracksDo() {
        assertThat(MapData.of(TwoWaves.DAY, TwoWaves.DENSITY).courses())
                .containsExactly(new CourseLine("late", List.of(new GeoPoint(46, -66), new GeoPoint(46.001, -66))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CourseLine("late", List.of(new GeoPoint(46, -66))))
                .withMessageContaining("late");
    }

    private static void isNear(GeoPoint point, double latitude) {
        assertThat(point.latitude()).isCloseTo(latitude, within(1e-9));
        assertThat(point.longitude()).isCloseTo(-66, within(1e-9));
    }
}
