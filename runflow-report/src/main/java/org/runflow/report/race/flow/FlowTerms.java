package org.runflow.report.race.flow;

import org.runflow.report.sheet.Markdown;

/** Every term and unit of the flow report, and what its numbers cannot say. */
final class FlowTerms {
    private FlowTerms() {}

    static void write(FlowDay day, Markdown out) {
        out.heading(2, "7 Terms, units and limits");
        out.bullets(FlowGlossary.streams());
        out.heading(3, "Measures");
        out.bullets(FlowGlossary.encounters());
        out.heading(3, "Places and times");
        out.bullets(FlowGlossary.places(day.flow.settings().passSliceM()));
        out.heading(3, "Limits");
        out.bullets(FlowGlossary.limits());
    }
}
