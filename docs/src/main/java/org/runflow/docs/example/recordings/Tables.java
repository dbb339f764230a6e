package org.runflow.docs.example.recordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.runflow.io.recording.RecordingFiles;
import org.runflow.recording.Recording;

/**
 * What was extracted of a recording.
 *
 * @param name of the recording
 * @param frames table
 * @param detections table
 * @param tracks table
 */
record Tables(String name, String frames, String detections, String tracks) {
    Recording read() throws IOException {
        Path folder = Files.createTempDirectory("recording");
        try {
            Files.writeString(folder.resolve("frames.csv"), frames);
            Files.writeString(folder.resolve("detections.csv"), detections);
            Files.writeString(folder.resolve("tracks.csv"), tracks);
            return RecordingFiles.read(folder);
        } finally {
            for (String table : new String[] {"frames.csv", "detections.csv", "tracks.csv"}) {
                Files.deleteIfExists(folder.resolve(table));
            }
            Files.delete(folder);
        }
    }
}
