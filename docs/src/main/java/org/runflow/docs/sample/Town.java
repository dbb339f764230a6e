package org.runflow.docs.sample;

/** The streets of Linnhaven, a town that exists nowhere else: an old town on the west bank of an estuary, marshes and a sea wall on the east. */
final class Town {
    static final Road MARKET_STREET = Road.through(spot(0, 0), spot(260, 30), spot(500, 0));
    static final Road NORTH_PARADE =
            Road.through(spot(500, 0), spot(620, 420), spot(980, 900), spot(1300, 1150), spot(1500, 1400));
    static final Road KINGS_BRIDGE = Road.through(spot(1500, 1400), spot(1850, 1420));
    static final Road MARSH_ROAD = Road.through(
            spot(1850, 1420),
            spot(2700, 1900),
            spot(3600, 2150),
            spot(4700, 2900),
            spot(6100, 3300),
            spot(7000, 4300),
            spot(8600, 4700),
            spot(9800, 5700),
            spot(11400, 6000),
            spot(12200, 6900));
    static final Road EAST_BANK =
            Road.through(spot(1850, 1420), spot(2250, 900), spot(2350, 300), spot(2150, -400), spot(1740, -1100));
    static final Road QUAY =
            Road.through(spot(500, 0), spot(760, -300), spot(1150, -520), spot(1420, -820), spot(1500, -1090));
    static final Road LANTERN_BRIDGE = Road.through(spot(1500, -1090), spot(1740, -1100));
    static final Road RIVER_WALK =
            Road.through(spot(1500, -1090), spot(1300, -1400), spot(900, -1560), spot(500, -1350), spot(300, -1000));
    static final Road SEA_WALL =
            Road.through(spot(1740, -1100), spot(2050, -1500), spot(2500, -1800), spot(2900, -2350), spot(3050, -2900));
    static final Road LIGHTHOUSE_PATH = Road.through(
            spot(3050, -2900),
            spot(3500, -3300),
            spot(4300, -3500),
            spot(5200, -4100),
            spot(6100, -4200),
            spot(7000, -4700));
    static final Road BARRAGE = Road.through(spot(3050, -2900), spot(2300, -2950));
    static final Road SOUTH_DOCKS =
            Road.through(spot(2300, -2950), spot(1900, -2600), spot(1500, -2350), spot(1050, -2250));
    static final Road LONG_PIER = Road.through(spot(1050, -2250), spot(1050, -2700), spot(1000, -3250));
    static final Road NORTH_DOCKS =
            Road.through(spot(1050, -2250), spot(700, -1900), spot(420, -1400), spot(300, -1000));
    static final Road CASTLE_STREET = Road.through(spot(300, -1000), spot(180, -800), spot(120, -600));
    static final Road PARK_AVENUE = Road.through(spot(640, -700), spot(480, -830), spot(300, -1000));
    static final Road CASTLE_PARK = Road.ring(
            spot(300, -1000), spot(60, -1260), spot(-300, -1290), spot(-520, -1060), spot(-380, -780), spot(-40, -760));

    private static final double LATITUDE = 55.2140;
    private static final double LONGITUDE = 11.0260;
    private static final double M_PER_DEGREE_NORTH = 111_328;
    private static final double M_PER_DEGREE_EAST = 63_639;

    private Town() {}

    static double latitude(Spot spot) {
        return LATITUDE + spot.northM() / M_PER_DEGREE_NORTH;
    }

    static double longitude(Spot spot) {
        return LONGITUDE + spot.eastM() / M_PER_DEGREE_EAST;
    }

    private static Spot spot(double eastM, double northM) {
        return new Spot(eastM, northM);
    }
}
