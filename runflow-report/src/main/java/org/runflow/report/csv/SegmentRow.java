package org.runflow.report.csv;

import java.util.Optional;
import org.runflow.density.BinSummary;
import org.runflow.density.DensityGridSettings;
import org.runflow.density.SegmentDensity;
import org.runflow.density.SegmentFlags;

/** What is stored of one segment; flags are absent when it has none. */
record SegmentRow(
        DensityGridSettings grid, SegmentDensity density, BinSummary.SegmentBins bins, Optional<SegmentFlags> flags) {}
