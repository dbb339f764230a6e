package org.runflow.io.hazelcast;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.function.Consumer;
import org.runflow.io.spread.WireJob;
import org.runflow.spread.Prepared;

/** A job on the members of a cluster: as many items are under way as they take, and results are handed on in the order of the items. */
final class OnMembers<T, R> implements Prepared<T, R> {
    private final Members members;
    private final WireJob<?, T, R> wire;

    OnMembers(Members members, WireJob<?, T, R> wire) {
        this.members = members;
        this.wire = wire;
    }

    @Override
    public void each(Iterable<? extends T> items, Consumer<? super R> results) {
        Iterator<? extends T> rest = items.iterator();
        Deque<UnderWay> underWay = new ArrayDeque<>();
        try {
            while (rest.hasNext() || !underWay.isEmpty()) {
                while (rest.hasNext() && underWay.size() < members.capacity()) {
                    underWay.add(members.begin(WireJob.bytes(wire.items(), rest.next()), underWay));
                }
                byte[] result = members.await(underWay);
                results.accept(WireJob.value(wire.results(), result));
            }
        } finally {
            underWay.forEach(UnderWay::cancel);
        }
    }

    @Override
    public void close() {}
}
