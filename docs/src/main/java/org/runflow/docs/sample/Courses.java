package org.runflow.docs.sample;

import java.util.List;

/** The four courses. Each has one turning or starting point that is placed so that the whole has its announced length. */
final class Courses {
    private static final double MARATHON_M = 42_200;
    private static final double HALF_M = 21_100;
    private static final double TEN_KM_M = 10_000;
    private static final double FIVE_KM_M = 5_000;
    private static final double REED_HOUSE_M = 3_500;
    private static final double MARATHON_TURN_M = 11_200;

    private Courses() {}

    /** In the order of the columns of the files. */
    static List<Course> all() {
        double halfTurnM = halfTurnM();
        return List.of(marathon(halfTurnM), half(halfTurnM), tenKm(), fiveKm());
    }

    private static Course marathon(double halfTurnM) {
        List<Stretch> toBarrage = List.of(
                Stretch.all("S1", Town.MARKET_STREET),
                Stretch.all("N1", Town.NORTH_PARADE),
                Stretch.all("K1", Town.KINGS_BRIDGE),
                new Stretch("M1", Town.MARSH_ROAD, 0, REED_HOUSE_M),
                new Stretch("M2", Town.MARSH_ROAD, REED_HOUSE_M, halfTurnM),
                new Stretch("M3", Town.MARSH_ROAD, halfTurnM, MARATHON_TURN_M),
                new Stretch("M4", Town.MARSH_ROAD, MARATHON_TURN_M, halfTurnM),
                new Stretch("M5", Town.MARSH_ROAD, halfTurnM, REED_HOUSE_M),
                new Stretch("M6", Town.MARSH_ROAD, REED_HOUSE_M, 0),
                Stretch.all("E1", Town.EAST_BANK),
                Stretch.all("W1", Town.SEA_WALL));
        List<Stretch> home = List.of(
                Stretch.all("W4", Town.BARRAGE),
                Stretch.all("D1", Town.SOUTH_DOCKS),
                Stretch.all("D4", Town.NORTH_DOCKS),
                Stretch.all("F1", Town.CASTLE_STREET));
        double lighthouseM = (MARATHON_M - lengthM(toBarrage) - lengthM(home)) / 2;
        List<Stretch> lighthouse = List.of(
                new Stretch("W2", Town.LIGHTHOUSE_PATH, 0, lighthouseM),
                new Stretch("W3", Town.LIGHTHOUSE_PATH, lighthouseM, 0));
        return new Course("marathon", joined(List.of(toBarrage, lighthouse, home)));
    }

    private static Course half(double halfTurnM) {
        List<Stretch> marsh = List.of(
                new Stretch("M1", Town.MARSH_ROAD, 0, REED_HOUSE_M),
                new Stretch("M2", Town.MARSH_ROAD, REED_HOUSE_M, halfTurnM),
                new Stretch("M5", Town.MARSH_ROAD, halfTurnM, REED_HOUSE_M),
                new Stretch("M6", Town.MARSH_ROAD, REED_HOUSE_M, 0));
        return new Course("half", joined(List.of(halfOut(), marsh, halfHome())));
    }

    private static Course tenKm() {
        List<Stretch> toPier = List.of(
                Stretch.all("S1", Town.MARKET_STREET),
                Stretch.all("Q1", Town.QUAY),
                Stretch.all("B1", Town.LANTERN_BRIDGE),
                Stretch.all("W1", Town.SEA_WALL),
                Stretch.all("W4", Town.BARRAGE),
                Stretch.all("D1", Town.SOUTH_DOCKS));
        List<Stretch> home = List.of(Stretch.all("D4", Town.NORTH_DOCKS), Stretch.all("F1", Town.CASTLE_STREET));
        double pierM = (TEN_KM_M - lengthM(toPier) - lengthM(home)) / 2;
        List<Stretch> pier =
                List.of(new Stretch("D2", Town.LONG_PIER, 0, pierM), new Stretch("D3", Town.LONG_PIER, pierM, 0));
        return new Course("10k", joined(List.of(toPier, pier, home)));
    }

    private static Course fiveKm() {
        List<Stretch> laps = List.of(
                Stretch.all("P2", Town.CASTLE_PARK),
                Stretch.all("P3", Town.CASTLE_PARK),
                Stretch.all("F1", Town.CASTLE_STREET));
        double avenueM = Town.PARK_AVENUE.lengthM();
        double startM = avenueM - (FIVE_KM_M - lengthM(laps));
        List<Stretch> avenue = List.of(new Stretch("P1", Town.PARK_AVENUE, startM, avenueM));
        return new Course("5k", joined(List.of(avenue, laps)));
    }

    private static List<Stretch> halfOut() {
        return List.of(
                Stretch.all("S1", Town.MARKET_STREET),
                Stretch.all("N1", Town.NORTH_PARADE),
                Stretch.all("K1", Town.KINGS_BRIDGE));
    }

    private static List<Stretch> halfHome() {
        return List.of(
                Stretch.all("E1", Town.EAST_BANK),
                Stretch.allReversed("B1", Town.LANTERN_BRIDGE),
                Stretch.all("R1", Town.RIVER_WALK),
                Stretch.all("F1", Town.CASTLE_STREET));
    }

    private static double halfTurnM() {
        return (HALF_M - lengthM(halfOut()) - lengthM(halfHome())) / 2;
    }

    private static double lengthM(List<Stretch> stretches) {
        return stretches.stream().mapToDouble(Stretch::lengthM).sum();
    }

    private static List<Stretch> joined(List<List<Stretch>> parts) {
        return parts.stream().flatMap(List::stream).toList();
    }
}
