package org.runflow.run;

/**
 * What a run ran on; no part of any key.
 *
 * @param runflow version of the library
 * @param java version of the platform
 * @param parallelism number of workers, at least 1
 */
public record RunEnvironment(String runflow, String java, int parallelism) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a parallelism below 1
     */
    public RunEnvironment {
        if (parallelism < 1) {
            throw new IllegalArgumentException("parallelism must be at least 1, not " + parallelism);
        }
    }

    /**
     * {@return this library on this platform}
     *
     * @param parallelism number of workers, at least 1
     */
    public static RunEnvironment here(int parallelism) {
        String version = RunEnvironment.class.getPackage().getImplementationVersion();
        return new RunEnvironment(
                version == null ? "development" : version, Runtime.version().toString(), parallelism);
    }
}
