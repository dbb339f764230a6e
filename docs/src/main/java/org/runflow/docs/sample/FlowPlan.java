package org.runflow.docs.sample;

import java.util.List;

/**
 * A row of flow.csv.
 *
 * @param id label of the row
 * @param label what people call the stretch
 * @param eventA first event
 * @param stretchA key of its stretch
 * @param eventB second event
 * @param stretchB key of its stretch
 * @param type what the planners expect
 * @param notes why the row is there
 */
record FlowPlan(
        String id,
        String label,
        String eventA,
        String stretchA,
        String eventB,
        String stretchB,
        String type,
        String notes) {
    static List<FlowPlan> all() {
        return List.of(
                lap("P2", "Castle Park, first lap", "P2", "Faster waves catch the wave before."),
                lap("P3", "Castle Park, second lap", "P3", "Everybody on the second lap."),
                new FlowPlan(
                        "P3-P2",
                        "Castle Park, lapping",
                        "5k",
                        "P3",
                        "5k",
                        "P2",
                        "overtake",
                        "The front of the race laps the last wave."),
                shared("S1", "Market Street", "marathon", "half", "overtake", "Half an hour lies between the guns."),
                shared("N1", "North Parade", "marathon", "half", "overtake", "Fast half, slow marathon."),
                shared("K1", "King's Bridge", "marathon", "half", "overtake", "Fast half, slow marathon."),
                shared("M1", "Marsh Road out, to Reed House", "marathon", "half", "overtake", "Narrow lane."),
                shared("M2", "Marsh Road out, to half turn", "marathon", "half", "overtake", "Narrow lane."),
                new FlowPlan(
                        "MX",
                        "Marsh Road at Reed House",
                        "marathon",
                        "M1",
                        "half",
                        "M6",
                        "counterflow",
                        "Last of the marathon meet first of the half."),
                shared("M5", "Marsh Road home, from half turn", "half", "marathon", "overtake", "Tired marathon."),
                shared("M6", "Marsh Road home, from Reed House", "half", "marathon", "overtake", "Tired marathon."),
                marsh("M1", "M6", "marathon", "marathon", "Out and home, lane beside lane."),
                marsh("M2", "M5", "marathon", "marathon", "Out and home, lane beside lane."),
                marsh("M3", "M4", "marathon", "marathon", "Out and home, lane beside lane."),
                marsh("M1", "M6", "half", "half", "Out and home, lane beside lane."),
                marsh("M2", "M5", "half", "half", "Out and home, lane beside lane."),
                marsh("M2", "M5", "marathon", "half", "Last of the marathon meet first of the half."),
                marsh("M1", "M6", "half", "marathon", "Half out, marathon home."),
                marsh("M2", "M5", "half", "marathon", "Half out, marathon home."),
                shared("E1", "East Bank", "half", "marathon", "parallel", "The half leaves at Lantern Bridge."),
                shared("B1", "Lantern Bridge", "10k", "half", "counterflow", "1.8 m between the railings."),
                shared("W1", "Sea Wall", "10k", "marathon", "merge", "The 10k comes off the bridge into the marathon."),
                new FlowPlan(
                        "W2-W3",
                        "Lighthouse Path",
                        "marathon",
                        "W2",
                        "marathon",
                        "W3",
                        "counterflow",
                        "Marathon out and home."),
                shared("W4", "Barrage", "10k", "marathon", "overtake", "10k front through the marathon."),
                shared("D1", "South Docks", "10k", "marathon", "overtake", "10k front through the marathon."),
                new FlowPlan(
                        "D2-D3", "Long Pier", "10k", "D2", "10k", "D3", "counterflow", "One lane each way on planks."),
                shared("D4", "North Docks", "10k", "marathon", "merge", "The 10k comes off the pier."),
                shared("F1", "Castle Street", "half", "10k", "merge", "The half comes in from the River Walk."),
                shared("F1", "Castle Street", "half", "marathon", "merge", "Finish sprint beside cramped legs."),
                shared("F1", "Castle Street", "10k", "marathon", "merge", "Same lane since the docks."));
    }

    private static FlowPlan shared(String id, String label, String eventA, String eventB, String type, String notes) {
        return new FlowPlan(id, label, eventA, id, eventB, id, type, notes);
    }

    private static FlowPlan marsh(String out, String home, String eventOut, String eventHome, String notes) {
        return new FlowPlan(
                out + "-" + home, "Marsh Road, both ways", eventOut, out, eventHome, home, "counterflow", notes);
    }

    private static FlowPlan lap(String id, String label, String stretch, String notes) {
        return new FlowPlan(id, label, "5k", stretch, "5k", stretch, "overtake", notes);
    }
}
