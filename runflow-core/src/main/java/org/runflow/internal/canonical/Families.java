package org.runflow.internal.canonical;

import java.util.Optional;

/** Knows which classes are members of families, sealed or not: two of them may have equal components, or constants of the same name. */
final class Families {
    private Families() {}

    /** Returns what keeps the class apart from its siblings; the simple name survives a move of the class and a notebook's redefinition. */
    static Optional<String> findMember(Class<?> type) {
        return isMember(type) ? Optional.of(type.getSimpleName()) : Optional.empty();
    }

    /**
     * A component may be of any interface of an application. Those of the JDK, such as {@link Comparable}, and ours that are not sealed say what a class can do, and stand for
     * no family.
     */
    private static boolean isMember(Class<?> type) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isSealed() || !isCommon(parent) || isMember(parent)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCommon(Class<?> parent) {
        return parent.getClassLoader() == null || parent.getName().startsWith("java") || CanonicalTypes.isOurs(parent);
    }
}
