package org.runflow.store;

/**
 * Where the value of an artifact lies and how to know it again.
 *
 * @param name of the artifact, without scope
 * @param schema of the stored form
 * @param digest of the value's canonical form: identity
 * @param blobDigest of the stored bytes: integrity only
 * @param bytes length of the stored form, at least 0
 */
public record ArtifactRef(String name, String schema, Digest digest, Digest blobDigest, long bytes) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException for a negative length
     */
    public ArtifactRef {
        if (bytes < 0) {
            throw new IllegalArgumentException("artifact '" + name + "' cannot have " + bytes + " bytes");
        }
    }
}
