package org.runflow.variant;

import java.util.Optional;
import org.runflow.store.Digest;

/**
 * A value and the choices by which it varies.
 *
 * @param base digest of the value, as far as it has one
 * @param choices of the variants
 */
public record TemplatePart(Optional<Digest> base, TemplateChoices choices) {}
