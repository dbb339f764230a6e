package org.runflow.error;

/** A stored artifact has a schema that nothing here can read, perhaps a newer one. It is left untouched. */
public final class UnknownSchemaException extends RunflowException {
    private static final long serialVersionUID = 1L;

    private final String artifact;
    private final String storedSchema;
    private final String wantedSchema;

    /**
     * Says what happened.
     *
     * @param artifact name of the artifact
     * @param storedSchema schema it was stored with
     * @param wantedSchema schema asked for
     */
    public UnknownSchemaException(String artifact, String storedSchema, String wantedSchema) {
        super(
                "artifact '" + artifact + "' is stored with schema " + storedSchema + ", but schema " + wantedSchema
                        + " is asked for. [Hint: register upcasters from the one to the other, or use the release that wrote it]");
        this.artifact = artifact;
        this.storedSchema = storedSchema;
        this.wantedSchema = wantedSchema;
    }

    /** {@return name of the artifact} */
    public String artifact() {
        return artifact;
    }

    /** {@return schema it was stored with} */
    public String storedSchema() {
        return storedSchema;
    }

    /** {@return schema asked for} */
    public String wantedSchema() {
        return wantedSchema;
    }
}
