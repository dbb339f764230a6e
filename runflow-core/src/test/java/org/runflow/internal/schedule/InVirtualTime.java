package org.runflow.internal.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.runflow.testing.VirtualTime;

/** In virtual time one thread runs at a time, and another one only when it waits; so every course is the same each time. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class InVirtualTime {
    final VirtualTime time = new VirtualTime();
    final List<String> log = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void end() {
        time.close();
    }

    /** Something to do that may be interrupted. */
    interface Step {
        void run() throws InterruptedException;
    }

    /** Does something in virtual time, and waits an hour of it, by when all is over. */
    void inTime(Step step) throws Exception {
        time.run(() -> {
            step.run();
            time.sleep(Duration.ofHours(1));
            return log;
        });
    }

    void pass(long seconds) {
        try {
            time.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            log.add("woken");
        }
    }
}
