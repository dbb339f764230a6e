package org.runflow.io.process;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.runflow.io.process.OutputLine.ProcessStream;

/** Reads one stream of a process to its end, on a thread of its own, with a bounded part of it in memory. */
final class StreamPump {
    private static final int BUFFER_BYTES = 1 << 15;

    private final ProcessStream stream;
    private final InputStream in;
    private final Callbacks callbacks;
    private final Tail tail;
    private final Spill spill;
    private final Thread thread;
    private final AtomicLong lines = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long lastByteNs;
    private volatile long lastHeardNs;
    private volatile boolean talking;
    private volatile boolean abandoned;

    StreamPump(ProcessStream stream, InputStream in, Callbacks callbacks, Tail tail, Spill spill, String id) {
        this.stream = stream;
        this.in = in;
        this.callbacks = callbacks;
        this.tail = tail;
        this.spill = spill;
        this.thread = Threads.daemon(stream.name().toLowerCase(java.util.Locale.ROOT), id, this::pump);
    }

    void start(long nowNs) {
        lastByteNs = nowNs;
        lastHeardNs = nowNs;
        thread.start();
    }

    private void pump() {
        LineSplitter splitter = new LineSplitter(this::line);
        byte[] buffer = new byte[BUFFER_BYTES];
        try (spill) {
            for (int n = in.read(buffer); n >= 0 && !abandoned; n = in.read(buffer)) {
                lastByteNs = System.nanoTime();
                bytes.addAndGet(n);
                spill.write(buffer, n);
                talking = true;
                splitter.feed(buffer, n);
                lastHeardNs = System.nanoTime();
                talking = false;
            }
            splitter.end();
        } catch (IOException e) {
            // the pipe of a process that is gone may break instead of ending; what was read counts
            splitter.end();
        }
    }

    private void line(String text, boolean cut) {
        if (!abandoned) {
            lines.incrementAndGet();
            tail.add(text);
            callbacks.line(new OutputLine(stream, text, cut));
        }
    }

    /** {@return since when nothing was printed; now, while somebody is still busy with what was} */
    long quietSinceNs(long nowNs) {
        return talking ? nowNs : Math.max(lastByteNs, lastHeardNs);
    }

    Optional<Long> findLastByteNs() {
        return bytes.get() == 0 ? Optional.empty() : Optional.of(lastByteNs);
    }

    long lines() {
        return lines.get();
    }

    /** Waits for the end of the stream; afterwards nobody hears of it any more. */
    boolean join(long untilNs) {
        boolean ended = Uninterrupted.until(untilNs, () -> !thread.isAlive(), () -> joinBriefly(untilNs));
        abandoned = true;
        return ended;
    }

    private void joinBriefly(long untilNs) throws InterruptedException {
        thread.join(Math.max(1, Math.min(100, (untilNs - System.nanoTime()) / 1_000_000)));
    }

    StreamSummary summary(boolean ended) {
        Optional<String> problem = ended
                ? spill.problem()
                : Optional.of(spill.problem()
                        .orElse("it was not read to its end: somebody was still busy with it, or still held it"));
        return new StreamSummary(tail.lines(), lines.get(), bytes.get(), spill.file(), problem);
    }
}
