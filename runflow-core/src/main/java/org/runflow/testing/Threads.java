package org.runflow.testing;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same thing on several threads at once. */
final class Threads {
    private Threads() {}

    static int count(int threads, Callable<Boolean> task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            int yes = 0;
            for (Future<Boolean> result : pool.invokeAll(Collections.nCopies(threads, task))) {
                yes += result.get() ? 1 : 0;
            }
            return yes;
        } finally {
            pool.shutdownNow();
        }
    }
}
