package org.runflow.internal.canonical;

/** A value without canonical form; gathers the path to it while it travels up through the components. */
final class NotCanonicalException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Of a very deep value the outermost steps say enough. */
    private static final int MAX_PATH = 400;

    private final String path;
    private final String problem;

    NotCanonicalException(String problem) {
        this("", problem);
    }

    private NotCanonicalException(String path, String problem) {
        super(path.isEmpty() ? problem : "at " + path + ": " + problem);
        this.path = path;
        this.problem = problem;
    }

    NotCanonicalException below(String step) {
        String longer = path.isEmpty() || path.startsWith("[") ? step + path : step + "." + path;
        boolean tooLong = longer.length() > MAX_PATH && path.length() > MAX_PATH / 2;
        NotCanonicalException deeper =
                new NotCanonicalException(tooLong ? longer.substring(0, MAX_PATH / 2) + "…" : longer, problem);
        deeper.initCause(getCause());
        return deeper;
    }
}
