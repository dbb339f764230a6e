package org.runflow.docs.sample;

import java.util.List;
import java.util.stream.Stream;

/** The thirty places where people work, by part of the town. */
final class Posts {
    private static final String OLD_TOWN = "old town";
    private static final String MARSH = "marsh";
    private static final String SHORE = "shore";
    private static final String DOCKS = "docks";
    private static final String PARK = "park";

    private Posts() {}

    static List<LocationPlan> all() {
        return Stream.of(oldTown(), marsh(), shore(), docks(), park())
                .flatMap(List::stream)
                .map(Post::plan)
                .toList();
    }

    private static List<Post> oldTown() {
        return List.of(
                new Post("start", "course", "Start gantry", OLD_TOWN)
                        .task("Open the waves, keep the corral gates")
                        .at(Town.MARKET_STREET.beside(5, 4))
                        .segments("S1")
                        .with("marshal", 6)
                        .with("volunteer", 12)
                        .with("barrier", 40),
                new Post("cornmarket", "course", "Cornmarket fork", OLD_TOWN)
                        .task("Marathon and half left, 10k right")
                        .at(Town.NORTH_PARADE.beside(8, -6))
                        .segments("S1", "N1", "Q1")
                        .with("marshal", 4)
                        .with("barrier", 12),
                new Post("hospital", "crossing", "North Parade at the hospital", OLD_TOWN)
                        .task("Let ambulances through in gaps")
                        .at(Town.NORTH_PARADE.beside(760, 5))
                        .serves("marathon", "half")
                        .segments("N1")
                        .with("police", 2)
                        .with("marshal", 2),
                new Post("kings-bridge", "course", "King's Bridge, west ramp", OLD_TOWN)
                        .at(Town.KINGS_BRIDGE.beside(20, 5))
                        .serves("marathon", "half")
                        .segments("K1")
                        .with("marshal", 2),
                new Post("ring-road", "traffic", "Ring road at King's Bridge", OLD_TOWN)
                        .task("Close the slip road")
                        .at(new Spot(1380, 1520))
                        .like("kings-bridge")
                        .with("police", 1)
                        .with("barrier", 6),
                new Post("bus-station", "traffic", "Bus station exit", OLD_TOWN)
                        .task("Hold buses until the slip road opens")
                        .at(new Spot(1120, 1420))
                        .like("ring-road")
                        .with("volunteer", 2),
                new Post("fish-market", "crossing", "Fish market on the Quay", OLD_TOWN)
                        .task("Let vans cross in gaps")
                        .at(Town.QUAY.beside(880, -4))
                        .serves("10k")
                        .segments("Q1")
                        .with("marshal", 2)
                        .with("barrier", 8),
                new Post("quay-car-park", "traffic", "Quay car park", OLD_TOWN)
                        .at(new Spot(1010, -330))
                        .like("fish-market")
                        .with("volunteer", 1)
                        .with("barrier", 4),
                new Post("finish-medical", "medical", "Finish medical tent", OLD_TOWN)
                        .at(Town.CASTLE_STREET.beside(400, 75))
                        .segments("F1")
                        .closes(45, 15)
                        .with("medic", 8)
                        .with("volunteer", 4)
                        .notes("Stands in the school yard, away from the course."),
                new Post("finish", "aid", "Finish area", OLD_TOWN)
                        .task("Medals, blankets, water")
                        .at(Town.CASTLE_STREET.at(Town.CASTLE_STREET.lengthM()))
                        .segments("F1")
                        .closes(30, 15)
                        .with("volunteer", 45));
    }

    private static List<Post> marsh() {
        return List.of(
                new Post("east-ramp", "water", "East ramp water", MARSH)
                        .at(Town.MARSH_ROAD.beside(250, 4))
                        .serves("marathon", "half")
                        .segments("M1", "M6")
                        .with("volunteer", 14),
                new Post("reed-house", "aid", "Reed House", MARSH)
                        .task("Water and fruit on both lanes, toilets")
                        .at(Town.MARSH_ROAD.beside(3500, 5))
                        .serves("marathon", "half")
                        .segments("M1", "M2", "M5", "M6")
                        .with("volunteer", 24)
                        .with("medic", 2),
                new Post("half-turn", "course", "Half turn", MARSH)
                        .task("Half turns, marathon goes on")
                        .at(Town.MARSH_ROAD.beside(6650, 3))
                        .serves("marathon", "half")
                        .segments("M2", "M5")
                        .with("marshal", 3),
                new Post("pumping-station", "water", "Pumping station", MARSH)
                        .at(Town.MARSH_ROAD.beside(8900, -4))
                        .serves("marathon")
                        .segments("M3", "M4")
                        .with("volunteer", 10),
                new Post("marathon-turn", "course", "Marathon turn", MARSH)
                        .at(Town.MARSH_ROAD.beside(11190, 3))
                        .serves("marathon")
                        .segments("M3", "M4")
                        .with("marshal", 2),
                new Post("farm-track", "traffic", "Marsh Road at the farm track", MARSH)
                        .task("Farm traffic waits for the last of the marathon")
                        .at(new Spot(5300, 3260))
                        .like("pumping-station")
                        .closes(0, 10)
                        .with("marshal", 1),
                new Post("school", "crossing", "East Bank school crossing", MARSH)
                        .at(Town.EAST_BANK.beside(1300, -4))
                        .serves("marathon", "half")
                        .segments("E1")
                        .with("marshal", 2)
                        .with("barrier", 10));
    }

