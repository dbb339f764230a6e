package org.runflow.io.store;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.runflow.error.UnknownSchemaException;
import org.runflow.io.json.VersionedJson;
import org.runflow.store.Manifest;

/** The written form of a manifest, for every storage that keeps bytes. */
public final class ManifestJson {
    private static final VersionedJson<ManifestBefore> BEFORE = new VersionedJson<>(ManifestBefore.class, "1.0.0");
    private static final VersionedJson<Manifest> JSON =
            new VersionedJson<>(Manifest.class, "2.0.0").orOlder(BEFORE, ManifestBefore::toManifest);

    private ManifestJson() {}

    /**
     * Writes a manifest.
     *
     * @param manifest to write
     * @param out target, flushed but not closed
     * @throws IOException from the target
     */
    public static void write(Manifest manifest, OutputStream out) throws IOException {
        JSON.write(manifest, out);
    }

    /**
     * Reads a manifest; warns when the content is none.
     *
     * @param content what was found
     * @param place where it was found, for the warning
     * @return the manifest; absent when the content is damaged, or of a newer release
     */
    public static Optional<Manifest> find(byte[] content, String place) {
        try {
            return Optional.of(read(content, place));
        } catch (IOException | UnknownSchemaException e) {
            warn(place, e);
            return Optional.empty();
        }
    }

    /** Throws when the content is damaged, or of a newer release. */
    static Manifest read(byte[] content, String place) throws IOException {
        return JSON.read(content, "manifest " + place);
    }

    /** Warns that a place does not hold a manifest. */
    static void warn(String place, Exception reason) {
        System.getLogger(ManifestJson.class.getName())
                .log(
                        Level.WARNING,
                        () -> "'" + place + "' does not hold a manifest, so its result does not count: "
                                + reason.getMessage());
    }
}
