package org.runflow.docs.prose;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.runflow.docs.Checkout;

/** Citations of the pages that define something: {@code MODEL §5}, also as {@code MODEL §3–6} or {@code FORMATS §2 and §3}. */
final class Citations {
    /** The pages by the word that cites them. */
    static final Map<String, String> PAGES =
            Map.of("MODEL", "docs/Model.md", "FORMATS", "docs/Formats.md", "DESIGN", "docs/Architecture.md");

    private static final Pattern CITATION =
            Pattern.compile("\\b([A-Z]{4,})(?:\\.md)?\\s+(§\\d+(?:(?:–|, | and )§?\\d+\\b)*)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\d+) ");

    private Citations() {}

    /** What a text cites, as {@code MODEL 5}. */
    static Set<String> in(String text) {
        Set<String> cited = new TreeSet<>();
        Matcher citation = CITATION.matcher(text);
        while (citation.find()) {
            NUMBER.matcher(citation.group(2))
                    .results()
                    .forEach(number -> cited.add(citation.group(1) + " " + number.group()));
        }
        return cited;
    }

    /** What can be cited. */
    static Set<String> sections() {
        return PAGES.entrySet().stream()
                .flatMap(page -> SECTION.matcher(Pages.read(Checkout.root().resolve(page.getValue())))
                        .results()
                        .map(section -> page.getKey() + " " + section.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
