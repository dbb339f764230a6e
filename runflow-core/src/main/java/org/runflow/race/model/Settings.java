package org.runflow.race.model;

import java.util.function.UnaryOperator;

/**
 * Everything an analysis may be told beside the race itself, by subject. Stages read the subject they need, so that a setting recomputes only what
 * it touches. Change one with {@code settings.withDensity(density -> density.withBinM(50))}.
 *
 * @param density bins, windows, rulebook and schemas
 * @param flow what counts as co-presence, and slices of the pass profile
 * @param locations when locations open, and which lie too far from the course
 * @param corridors how roads are found by tracks
 */
public record Settings(
        DensitySettings density, FlowSettings flow, LocationSettings locations, CorridorSettings corridors) {
    /**
     * Takes the defaults of the formats page.
     *
     * @return the defaults of each subject
     */
    public static Settings defaults() {
        return new Settings(
                DensitySettings.defaults(),
                FlowSettings.defaults(),
                LocationSettings.defaults(),
                CorridorSettings.defaults());
    }

    /**
     * Changes the settings of density.
     *
     * @param change makes the new ones of the old
     * @return the changed settings
     */
    public Settings withDensity(UnaryOperator<DensitySettings> change) {
        return withDensity(change.apply(density));
    }

    /**
     * Replaces the settings of density.
     *
     * @param newDensity the new ones
     * @return the changed settings
     */
    public Settings withDensity(DensitySettings newDensity) {
        return new Settings(newDensity, flow, locations, corridors);
    }

    /**
     * Changes the settings of flow.
     *
     * @param change makes the new ones of the old
     * @return the changed settings
     */
    public Settings withFlow(UnaryOperator<FlowSettings> change) {
        return withFlow(change.apply(flow));
    }

    /**
     * Replaces the settings of flow.
     *
     * @param newFlow the new ones
     * @return the changed settings
     */
    public Settings withFlow(FlowSettings newFlow) {
        return new Settings(density, newFlow, locations, corridors);
    }

    /**
     * Changes the settings of locations.
     *
     * @param change makes the new ones of the old
     * @return the changed settings
     */
    public Settings withLocations(UnaryOperator<LocationSettings> change) {
        return withLocations(change.apply(locations));
    }

    /**
     * Replaces the settings of locations.
     *
     * @param newLocations the new ones
     * @return the changed settings
     */
    public Settings withLocations(LocationSettings newLocations) {
        return new Settings(density, flow, newLocations, corridors);
    }

    /**
     * Changes the settings of corridors.
     *
     * @param change makes the new ones of the old
     * @return the changed settings
     */
    public Settings withCorridors(UnaryOperator<CorridorSettings> change) {
        return withCorridors(change.apply(corridors));
    }

    /**
     * Replaces the settings of corridors.
     *
     * @param newCorridors the new ones
     * @return the changed settings
     */
    public Settings withCorridors(CorridorSettings newCorridors) {
        return new Settings(density, flow, locations, newCorridors);
    }
}
