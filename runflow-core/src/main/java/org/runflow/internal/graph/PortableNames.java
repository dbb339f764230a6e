package org.runflow.internal.graph;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Knows which names no file can have on Windows, so that a workspace can be copied there: those of its devices, whatever follows their first dot, and those that end in a
 * dot.
 */
final class PortableNames {
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");
    private static final Set<String> NUMBERED_DEVICES = Set.of("com", "lpt");
    private static final int NUMBERED_LENGTH = 4;

    private PortableNames() {}

    /** {@return the first part of a path that cannot be the name of a file or folder everywhere} */
    static Optional<String> findNoFile(String path) {
        for (String part : path.split("/", -1)) {
            if (part.endsWith(".") || isDevice(part)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private static boolean isDevice(String name) {
        int dot = name.indexOf('.');
        String device = (dot < 0 ? name : name.substring(0, dot)).toLowerCase(Locale.ROOT);
        return DEVICES.contains(device)
                || (device.length() == NUMBERED_LENGTH
                        && Character.isDigit(device.charAt(NUMBERED_LENGTH - 1))
                        && NUMBERED_DEVICES.contains(device.substring(0, NUMBERED_LENGTH - 1)));
    }
}
