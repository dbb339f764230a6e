package org.runflow.docs.sample;

/**
 * A part of a course along one road; it runs against the road's own direction when it ends before it begins.
 *
 * @param key name of the stretch, the same for every event that runs it
 * @param road the road
 * @param startM where it begins, metres along the road
 * @param endM where it ends, metres along the road
 */
record Stretch(String key, Road road, double startM, double endM) {
    static Stretch all(String key, Road road) {
        return new Stretch(key, road, 0, road.lengthM());
    }

    static Stretch allReversed(String key, Road road) {
        return new Stretch(key, road, road.lengthM(), 0);
    }

    double lengthM() {
        return Math.abs(endM - startM);
    }

    /** The spot after so many metres of running. */
    Spot after(double metres) {
        return road.at(onRoadM(metres));
    }

    private double onRoadM(double metres) {
        return startM <= endM ? startM + metres : startM - metres;
    }
}
