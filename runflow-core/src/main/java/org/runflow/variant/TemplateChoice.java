package org.runflow.variant;

import java.util.List;
import java.util.Optional;

/**
 * A choice of a template.
 *
 * @param name of the choice
 * @param alternatives what can be chosen, as texts, in order
 * @param with the choice it goes together with: the first of one with the first of the other
 * @param below the choices that an alternative brings with it, for each of them; empty when none brings any
 */
public record TemplateChoice(
        String name, List<String> alternatives, Optional<String> with, List<TemplateChoices> below) {
    /** Copies the lists. */
    public TemplateChoice {
        alternatives = List.copyOf(alternatives);
        below = List.copyOf(below);
    }
}
