package org.runflow.variant;

import java.util.List;

/**
 * Choices that multiply.
 *
 * @param choices in the order of declaration; the last one moves fastest
 * @param conditions the names that each condition on them reads
 * @param count how many variants there are
 */
public record TemplateChoices(List<TemplateChoice> choices, List<List<String>> conditions, long count) {
    /** Copies the lists. */
    public TemplateChoices {
        choices = List.copyOf(choices);
        conditions = conditions.stream().map(List::copyOf).toList();
    }
}
