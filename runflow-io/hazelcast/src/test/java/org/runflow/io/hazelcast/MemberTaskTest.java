package org.runflow.io.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.runflow.io.spread.RemoteWork;
import org.runflow.io.spread.WireJob;
import org.runflow.io.spread.WireJobs;
import org.runflow.spread.Job;
import org.runflow.store.Codec;

/** What a member answers: that it has to be sent what all items share, or a result, which may be without bytes. */
class MemberTaskTest {
    /** Texts as their bytes. */
    private static final class Text implements Codec<String> {
        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public void encode(String value, OutputStream out) throws IOException {
            out.write(value.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String decode(InputStream in) throws IOException {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static final class Cut implements Job<String, String, String> {
        @Override
        public String name() {
            return "cut";
        }

        @Override
        public Function<String, String> on(String shared) {
            return item -> item.substring(shared.length());
        }
    }

    /** The jobs. */
    public static final class Jobs implements WireJobs {
        /** Made by the task. */
        public Jobs() {}

        @Override
        public List<WireJob<?, ?, ?>> jobs() {
            return List.of(new WireJob<>(new Cut(), new Text(), new Text(), new Text()));
        }
    }

    @Test
    void resultWithoutBytesIsOne() {
        byte[] shared = {'a', 'b'};
        RemoteWork work = RemoteWork.of(Jobs.class, "cut", shared);

        assertThat(MemberTask.result(new MemberTask(work, shared, null).call())).isEmpty();
        assertThat(MemberTask.result(new MemberTask(work, shared, shared).call()))
                .hasValueSatisfying(none -> assertThat(none).isEmpty());
        assertThat(MemberTask.result(new MemberTask(work, new byte[] {'a', 'b', 'c'}, null).call()))
                .hasValueSatisfying(one -> assertThat(one).containsExactly('c'));
    }
}
