package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.runflow.Run;
import org.runflow.docs.Checkout;

/** Compares what the page "Pipelines of your own" shows with what came out. */
final class GuidePage {
    private static final String SHOWN_RUN = "01jr5c2m80q3v7w9xhfakezt4n";

    private GuidePage() {}

    /** Expects a block of the page to read like this. */
    static void expectShown(String text) {
        assertThat(page()).contains("\n" + text.stripTrailing() + "\n```");
    }

    /** Expects a block of the page to read like this, with its own id in place of the run's. */
    static void expectShown(String text, Run run) {
        expectShown(text.replace(run.id().text(), SHOWN_RUN));
    }

    private static String page() {
        try {
            return Files.readString(Checkout.root().resolve("docs/guide/pipelines.md"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the guide", e);
        }
    }
}
