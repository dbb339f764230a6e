package org.runflow.report.race.page;

import static org.runflow.race.RaceDayPipeline.DENSITY;
import static org.runflow.race.RaceDayPipeline.FLOW;
import static org.runflow.race.RaceDayPipeline.OVERVIEW;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.race.density.DensityGlossary;
import org.runflow.report.race.flow.FlowGlossary;
import org.runflow.report.write.Html;

/** Every term of the page, and what its numbers cannot say. */
final class TermSection {
    private static final String FADE =
            "Runners without measured splits keep one pace to the finish. Real fields fade: late in a race they come later,"
                    + " and more spread out, than these figures say.";

    private static final String SECONDS =
            "Times on this page are cut to the second in which they fall; the JSON files hold milliseconds.";

    private static final String FLAGGED_PEAKS =
            "Peaks that stand with flags, here and in flags.json, are those of the flagged cells; the peak of a segment may lie"
                    + " in another cell.";

    private TermSection() {}

    static void write(PageDay day, Html out) {
        day.section(out, "limits", "What these numbers cannot say");
        Set<String> limits = new LinkedHashSet<>(DensityGlossary.limits());
        limits.add(FADE);
        limits.addAll(FlowGlossary.limits());
        limits.add(SECONDS);
        limits.add(FLAGGED_PEAKS);
        list(limits, out);
        out.close();
        day.section(out, "terms", "Terms and units");
        Set<String> terms = new LinkedHashSet<>();
        terms.addAll(DensityGlossary.places(day.get(DENSITY).settings()));
        terms.addAll(DensityGlossary.measures());
        terms.addAll(DensityGlossary.judgements(day.get(OVERVIEW).rulebook().experienceWeights(), "the rulebook"));
        terms.addAll(FlowGlossary.streams());
        terms.addAll(FlowGlossary.encounters());
        terms.addAll(FlowGlossary.places(day.get(FLOW).settings().passSliceM()));
        list(terms, out);
        out.close();
    }

    private static void list(Set<String> lines, Html out) {
        out.open("ul", "class", "terms");
        lines.forEach(line -> {
            out.open("li");
            marked(line, out);
            out.close();
        });
        out.close();
    }

    /** Terms of the glossaries stand between asterisks, two to name them and one to stress them. */
    private static void marked(String line, Html out) {
        boolean strong = false;
        for (String part : List.of(line.split("\\*\\*", -1))) {
            if (strong) {
                out.element("b", part);
            } else {
                stressed(part, out);
            }
            strong = !strong;
        }
    }

    private static void stressed(String text, Html out) {
        boolean stressed = false;
        for (String part : List.of(text.split("\\*", -1))) {
            if (stressed) {
                out.element("em", part);
            } else {
                out.text(part);
            }
            stressed = !stressed;
        }
    }
}
