package org.runflow.io.soak;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.io.Workspace;
import org.runflow.io.store.ThirteenStages;
import org.runflow.run.OnConflict;

/**
 * A process whose threads run thirteen stages with inputs drawn by chance, in a workspace that others use too, until somebody says stop. Of each run that has ended
 * it checks the result, and only then writes its id down.
 */
final class SoakWorker {
    static final String STOP = "stop";
    static final String DONE = "done-";
    static final String FAILED = "failed-";
    private static final int INPUTS = 60;

    private final Path folder;
    private final Engine engine;
    private final Path done;

    private SoakWorker(Path folder, String name) {
        this.folder = folder;
        this.engine = Workspace.open(folder.resolve("workspace"))
                .engine()
                .parallelism(2)
                .build();
        this.done = folder.resolve(DONE + name);
    }

    /** Folder, name, number of threads, seed. */
    public static void main(String[] arguments) throws Exception {
        SoakWorker worker = new SoakWorker(Path.of(arguments[0]), arguments[1]);
        SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[3]));
        ExecutorService threads = Executors.newFixedThreadPool(Integer.parseInt(arguments[2]));
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
            SplittableRandom own = random.split();
            Callable<Integer> loop = () -> worker.loop(own);
            all.add(threads.submit(loop));
        }
        System.out.println("at work");
        try {
            for (Future<Integer> thread : all) {
                thread.get();
            }
        } catch (ExecutionException e) {
            Files.writeString(worker.folder.resolve(FAILED + arguments[1]), stackOf(e));
            Runtime.getRuntime().halt(1);
        }
        threads.shutdown();
    }

    private static String stackOf(Exception failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private int loop(SplittableRandom random) throws IOException {
        int runs = 0;
        while (!Files.exists(folder.resolve(STOP))) {
            String line = "line " + random.nextInt(INPUTS);
            OnConflict onConflict = random.nextBoolean() ? OnConflict.WAIT : OnConflict.COMPUTE;
            Run run = engine.run(
                    ThirteenStages.PIPELINE,
                    ThirteenStages.request(line).attribute("line", line).onConflict(onConflict));
            requireRight(run.orThrow(), line);
            Files.writeString(done, run.id() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            runs++;
        }
        return runs;
    }

    static void requireRight(Run run, String line) {
        String last = run.get(ThirteenStages.key("semantic")).lines().get(0);
        String expected = "semantic(statistics(typing(raw_tables(" + line + "))))";
        if (!last.equals(expected)
                || run.get(ThirteenStages.key("entropy")).lines().size() != 7) {
            throw new AssertionError("run " + run.id() + " says '" + last + "' instead of '" + expected + "'");
        }
    }
}
