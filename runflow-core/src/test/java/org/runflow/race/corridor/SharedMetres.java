package org.runflow.race.corridor;

import java.util.List;

/**
 * Metres of leading courses on which what was found and what is known agree, looked at every ten metres: beside each place of the one lies, within
 * 150 m, what lies there by the other.
 *
 * @param found metres found
 * @param foundKnown those of them that are known
 * @param known metres known
 * @param knownFound those of them that were found
 */
record SharedMetres(double found, double foundKnown, double known, double knownFound) {
    private static final double STEP_KM = 0.01;
    private static final double NEAR_KM = 0.15;

    static SharedMetres of(List<SharedStretch> stretches, List<KnownStretch> truth) {
        double found = 0;
        double foundKnown = 0;
        for (SharedStretch stretch : stretches) {
            for (double km = stretch.fromKm() + STEP_KM / 2; km < stretch.toKm(); km += STEP_KM) {
                found++;
                foundKnown += isKnown(stretch, km, truth) ? 1 : 0;
            }
        }
        double known = 0;
        double knownFound = 0;
        for (KnownStretch stretch : truth) {
            for (double km = stretch.fromKm() + STEP_KM / 2; km < stretch.toKm(); km += STEP_KM) {
                known++;
                knownFound += isFound(stretch, km, stretches) ? 1 : 0;
            }
        }
        return new SharedMetres(10 * found, 10 * foundKnown, 10 * known, 10 * knownFound);
    }

    double precision() {
        return foundKnown / found;
    }

    double recall() {
        return knownFound / known;
    }

    private static boolean isKnown(SharedStretch stretch, double km, List<KnownStretch> truth) {
        double otherKm = stretch.otherKmAt(km).orElseThrow();
        return truth.stream()
                .anyMatch(known -> known.isOf(stretch) && known.holds(km) && near(known.otherKmAt(km), otherKm));
    }

    private static boolean isFound(KnownStretch known, double km, List<SharedStretch> stretches) {
        return stretches.stream()
                .filter(known::isOf)
                .flatMap(stretch -> stretch.otherKmAt(km).stream())
                .anyMatch(otherKm -> near(known.otherKmAt(km), otherKm));
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= NEAR_KM;
    }
}
