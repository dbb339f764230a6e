package org.runflow.io.parquet;

import java.util.List;
import java.util.Map;
import org.runflow.metric.SummaryView;

/** A summary as it stands in a footer: with the units of columns. */
record FooterSummary(
        long rows,
        List<SummaryView.OfNumber> numbers,
        List<SummaryView.OfFacet> facets,
        List<SummaryView.OfTime> times,
        List<SummaryView.OfRanking> rankings,
        Map<String, String> units) {
    static FooterSummary of(SummaryView view, Map<String, String> units) {
        return new FooterSummary(view.rows(), view.numbers(), view.facets(), view.times(), view.rankings(), units);
    }

    SummaryView view() {
        return new SummaryView(rows, numbers, facets, times, rankings);
    }
}
