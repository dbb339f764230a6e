package org.runflow.io.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.RunCoordinate;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.StoreException;
import org.runflow.inventory.ConflictPolicy;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.CoordinateSchema;
import org.runflow.inventory.Direction;
import org.runflow.inventory.NameMapping;
import org.runflow.inventory.TransferResult;
import org.runflow.io.inventory.DirectorySource;
import org.runflow.io.inventory.Transfers;
import org.runflow.store.ArtifactRef;
import org.runflow.store.Digest;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** What a service says that is broken, is none, or means ill: typed errors within bounds, and never a list that is shorter than the truth. */
class OddAnswersTest {
    private static final CoordinateSchema TAKES = CoordinateSchema.of("take", "camera", "number");
    private static final CoordinateFilter ALL = CoordinateFilter.all(TAKES);
    private static final ArtifactKey<String> TEXT = ArtifactKey.of("text", String.class);
    private static final String ENTRY = "<Contents><Key>t/a/1/x</Key><ETag>e</ETag><Size>3</Size></Contents>";

    @RegisterExtension
    static final ObjectStore STORE = ObjectStore.s3mock();

    @TempDir
    private Path here;

    private final Answers answers = new Answers();
    private S3Client client;
    private S3Bucket bucket;
    private S3Source source;
    private S3Store store;

    /** What the service is made to say; as it is unless something is set. */
    private static final class Answers implements ExecutionInterceptor {
        private Class<? extends SdkRequest> of = SdkRequest.class;
        private Optional<UnaryOperator<InputStream>> body = Optional.empty();
        private UnaryOperator<SdkHttpResponse.Builder> head = response -> response;

        @Override
        public SdkHttpResponse modifyHttpResponse(Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
            return of.isInstance(context.request())
                    ? head.apply(context.httpResponse().toBuilder()).build()
                    : context.httpResponse();
        }

        @Override
        public Optional<InputStream> modifyHttpResponseContent(
                Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
            if (body.isEmpty() || !of.isInstance(context.request())) {
                return context.responseBody();
            }
            return Optional.of(body.get().apply(context.responseBody().orElseGet(InputStream::nullInputStream)));
        }

        void toLists(String document) {
            toLists(() -> document);
        }

        void toLists(Supplier<String> document) {
            of = ListObjectsV2Request.class;
            body = Optional.of(in -> new ByteArrayInputStream(document.get().getBytes(StandardCharsets.UTF_8)));
            head = response -> response.removeHeader("Content-Length");
        }

        void toContents(UnaryOperator<InputStream> content, String... headersToLose) {
            of = GetObjectRequest.class;
            body = Optional.of(content);
            head = response -> {
                for (String header : headersToLose) {
                    response.removeHeader(header);
                }
                return response;
            };
        }
    }

