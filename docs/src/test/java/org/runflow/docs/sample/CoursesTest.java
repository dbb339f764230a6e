package org.runflow.docs.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CoursesTest {
    @ParameterizedTest
    @CsvSource({"marathon, 42.2", "half, 21.1", "10k, 10", "5k, 5"})
    void courseHasItsAnnouncedLength(String event, double distanceKm) {
        Course course = courses()
                .filter(candidate -> candidate.event().equals(event))
                .findFirst()
                .orElseThrow();

        assertThat(course.distanceKm()).isEqualTo(distanceKm);
        assertThat(drawnM(course.points())).isCloseTo(1000 * distanceKm, within(2.0));
    }

    @ParameterizedTest
    @MethodSource("courses")
    void nobodyJumpsFromOneStretchToTheNext(Course course) {
        List<Spot> points = course.points();

        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).distanceM(points.get(i - 1)))
                    .as("step to point %d of the %s", i, course.event())
                    .isLessThanOrEqualTo(25.001);
        }
    }

    private static Stream<Course> courses() {
        return Courses.all().stream();
    }

    private static double drawnM(List<Spot> points) {
        double drawnM = 0;
        for (int i = 1; i < points.size(); i++) {
            drawnM += points.get(i).distanceM(points.get(i - 1));
        }
        return drawnM;
    }
}
