package org.runflow.io.soak;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.items.Items;

/** A process that computes many items and folds them, one list after the other, from a number on, until it is killed; it says when it begins with the first item. */
final class ItemKillLoop {
    record Sum(long letters, int count) {
        Sum add(String text) {
            return merge(new Sum(text.length(), 1));
        }

        Sum merge(Sum other) {
            return new Sum(letters + other.letters, count + other.count);
        }
    }

    private static final int ITEMS = 60;
    private static final int NEW_ONES = 25;

    static final ArtifactKey<List<String>> NAMES = ArtifactKey.list("names", String.class);
    static final ArtifactKey<Items<String>> TEXTS = ArtifactKey.items("texts", String.class);
    static final ArtifactKey<Items<String>> TWICE = ArtifactKey.items("twice", String.class);
    static final ArtifactKey<Sum> SUM = ArtifactKey.of("sum", Sum.class);

    static final Pipeline PIPELINE = Pipeline.builder("many")
            .inputs(NAMES)
            .stage(TEXTS, s -> s.forEach(NAMES, name -> name).compute(ItemKillLoop::text))
            .stage(TWICE, s -> s.forEach(TEXTS).compute(text -> text + ", " + text))
            .stage(SUM, s -> s.fold(TWICE).compute(() -> new Sum(0, 0), Sum::add, Sum::merge))
            .build();

    private static final AtomicBoolean SAID = new AtomicBoolean();

    private ItemKillLoop() {}

    private static String text(String name) {
        if (!SAID.getAndSet(true)) {
            System.out.println("at work");
        }
        return name + " has a text";
    }

    /** Each list has some items more than the one before, and some less. */
    static RunRequest request(int number) {
        int first = number * NEW_ONES;
        return RunRequest.of(NAMES.with(IntStream.range(first, first + ITEMS)
                .mapToObj(i -> "item " + i + "x".repeat(i % 7))
                .toList()));
    }

    public static void main(String[] arguments) {
        Engine engine =
                Workspace.open(Path.of(arguments[0])).engine().parallelism(2).build();
        for (int number = Integer.parseInt(arguments[1]); number < Integer.MAX_VALUE; number++) {
            engine.run(PIPELINE, request(number)).orThrow();
        }
    }
}
