package org.runflow.io.s3;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** An object store of a kind for all tests of this module, started for the first of them and ended with the last; a bucket for each that asks. */
final class ObjectStore implements BeforeAllCallback {
    private static final AtomicInteger BUCKETS = new AtomicInteger();

    private final ObjectStoreServer.Program program;
    private Optional<Running> running = Optional.empty();

    private ObjectStore(ObjectStoreServer.Program program) {
        this.program = program;
    }

    static ObjectStore s3mock() {
        return new ObjectStore(ObjectStoreServer.Program.S3MOCK);
    }

    /** For what needs a server that replaces an object as a whole while others read it. */
    static ObjectStore s3proxy() {
        return new ObjectStore(ObjectStoreServer.Program.S3PROXY);
    }

    private record Running(ObjectStoreServer server, S3Client client, Path folder) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            client.close();
            server.close();
            try (Stream<Path> below = Files.walk(folder)) {
                for (Path file : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        assumeTrue(
                Files.exists(program.jar()),
                "without " + program + " (-Drunflow.no" + program + ") there is no bucket to test with: no "
                        + program.jar());
        running = Optional.of(context.getRoot()
                .getStore(ExtensionContext.Namespace.create(ObjectStore.class))
                .computeIfAbsent(program, this::start, Running.class));
    }

    private Running start(ObjectStoreServer.Program wanted) {
        try {
            Path folder = Files.createTempDirectory("object-store");
            ObjectStoreServer server = ObjectStoreServer.start(wanted, folder);
            return new Running(server, ObjectStoreServer.client(server.address()), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectStoreServer server() {
        return running.orElseThrow().server();
    }

    S3Client client() {
        return running.orElseThrow().client();
    }

    /** An empty bucket. */
    S3Bucket bucket() {
        String name = "bucket-" + BUCKETS.incrementAndGet();
        client().createBucket(create -> create.bucket(name));
        return S3Bucket.of(client(), name);
    }

    static void write(S3Bucket bucket, String key, String content) {
        bucket.client()
                .putObject(
                        put -> put.bucket(bucket.name()).key(bucket.prefix() + key), RequestBody.fromString(content));
    }

    /** What lies in a bucket: keys and contents. */
    static Map<String, String> read(S3Bucket bucket) {
        Map<String, String> contents = new TreeMap<>();
        bucket.client()
                .listObjectsV2Paginator(list -> list.bucket(bucket.name()).prefix(bucket.prefix()))
                .contents()
                .forEach(object -> contents.put(
                        object.key(),
                        bucket.client()
                                .getObjectAsBytes(
                                        get -> get.bucket(bucket.name()).key(object.key()))
                                .asString(StandardCharsets.UTF_8)));
        return contents;
    }
}
