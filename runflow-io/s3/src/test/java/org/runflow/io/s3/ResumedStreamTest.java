package org.runflow.io.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** Contents that break off on their way. */
class ResumedStreamTest {
    private static final String CONTENT = "0123456789".repeat(10_000);

    @RegisterExtension
    static final ObjectStore STORE = ObjectStore.s3mock();

    @Test
    void goesOnWhereItBrokeOff() throws IOException {
        Cut cut = new Cut(1_000, 0, 70_000);

        assertThat(read(cut)).isEqualTo(CONTENT);
        assertThat(cut.ranges).containsExactly("whole", "bytes=1000-", "bytes=1000-", "bytes=71000-");
    }

    @Test
    void breaksOffForGoodTheFourthTime() {
        Cut cut = new Cut(10, 10, 10, 10, 10);

        assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class).hasMessage("connection reset");
        assertThat(cut.ranges).containsExactly("whole", "bytes=10-", "bytes=20-", "bytes=30-");
    }

    @Test
    void goesOnWithTheSameVersionOnly() {
        S3Bucket bucket = bucket();
        Cut cut = new Cut(1_000);
        cut.meanwhile = () -> ObjectStore.write(bucket, "a.bag", CONTENT.replace('0', 'o'));

        assertThatThrownBy(() -> read(cut, bucket))
                .isInstanceOf(ConditionFailedException.class)
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
    }

    @Test
    void anInterruptedThreadIsNotKept() {
        Cut cut = new Cut(1_000);
        cut.meanwhile = () -> Thread.currentThread().interrupt();

        assertThatThrownBy(() -> read(cut)).hasMessage("connection reset");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(cut.ranges).containsExactly("whole");
    }

    private static S3Bucket bucket() {
        S3Bucket bucket = STORE.bucket();
        ObjectStore.write(bucket, "a.bag", CONTENT);
        return bucket;
    }

    private static String read(Cut cut) throws IOException {
        return read(cut, bucket());
    }

    private static String read(Cut cut, S3Bucket bucket) throws IOException {
        try (S3Client client = ObjectStoreServer.client(STORE.server().address(), cut);
                InputStream in =
                        new BucketObjects(S3Bucket.of(client, bucket.name())).open("a.bag", Optional.empty())) {
            StringBuilder text = new StringBuilder().append((char) in.read());
            return text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .toString();
        }
    }

    /** A network that cuts the first contents off after so many bytes. */
    private static final class Cut implements ExecutionInterceptor {
        private final int[] after;
        private final List<String> ranges = new ArrayList<>();
        private Runnable meanwhile = () -> {};

        private Cut(int... after) {
            this.after = after;
        }

        @Override
        public Optional<InputStream> modifyHttpResponseContent(
                Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
            if (!(context.request() instanceof GetObjectRequest get)) {
                return context.responseBody();
            }
            ranges.add(Objects.requireNonNullElse(get.range(), "whole"));
            return context.responseBody()
                    .map(body -> ranges.size() > after.length ? body : cut(body, after[ranges.size() - 1]));
        }

        private InputStream cut(InputStream body, int bytes) {
            return new FilterInputStream(body) {
                private int left = bytes;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0];
                }

                @Override
                public int read(byte[] target, int from, int length) throws IOException {
                    if (left == 0) {
                        meanwhile.run();
                        throw new IOException("connection reset");
                    }
                    int count = super.read(target, from, Math.min(left, length));
                    left -= Math.max(0, count);
                    return count;
                }
            };
        }
    }
}
