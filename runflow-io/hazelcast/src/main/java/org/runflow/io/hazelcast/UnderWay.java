package org.runflow.io.hazelcast;

import com.hazelcast.cluster.Member;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** An item that a member works on. */
final class UnderWay {
    private final byte[] item;
    private final Member member;
    private final Future<byte[]> result;
    private final int lost;

    /** An item that was lost with so many members before. */
    UnderWay(byte[] item, Member member, Future<byte[]> result, int lost) {
        this.item = item;
        this.member = member;
        this.result = result;
        this.lost = lost;
    }

    byte[] item() {
        return item;
    }

    Member member() {
        return member;
    }

    /**
     * Waits for what the member answers. The future of a cluster may go on waiting when the thread is interrupted, so that it is not asked before it is done.
     *
     * @throws InterruptedException when the thread is interrupted
     * @throws ExecutionException when the work failed, or the member is lost
     */
    byte[] answer() throws InterruptedException, ExecutionException {
        if (result instanceof CompletionStage<?> stage) {
            CountDownLatch done = new CountDownLatch(1);
            stage.whenComplete((answer, failure) -> done.countDown());
            done.await();
        }
        return result.get();
    }

    int lost() {
        return lost;
    }

    void cancel() {
        result.cancel(true);
    }
}
