package org.runflow.race.scenario;

/**
 * A group at its place in a plan: the table of its residue, moved by whole windows.
 *
 * @param table the group
 * @param windows how many windows later, negative for earlier
 * @param millis the same in milliseconds
 */
record PlacedGroup(GroupTable table, int windows, long millis) {
    static PlacedGroup of(DayModel model, int group, long shiftMillis) {
        long windowMillis = model.windowMillis();
        long windows = Math.floorDiv(shiftMillis, windowMillis);
        return new PlacedGroup(
                model.table(group, Math.floorMod(shiftMillis, windowMillis)),
                Math.toIntExact(windows),
                windows * windowMillis);
    }

    long lastFinishMillis() {
        return table.lastFinishMillis() + millis;
    }

    boolean anybodyFinishes() {
        return table.lastFinishMillis() != Long.MIN_VALUE;
    }
}
