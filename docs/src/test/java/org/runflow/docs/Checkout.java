package org.runflow.docs;

import java.nio.file.Path;

/** Where the project lies while its tests run. */
public final class Checkout {
    private Checkout() {}

    /** {@return the root of the checkout, from the system property that the build sets} */
    public static Path root() {
        return Path.of(System.getProperty("runflow.root", ".."));
    }
}
