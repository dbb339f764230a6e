package org.runflow.report.race.density;

import java.util.ArrayList;
import java.util.List;
import org.runflow.race.service.Rulebook;
import org.runflow.report.sheet.Markdown;

/** Every term and unit of the density report, and what its numbers cannot say. */
final class DensityTerms {
    private DensityTerms() {}

    static void write(DensityDay day, Markdown out) {
        out.heading(2, "9 Terms, units and limits");
        out.bullets(DensityGlossary.places(day.density.settings()));
        out.heading(3, "Measures");
        out.bullets(DensityGlossary.measures());
        out.heading(3, "Judgements");
        out.bullets(judgements(day.overview.rulebook()));
        out.heading(3, "Limits");
        out.bullets(DensityGlossary.limits());
    }

    private static List<String> judgements(Rulebook rulebook) {
        List<String> terms = new ArrayList<>(DensityGlossary.judgements(rulebook.experienceWeights(), "section 2"));
        terms.add("**rulebook**: the bounds, references and suggestions that turn numbers into judgements; here "
                + Markdown.text(rulebook.name()) + ", version " + Markdown.text(rulebook.version()) + ".");
        return terms;
    }
}
