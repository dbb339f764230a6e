package org.runflow.io.spark;

import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.runflow.io.spread.RemoteWork;

/** The work on an item as it goes to executors: names, a digest, and where what all items share is to be had. */
final class ItemTask implements Function<byte[], byte[]> {
    private static final long serialVersionUID = 1;

    private final RemoteWork work;
    private final Broadcast<byte[]> shared;

    ItemTask(RemoteWork work, Broadcast<byte[]> shared) {
        this.work = work;
        this.shared = shared;
    }

    /** Gives an outcome: Spark would try a task again that throws, and others of its job would be in vain. */
    @Override
    public byte[] call(byte[] item) {
        try {
            return Outcome.result(work.apply(shared::value, item));
        } catch (RuntimeException e) {
            return Outcome.thrown(e);
        }
    }

    /** Frees what all items share, here and at the executors. */
    void forget() {
        shared.destroy();
    }
}
