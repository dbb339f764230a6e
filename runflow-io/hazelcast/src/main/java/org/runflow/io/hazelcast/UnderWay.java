package org.runflow.io.hazelcast;

import com.hazelcast.cluster.Member;
import java.util.concurrent.Future;

/**
 * An item that a member works on.
 *
 * @param item its bytes
 * @param member who works on it
 * @param result what becomes of it
 * @param lost how many members it was lost with before
 */
record UnderWay(byte[] item, Member member, Future<byte[]> result, int lost) {
    void cancel() {
        result.cancel(true);
    }
}
