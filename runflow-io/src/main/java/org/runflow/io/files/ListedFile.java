package org.runflow.io.files;

import java.util.Optional;
import org.runflow.store.Digest;

/**
 * A file that was seen in a folder.
 *
 * @param path within the folder, with {@code /} between its parts
 * @param bytes length
 * @param version of its content: another one as soon as length, time of change or file key is another
 * @param digest SHA-256 of its content, when it was asked for
 */
public record ListedFile(String path, long bytes, String version, Optional<Digest> digest) {}
