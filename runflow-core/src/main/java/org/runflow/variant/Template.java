package org.runflow.variant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.runflow.store.Digest;

/**
 * What was asked for before it was expanded: all alternatives, also those that never came to be. A value like any other, stored once however many runs come
 * from it. Functions are not part of it; a condition is known by what it reads and by how many variants are left.
 *
 * @param parts one after the other
 */
public record Template(List<TemplatePart> parts) {
    /** Copies the list. */
    public Template {
        parts = List.copyOf(parts);
    }

    /** {@return by which runs refer to it} */
    public Digest digest() {
        return Digest.of(this);
    }

    /** {@return all alternatives by name of the choice, in the order of declaration} */
    public Map<String, List<String>> alternatives() {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        parts.forEach(part -> gather(part.choices(), all));
        Map<String, List<String>> lists = new LinkedHashMap<>();
        all.forEach((name, texts) -> lists.put(name, new ArrayList<>(texts)));
        return lists;
    }

    private static void gather(TemplateChoices from, Map<String, Set<String>> into) {
        for (TemplateChoice choice : from.choices()) {
            into.computeIfAbsent(choice.name(), name -> new LinkedHashSet<>()).addAll(choice.alternatives());
            choice.below().forEach(below -> gather(below, into));
        }
    }
}
