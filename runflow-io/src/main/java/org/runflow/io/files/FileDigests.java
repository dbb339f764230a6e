package org.runflow.io.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.runflow.store.Digest;
import org.runflow.store.DigestedOutput;

/** Reads files, several at once, and digests what is in them. A file that changes meanwhile is a problem. */
final class FileDigests {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path root;
    private final int threads;
    private final ScanProblems problems;

    FileDigests(Path root, int threads, ScanProblems problems) {
        this.root = root;
        this.threads = threads;
        this.problems = problems;
    }

    /** {@return digests by path of the files that could be read as they were seen} */
    Map<String, Digest> of(List<SeenFile> files) {
        Map<String, Digest> digests = new ConcurrentHashMap<>();
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, files.size())), work -> {
            Thread thread = new Thread(work, "runflow-file-scan");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < Math.min(threads, files.size()); i++) {
                readers.add(pool.submit(() -> readAll(files, next, digests)));
            }
            for (Future<?> reader : readers) {
                reader.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Interruption.of(root);
        } catch (ExecutionException e) {
            throw new IllegalStateException("files of '" + root + "' could not be digested", e.getCause());
        } finally {
            next.set(files.size());
            pool.shutdownNow();
        }
        return digests;
    }

    private void readAll(List<SeenFile> files, AtomicInteger next, Map<String, Digest> digests) {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            SeenFile file = files.get(i);
            try {
                read(file, buffer).ifPresent(digest -> digests.put(file.path(), digest));
            } catch (IOException e) {
                problems.add(file.path(), e);
            }
        }
    }

    private Optional<Digest> read(SeenFile file, byte[] buffer) throws IOException {
        if (!FileIdentity.of(file.place()).equals(file.identity())) {
            problems.add(file.path(), "has changed while the folder was read");
            return Optional.empty();
        }
        DigestedOutput digested = new DigestedOutput(OutputStream.nullOutputStream());
        try (InputStream in = Files.newInputStream(file.place(), LinkOption.NOFOLLOW_LINKS)) {
            for (int n = in.read(buffer);
                    n >= 0 && digested.bytes() <= file.identity().bytes();
                    n = in.read(buffer)) {
                digested.write(buffer, 0, n);
            }
        }
        boolean same = digested.bytes() == file.identity().bytes()
                && FileIdentity.of(file.place()).equals(file.identity());
        if (!same) {
            problems.add(file.path(), "has changed while it was read");
            return Optional.empty();
        }
        return Optional.of(digested.digest());
    }
}