    /** Bytes without an end. */
    private static final class Endless extends InputStream {
        private long left = 1L << 33;

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            left -= length;
            return left > 0 ? length : -1;
        }
    }

    @BeforeEach
    void open() {
        client = ObjectStoreServer.client(STORE.server().address(), answers);
        bucket = new S3Bucket(client, STORE.bucket().name(), "t/");
        source = S3Source.of(TAKES, bucket);
        store = S3Store.in(bucket);
    }

    @AfterEach
    void close() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>Please log in</body></html>|no list of objects",
                "''|no list of objects",
                "<L><IsTruncated>false</IsTruncated>" + ENTRY + ENTRY + "</L>|more than once",
                "<L><IsTruncated>false</IsTruncated><Contents><Size>3</Size></Contents></L>|lists 'null'",
                "<L><IsTruncated>false</IsTruncated><Contents><Key>x</Key></Contents></L>|lists 'x'",
                "<L><IsTruncated>true</IsTruncated>" + ENTRY + "</L>|not how to ask for them",
                "<L><IsTruncated>true</IsTruncated><NextContinuationToken>n</NextContinuationToken></L>|again and again",
            })
    void whatIsNoListIsNoEmptyOne(String document, String reason) {
        answers.toLists(document);

        assertThatThrownBy(() -> source.scan(ALL))
                .isInstanceOf(StoreException.class)
                .cause()
                .hasMessageContaining(reason);
    }

    @Test
    void pagesOfNothingEndAlthoughEachNamesAnother() {
        AtomicInteger asked = new AtomicInteger();
        answers.toLists(() -> "<L><IsTruncated>true</IsTruncated><NextContinuationToken>" + asked.incrementAndGet()
                + "</NextContinuationToken></L>");

        assertThatThrownBy(() -> source.scan(ALL))
                .isInstanceOf(StoreException.class)
                .cause()
                .hasMessageContaining("1000 pages in a row without an object");
        assertThat(asked).hasValue(1000);
    }

    @Test
    void answerThatIsNestedTooDeeplyIsAnError() {
        answers.toLists("<a>".repeat(300_000));

        assertThatThrownBy(() -> source.scan(ALL))
                .isInstanceOf(StoreException.class)
                .cause()
                .hasMessageContaining("nested too deeply");
    }

    @Test
    void listThatBreaksOffFailsAsTheStoreDoes() {
        answers.toLists("<L><IsTruncated>true</IsTruncated><NextContinuationToken>n</NextContinuationToken></L>");

        assertThatThrownBy(() -> store.manifests().toList()).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> store.blobs().toList()).isInstanceOf(StoreException.class);
        assertThatThrownBy(store::unreadable).isInstanceOf(StoreException.class);
    }

    @Test
    void whatHasNoAgeIsNotOld() {
        ArtifactRef ref = store.put(TEXT, "hello");
        String blob = ref.blobDigest().hex();
        answers.toLists("<L><IsTruncated>false</IsTruncated><Contents><Key>t/objects/" + blob.substring(0, 2) + "/"
                + blob + "</Key><Size>7</Size></Contents></L>");

        assertThatThrownBy(() -> store.deleteBlob(ref.blobDigest(), Instant.now()))
                .isInstanceOf(StoreException.class)
                .cause()
                .hasMessageContaining("does not say when");
        assertThatThrownBy(() -> store.blobs().toList()).isInstanceOf(StoreException.class);
        assertThat(store.get(TEXT, ref)).isEqualTo("hello");
    }

    @Test
    void whatTheServiceDidNotTagIsNotStored() {
        answers.of = PutObjectRequest.class;
        answers.head = response -> response.removeHeader("ETag");

        assertThatThrownBy(() -> store.put(TEXT, "hello")).isInstanceOf(StoreException.class);
    }

    @Test
    void contentThatEndsEarlyIsAskedForAgain() {
        ObjectStore.write(bucket, "a/1/x", "0123456789".repeat(10));
        answers.toContents(in -> first(in, 30));

        assertThat(fetch().files())
                .extracting(TransferResult.FileOutcome::kind)
                .containsExactly(TransferResult.FileOutcome.Kind.TRANSFERRED);
        assertThat(here.resolve("a/1/x")).hasContent("0123456789".repeat(10));
    }

    @Test
    void wholeContentIsNoRestOfIt() throws IOException {
        ObjectStore.write(bucket, "a", "0123456789");
        answers.toContents(in -> in, "Content-Range");

        assertThatThrownBy(() -> new BucketObjects(bucket).openFrom("a", 4))
                .hasMessageContaining("what follows byte 4");
    }

    @Test
    void otherVersionIsNotTheOneAskedFor() {
        ObjectStore.write(bucket, "a", "0123456789");

        answers.of = GetObjectRequest.class;
        answers.head = response -> response.putHeader("ETag", "\"other\"");
        String version =
                client.headObject(head -> head.bucket(bucket.name()).key("t/a")).eTag();
        assertThatThrownBy(() -> new BucketObjects(bucket).open("a", Optional.of(version)))
                .isInstanceOf(ConditionFailedException.class);
    }

    @Test
    void contentWithoutAnEndIsGivenUp() {
        ObjectStore.write(bucket, "a/1/x", "0123456789");
        ArtifactRef ref = store.put(TEXT, "hello");
        answers.toContents(in -> new SequenceInputStream(in, new Endless()), "Content-Length");

        assertThat(fetch().files())
                .extracting(TransferResult.FileOutcome::detail)
                .containsExactly("the source gave more than 10 bytes, which were listed");
        assertThatThrownBy(() -> store.get(TEXT, ref)).isInstanceOf(ArtifactCorruptException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length", "none"})
    void objectOfAnyLengthIsNoManifest(String lost) {
        ObjectStore.write(bucket, "cache/" + Digest.of("key").hex() + ".json", "{}");
        answers.toContents(in -> new Endless(), lost);
        if (lost.equals("none")) {
            answers.head = response -> response.putHeader("Content-Length", "1099511627776");
        }

        assertThat(store.findManifest(Digest.of("key"))).isEmpty();
        assertThat(store.unreadable()).hasSize(1);
    }

    private TransferResult fetch() {
        Transfers transfers = Transfers.between(DirectorySource.of(TAKES, here), source, NameMapping.same());
        return transfers.execute(
                transfers.plan(RunCoordinate.of("a", "1"), Direction.FETCH, file -> true, ConflictPolicy.REPLACE),
                () -> false,
                progress -> {});
    }

    private static InputStream first(InputStream in, int bytes) {
        try {
            return new ByteArrayInputStream(in.readNBytes(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