    private static List<Post> shore() {
        return List.of(
                new Post("lantern-east", "course", "Lantern Bridge, east end", SHORE)
                        .task("Half to the right over the bridge, marathon straight on, 10k comes off")
                        .at(Town.EAST_BANK.beside(Town.EAST_BANK.lengthM(), 4))
                        .segments("E1", "B1", "W1")
                        .with("marshal", 6)
                        .with("barrier", 20),
                new Post("lantern-west", "course", "Lantern Bridge, west end", SHORE)
                        .task("Keep right; stop the crowd from standing on the ramp")
                        .at(Town.LANTERN_BRIDGE.beside(0, 4))
                        .serves("half", "10k")
                        .segments("B1", "Q1", "R1")
                        .with("marshal", 6)
                        .with("police", 2),
                new Post("lantern-medical", "medical", "First aid at Lantern Bridge", SHORE)
                        .at(Town.SEA_WALL.beside(60, 6))
                        .segments("B1", "W1", "E1")
                        .closes(20, 10)
                        .with("medic", 4),
                new Post("kiosk", "water", "Sea Wall kiosk", SHORE)
                        .at(Town.SEA_WALL.beside(1400, -5))
                        .serves("marathon", "10k")
                        .segments("W1")
                        .with("volunteer", 12),
                new Post("lighthouse", "aid", "Lighthouse turn", SHORE)
                        .task("Gels, blankets, lift home")
                        .at(Town.LIGHTHOUSE_PATH.beside(3950, 3))
                        .serves("marathon")
                        .segments("W2", "W3")
                        .with("volunteer", 10)
                        .with("medic", 2),
                new Post("barrage", "course", "Barrage gate", SHORE)
                        .at(Town.BARRAGE.beside(10, -4))
                        .serves("marathon", "10k")
                        .with("marshal", 3)
                        .notes("No segments listed: found by its place."));
    }

    private static List<Post> docks() {
        return List.of(
                new Post("dry-dock", "water", "Dry dock", DOCKS)
                        .at(Town.SOUTH_DOCKS.beside(900, 4))
                        .serves("marathon", "10k")
                        .segments("D1")
                        .with("volunteer", 12),
                new Post("pier-head", "course", "Pier head", DOCKS)
                        .at(Town.LONG_PIER.beside(630, 2))
                        .serves("10k")
                        .segments("D2", "D3")
                        .with("marshal", 2),
                new Post("railway", "crossing", "Harbour railway", DOCKS)
                        .task("Freight train at 11:40 waits for a gap")
                        .at(Town.NORTH_DOCKS.beside(500, 4))
                        .serves("marathon", "10k")
                        .segments("D4")
                        .with("police", 2),
                new Post("container-gate", "traffic", "Container gate", DOCKS)
                        .task("Lorries wait; opens with the railway crossing")
                        .like("railway")
                        .with("volunteer", 2)
                        .notes("Not measured yet."));
    }

    private static List<Post> park() {
        return List.of(
                new Post("park-start", "course", "Park Avenue start", PARK)
                        .onSaturday()
                        .at(Town.PARK_AVENUE.beside(200, 4))
                        .segments("P1")
                        .with("marshal", 3)
                        .with("barrier", 20),
                new Post("castle-gate", "course", "Castle Gate", PARK)
                        .onSaturday()
                        .task("First time: another lap. Second time: finish")
                        .at(Town.CASTLE_PARK.beside(0, 5))
                        .segments("P1", "P2", "P3", "F1")
                        .with("marshal", 4)
                        .with("barrier", 16),
                new Post("rose-garden", "medical", "Rose garden", PARK)
                        .onSaturday()
                        .at(Town.CASTLE_PARK.beside(1100, 6))
                        .segments("P2", "P3")
                        .closes(15, 5)
                        .with("medic", 2));
    }
}
