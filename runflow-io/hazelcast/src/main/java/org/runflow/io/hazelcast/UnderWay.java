package org.runflow.io.hazelcast;

import com.hazelcast.cluster.Member;
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

    Future<byte[]> result() {
        return result;
    }

    int lost() {
        return lost;
    }

    void cancel() {
        result.cancel(true);
    }
}
