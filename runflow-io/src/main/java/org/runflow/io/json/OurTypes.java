package org.runflow.io.json;

import java.security.CodeSource;
import org.runflow.store.Digest;

/** Which types come with the library, by where their classes were loaded from and what they are called: an application may lie with the library in one jar. */
final class OurTypes {
    private static final String HOME = "org.runflow.";

    private OurTypes() {}

    /** Whether a type is of the engine and what is computed with it, which does not know the mapper: it says nothing to it. */
    static boolean isOfCore(Class<?> type) {
        return areTogether(type, Digest.class);
    }

    /** Whether a type is of what keeps and reads results, beside this class. */
    static boolean isOfForms(Class<?> type) {
        return areTogether(type, OurTypes.class);
    }

    private static boolean areTogether(Class<?> type, Class<?> ours) {
        CodeSource library = ours.getProtectionDomain().getCodeSource();
        return library != null
                && type.getName().startsWith(HOME)
                && library.equals(type.getProtectionDomain().getCodeSource());
    }
}
