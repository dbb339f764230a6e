package org.runflow.io.hazelcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hazelcast.cluster.Member;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who waits for a member can be told to stop, also where the future of the cluster would wait on. */
@Timeout(60)
class UnderWayTest {
    private static final Member MEMBER = (Member) Proxy.newProxyInstance(
            Member.class.getClassLoader(), new Class<?>[] {Member.class}, (member, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    /** As that of a member in the own process: it remembers an interruption until it is done. */
    private static final class Patient extends CompletableFuture<byte[]> {
        @Override
        public byte[] get() throws ExecutionException {
            return join();
        }
    }

    private static UnderWay on(Patient answer) {
        return new UnderWay(new byte[0], MEMBER, answer, 0);
    }

    @Test
    void interruptedThreadDoesNotWait() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> on(new Patient()).answer()).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void answerIsGiven() throws Exception {
        Patient answer = new Patient();
        answer.complete(new byte[] {7});

        assertThat(on(answer).answer()).containsExactly(7);
    }
}
