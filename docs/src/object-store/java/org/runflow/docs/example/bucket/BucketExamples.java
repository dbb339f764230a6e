package org.runflow.docs.example.bucket;

import java.nio.file.Files;
import java.nio.file.Path;
import org.runflow.docs.example.Examples;
import software.amazon.awssdk.services.s3.S3Client;

/** Runs the example of recordings with an object store; any other as always. */
final class BucketExamples {
    private BucketExamples() {}

    /**
     * Runs it.
     *
     * @param args name of the example, a folder that is made when it is missing, where the archive is ({@code s3} or {@code dir}), and the jar of the server
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 4 || !args[2].equals("s3")) {
            Examples.main(args);
            return;
        }
        Path server = Path.of(args[3]);
        if (!Files.exists(server)) {
            System.err.println("There is no '" + server + "': the build was told not to fetch s3mock."
                    + " Take a folder instead: -Drunflow.store=dir");
            System.exit(64);
        }
        Path folder = Files.createDirectories(Path.of(args[1]));
        try (ObjectStoreProcess process = ObjectStoreProcess.start(server);
                S3Client client = BucketArchive.client(process.address())) {
            Examples.recordings(folder, BucketArchive.create(client, "recordings"));
        }
    }
}
