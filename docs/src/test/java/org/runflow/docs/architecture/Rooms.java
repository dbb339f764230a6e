package org.runflow.docs.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.runflow.docs.Checkout;

/** The floor plan as people read it: the block {@code rooms} of {@code docs/Architecture.md}, which is its only source. */
final class Rooms {
    static final String TEXT = read();
    static final FloorPlan PLAN = FloorPlan.of(TEXT);

    private Rooms() {}

    private static String read() {
        try {
            String page = Files.readString(Checkout.root().resolve("docs/Architecture.md"));
            int start = page.indexOf("```rooms\n");
            return page.substring(page.indexOf('\n', start) + 1, page.indexOf("```\n", start + 3));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
