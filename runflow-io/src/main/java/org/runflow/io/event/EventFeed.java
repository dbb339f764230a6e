package org.runflow.io.event;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.runflow.RunId;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.io.disk.StoreFailure;
import org.runflow.io.json.JsonText;

/**
 * The events of a run of any process, from its first to its last, as they come: {@link #hasNext} waits for the next one. It ends behind the last event of the
 * run, when the run has ended without one, or when the feed is closed. For one thread at a time; any thread may close it.
 */
public final class EventFeed implements Iterator<EventLine>, AutoCloseable {
    private static final Duration PERIOD = Duration.ofMillis(100);

    private final RunId id;
    private final AtomicFiles files;
    private final Path log;
    private final BooleanSupplier goesOn;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Queue<EventLine> read = new ArrayDeque<>();
    private long position;
    private boolean over;

    /**
     * Begins at the first event.
     *
     * @param workspace directory
     * @param id of a run
     * @param goesOn whether the run still goes on
     */
    public EventFeed(Path workspace, RunId id, BooleanSupplier goesOn) {
        this.id = id;
        this.files = AtomicFiles.buffered().within(workspace);
        this.log = workspace.resolve("runs").resolve(id.text()).resolve("events.jsonl");
        this.goesOn = goesOn;
    }

    /**
     * Waits for the next event, looking ten times a second.
     *
     * @return whether there is one; false also when the thread is interrupted, which it stays
     * @throws org.runflow.error.StoreException when the log cannot be read, or a line of it is damaged
     */
    @Override
    public boolean hasNext() {
        if (closed.getCount() == 0) {
            return false;
        }
        while (read.isEmpty() && !over) {
            boolean goingOn = goesOn.getAsBoolean();
            StoreFailure.in("follow the events of run " + id, this::readMore);
            over |= read.isEmpty() && (!goingOn || isClosedAfterAWhile());
        }
        return !read.isEmpty();
    }

    /**
     * {@return the next event}
     *
     * @throws NoSuchElementException when none will come
     */
    @Override
    public EventLine next() {
        // what hasNext has promised is given, also when somebody closes the feed in between
        if (read.isEmpty() && !hasNext()) {
            throw new NoSuchElementException("run " + id + " has no more events");
        }
        EventLine line = read.remove();
        over |= line.endsRun();
        return line;
    }

    /** Ends the feed; whoever waits in {@link #hasNext} is let go. */
    @Override
    public void close() {
        closed.countDown();
    }

    private boolean isClosedAfterAWhile() {
        try {
            return closed.await(PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Half a line at the end is read again with its rest. */
    private Queue<EventLine> readMore() throws IOException {
        byte[] content = files.findFrom(log, position);
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                read.add(JsonText.read(Arrays.copyOfRange(content, start, i), EventLine.class));
                start = i + 1;
            }
        }
        position += start;
        return read;
    }
}
