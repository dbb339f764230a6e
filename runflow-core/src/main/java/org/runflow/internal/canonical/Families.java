package org.runflow.internal.canonical;

import java.util.Optional;

/** Knows which classes are members of sealed families: two of them may have equal components, or constants of the same name. */
final class Families {
    private Families() {}

    /** Returns what keeps the class apart from its siblings; the simple name survives a move of the class and a notebook's redefinition. */
    static Optional<String> findMember(Class<?> type) {
        return isMember(type) ? Optional.of(type.getSimpleName()) : Optional.empty();
    }

    /** An interface that is not sealed itself may stand between the class and its family. */
    private static boolean isMember(Class<?> type) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isSealed() || isMember(parent)) {
                return true;
            }
        }
        return false;
    }
}
