package org.runflow.docs.sample;

/** A point of the town's plane, in metres from its start line. */
record Spot(double eastM, double northM) {
    /** Not {@code Math.hypot}: that may differ between machines, a square root may not. */
    double distanceM(Spot other) {
        double east = eastM - other.eastM;
        double north = northM - other.northM;
        return Math.sqrt(east * east + north * north);
    }

    Spot moved(double byEastM, double byNorthM) {
        return new Spot(eastM + byEastM, northM + byNorthM);
    }
}
