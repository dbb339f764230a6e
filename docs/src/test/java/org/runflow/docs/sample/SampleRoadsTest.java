package org.runflow.docs.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.corridor.Roads;
import org.runflow.race.corridor.SharedStretch;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.Race;

/** What the tracks of the sample race tell of shared roads, against what its generator laid out, by ten metres of the leading course. */
class SampleRoadsTest {
    private static final double STEP_KM = 0.01;
    private static final double NEAR_KM = 0.1;
    /** Stretches that are the same piece of road run the other way, and the ring that is run twice the same way. */
    private static final List<List<String>> OPPOSITE = List.of(
            List.of("M1", "M6"), List.of("M2", "M5"), List.of("M3", "M4"), List.of("W2", "W3"), List.of("D2", "D3"));

    private static final List<Roads> ROADS = roads();

    /** Two windows of one road; the second is read backwards where the two run against each other. */
    private record Truth(String a, Window windowA, String b, Window windowB, boolean opposite) {
        double besideKm(double km) {
            double share = (km - windowA.fromKm()) / (windowA.toKm() - windowA.fromKm());
            return windowB.fromKm() + (opposite ? 1 - share : share) * (windowB.toKm() - windowB.fromKm());
        }

        boolean holds(String leading, double km, String other, double otherKm) {
            return a.equals(leading)
                    && b.equals(other)
                    && km >= windowA.fromKm()
                    && km <= windowA.toKm()
                    && Math.abs(besideKm(km) - otherKm) <= NEAR_KM;
        }
    }

    private static List<Roads> roads() {
        Race race = RaceFolder.open(Checkout.root().resolve("docs/sample-race")).race();
        return race.dayNames().stream()
                .map(day -> Roads.of(race.day(day), CorridorSettings.defaults()))
                .toList();
    }

    private static List<Truth> truth(List<String> sunday) {
        List<Course> courses = Courses.all();
        List<Truth> truth = new ArrayList<>();
        List<List<String>> pairs = new ArrayList<>(OPPOSITE);
        OPPOSITE.forEach(pair -> pairs.add(List.of(pair.get(1), pair.get(0))));
        pairs.add(List.of("P2", "P3"));
        SegmentPlan.all().forEach(plan -> pairs.add(List.of(plan.id(), plan.id())));
        for (int a = 0; a < courses.size(); a++) {
            for (int b = a; b < courses.size(); b++) {
                for (List<String> pair : pairs) {
                    Course courseA = courses.get(a);
                    Course courseB = courses.get(b);
                    Optional<Window> windowA = courseA.findWindow(pair.get(0));
                    Optional<Window> windowB = courseB.findWindow(pair.get(1));
                    boolean sameDay = sunday.contains(courseA.event()) == sunday.contains(courseB.event());
                    boolean leads = a != b
                            || windowA.flatMap(wa -> windowB.map(wb -> wa.fromKm() < wb.fromKm()))
                                    .orElse(false);
                    if (windowA.isPresent() && windowB.isPresent() && sameDay && leads) {
                        boolean opposite = pair.get(0).equals("B1")
                                || !(pair.get(0).equals(pair.get(1))
                                        || pair.get(0).equals("P2"));
                        truth.add(new Truth(courseA.event(), windowA.get(), courseB.event(), windowB.get(), opposite));
                    }
                }
            }
        }
        return truth;
    }

    private static List<Truth> truth() {
        return truth(List.of("marathon", "half", "10k"));
    }

    private static double recall(List<Truth> truth) {
        int known = 0;
        int found = 0;
        for (Truth piece : truth) {
            for (double km = piece.windowA().fromKm() + STEP_KM / 2;
                    km < piece.windowA().toKm();
                    km += STEP_KM) {
                known++;
                found += isFound(piece, km) ? 1 : 0;
            }
        }
        return (double) found / known;
    }

    private static boolean isFound(Truth piece, double km) {
        return ROADS.stream()
                .flatMap(roads -> roads.shared().stream())
                .filter(stretch -> stretch.leadingEvent().equals(piece.a())
                        && stretch.otherEvent().equals(piece.b()))
                .flatMap(stretch -> stretch.otherKmAt(km).stream())
                .anyMatch(otherKm -> Math.abs(piece.besideKm(km) - otherKm) <= NEAR_KM);
    }

    private static double precision(List<Truth> truth, List<SharedStretch> shared) {
        int found = 0;
        int right = 0;
        for (SharedStretch stretch : shared) {
            for (double km = stretch.fromKm() + STEP_KM / 2; km < stretch.toKm(); km += STEP_KM) {
                double at = km;
                double otherKm = stretch.otherKmAt(km).orElseThrow();
                found++;
                right += truth.stream()
                                .anyMatch(
                                        piece -> piece.holds(stretch.leadingEvent(), at, stretch.otherEvent(), otherKm))
                        ? 1
                        : 0;
            }
        }
        return (double) right / found;
    }

    private static List<SharedStretch> shared() {
        return ROADS.stream().flatMap(roads -> roads.shared().stream()).toList();
    }

    @Test
    void nearlyAllSharedRoadIsFoundAndNothingElse() {
        assertThat(precision(truth(), shared())).isGreaterThanOrEqualTo(0.98);
        assertThat(recall(truth())).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void marathonAndHalfMeetAllAlongMarshRoad() {
        List<Truth> marsh = truth().stream()
                .filter(piece -> piece.a().equals("marathon")
                        && piece.b().equals("half")
                        && piece.windowA().fromKm() >= 2.62
                        && piece.windowA().toKm() <= 25.02)
                .toList();
        List<SharedStretch> found = shared().stream()
                .filter(stretch -> stretch.leadingEvent().equals("marathon")
                        && stretch.otherEvent().equals("half")
                        && stretch.fromKm() >= 2.62 - NEAR_KM
                        && stretch.toKm() <= 25.02 + NEAR_KM)
                .toList();

        assertThat(marsh).hasSizeGreaterThan(6);
        assertThat(found).isNotEmpty();
        assertThat(recall(marsh)).isGreaterThanOrEqualTo(0.99);
        assertThat(precision(marsh, found)).isGreaterThanOrEqualTo(0.99);
    }
}
