package org.runflow.io.s3;

import java.util.concurrent.atomic.AtomicInteger;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.RunRequest;

/** A pipeline of three stages that counts how often each is computed. */
final class Bread {
    static final ArtifactKey<Order> ORDER = ArtifactKey.of("order", Order.class);
    static final ArtifactKey<Order> FLOUR = ArtifactKey.of("flour", Order.class);
    static final ArtifactKey<Order> DOUGH = ArtifactKey.of("dough", Order.class);
    static final ArtifactKey<Order> LOAVES = ArtifactKey.of("loaves", Order.class);

    final AtomicInteger computed = new AtomicInteger();
    final Pipeline pipeline;

    record Order(int count) {}

    Bread(Runnable beforeLoaves) {
        pipeline = Pipeline.builder("bread")
                .inputs(ORDER)
                .stage(FLOUR, s -> s.from(ORDER).version("1").compute(order -> times(order, 500)))
                .stage(DOUGH, s -> s.from(FLOUR).version("1").compute(order -> times(order, 2)))
                .stage(
                        LOAVES,
                        s -> s.from(DOUGH).version("1").compute(dough -> {
                            beforeLoaves.run();
                            return times(dough, 3);
                        }))
                .build();
    }

    static RunRequest request(int count) {
        return RunRequest.of(ORDER.with(new Order(count)));
    }

    private Order times(Order order, int factor) {
        computed.incrementAndGet();
        return new Order(order.count() * factor);
    }
}
