package org.runflow.run;

import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestInput;

/** A lineage for people. */
final class LineageText {
    private static final int SHORT_DIGITS = 12;

    private LineageText() {}

    static String of(Lineage lineage) {
        StringBuilder text = new StringBuilder();
        text.append(lineage.artifact())
                .append(" = ")
                .append(shortened(lineage.digest()))
                .append('\n');
        lineage.inputs()
                .forEach((path, digest) -> text.append("  given ")
                        .append(path)
                        .append(" = ")
                        .append(shortened(digest))
                        .append('\n'));
        for (Lineage.Step step : lineage.steps()) {
            Manifest manifest = step.manifest();
            text.append("  ").append(step.stage()).append(" v").append(manifest.version());
            manifest.item().ifPresent(item -> text.append(", item ").append(item));
            text.append(" = ").append(shortened(manifest.output().digest()));
            text.append(", run ").append(manifest.computedBy().runId()).append('\n');
            for (ManifestInput input : manifest.inputs()) {
                text.append("    read ")
                        .append(input.name())
                        .append(" = ")
                        .append(shortened(input.digest()))
                        .append('\n');
            }
            manifest.settings()
                    .forEach((path, value) -> text.append("    ")
                            .append(path)
                            .append(" = ")
                            .append(value)
                            .append('\n'));
        }
        return text.toString();
    }

    private static String shortened(Digest digest) {
        return digest.hex().substring(0, SHORT_DIGITS);
    }
}
