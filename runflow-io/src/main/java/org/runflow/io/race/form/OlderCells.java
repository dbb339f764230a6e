package org.runflow.io.race.form;

import static org.runflow.race.RaceDayPipeline.CELLS;

import org.runflow.ArtifactKey;
import org.runflow.race.density.DensityCells;
import org.runflow.store.Upcaster;

/** Cells of schema 1.0.0: the same value, in documents that have the column {@code distance_um}. */
final class OlderCells {
    static final ArtifactKey<DensityCells> KEY =
            ArtifactKey.of(CELLS.name(), DensityCells.class).schema("1.0.0").publishedAt(CELLS.publishedFile());
    static final Upcaster<DensityCells, DensityCells> UPCASTER = new Upcaster<>(KEY, CELLS, cells -> cells);

    private OlderCells() {}
}
