package org.runflow.docs.example.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.docs.Checkout;
import org.runflow.docs.example.recordings.RecordingDashboard;
import software.amazon.awssdk.services.s3.S3Client;

class BucketArchiveTest {
    private static final Path JAR = Checkout.root().resolve("runflow-io/s3/target/server/s3mock.jar");

    @TempDir
    private Path folder;

    @Test
    void theExampleGivesTheSameWithABucket() throws Exception {
        assumeTrue(Files.exists(JAR), "without S3mock (-Drunflow.noS3mock) nothing is tested with a bucket: no " + JAR);
        try (ObjectStoreProcess server = ObjectStoreProcess.start(JAR);
                S3Client client = BucketArchive.client(server.address())) {
            RecordingDashboard.Outcome outcome =
                    new RecordingDashboard(folder, BucketArchive.create(client, "recordings")).run();

            assertThat(outcome.toJson())
                    .isEqualTo("{\"recordings\":60,\"analysed\":57,\"failed\":3,\"synced\":58,\"remote_only\":1,"
                            + "\"mismatch\":1,\"pages\":59}");
            assertThat(outcome.changed()).hasSize(2);
            assertThat(outcome.second())
                    .containsExactlyElementsOf(outcome.changed().keySet());
        }
    }
}
