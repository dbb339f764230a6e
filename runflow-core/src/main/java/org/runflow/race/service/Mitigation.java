package org.runflow.race.service;

import java.util.Optional;

/**
 * Advice for flagged segments.
 *
 * @param schema the schema it is for, absent for every schema
 * @param severity the least severity it is for
 * @param reason the reason it is for
 * @param text what to do, a sentence for a race director
 */
public record Mitigation(Optional<String> schema, Severity severity, FlagReason reason, String text) {
    /**
     * {@return whether this advice is for it}
     *
     * @param flagSchema schema of a flagged segment
     * @param flagSeverity its worst severity
     * @param flagReason one of its reasons
     */
    public boolean isFor(String flagSchema, Severity flagSeverity, FlagReason flagReason) {
        return schema.map(flagSchema::equals).orElse(true) && flagSeverity.atLeast(severity) && reason == flagReason;
    }
}
