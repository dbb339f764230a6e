package org.runflow.report.race.density;

import java.util.Optional;
import org.runflow.race.density.BinSummary;
import org.runflow.race.density.DensityGridSettings;
import org.runflow.race.density.SegmentDensity;
import org.runflow.race.density.SegmentFlags;

/** What is stored of one segment; flags are absent when it has none. */
record SegmentRow(
        DensityGridSettings grid, SegmentDensity density, BinSummary.SegmentBins bins, Optional<SegmentFlags> flags) {}
