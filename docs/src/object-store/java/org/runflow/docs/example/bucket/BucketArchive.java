package org.runflow.docs.example.bucket;

import java.io.IOException;
import java.net.URI;
import org.runflow.docs.example.recordings.Archive;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.io.inventory.TransferSide;
import org.runflow.io.s3.S3Bucket;
import org.runflow.io.s3.S3Source;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A bucket as an archive.
 *
 * @param bucket that is there
 */
public record BucketArchive(S3Bucket bucket) implements Archive {
    /**
     * {@return a client of a server of one's own, which knows no credentials and no checksums behind a content}
     *
     * @param address of the server
     */
    public static S3Client client(URI address) {
        return S3Client.builder()
                .endpointOverride(address)
                .region(Region.US_EAST_1)
                .serviceConfiguration(
                        service -> service.pathStyleAccessEnabled(true).chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    /**
     * {@return a new bucket}
     *
     * @param client of the server
     * @param name of the bucket
     */
    public static BucketArchive create(S3Client client, String name) {
        client.createBucket(create -> create.bucket(name));
        return new BucketArchive(S3Bucket.of(client, name));
    }

    @Override
    public void write(String path, String content) throws IOException {
        try {
            bucket.client()
                    .putObject(
                            put -> put.bucket(bucket.name()).key(bucket.prefix() + path),
                            RequestBody.fromString(content));
        } catch (SdkException e) {
            throw new IOException("'" + path + "' cannot be written", e);
        }
    }

    @Override
    public TransferSide as(CoordinateSchema schema) {
        return S3Source.of(schema, bucket);
    }
}
