package org.runflow.io.s3;

import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.runflow.Engine;

/** A process that has committed two of three results when it says so, and then waits to be killed. */
final class KilledBaker {
    private KilledBaker() {}

    public static void main(String[] arguments) {
        S3Bucket bucket = S3Bucket.of(ObjectStoreServer.client(URI.create(arguments[0])), arguments[1]);
        Bread bread = new Bread(KilledBaker::waitToBeKilled);
        Engine.builder().store(S3Store.in(bucket)).build().run(bread.pipeline, Bread.request(7));
    }

    private static void waitToBeKilled() {
        System.out.println("before the last result");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
