package org.runflow.items;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.StageContext;
import org.runflow.event.RunListener;
import org.runflow.stage.Each;
import org.runflow.testing.VirtualTime;

/** Numbers that are squared one by one on two workers, in virtual time. */
abstract class SquaresInTime {
    static final ArtifactKey<List<Integer>> NUMBERS = ArtifactKey.list("numbers", Integer.class);
    static final ArtifactKey<Items<Integer>> SQUARES = ArtifactKey.items("squares", Integer.class);

    final VirtualTime time = new VirtualTime();

    @AfterEach
    void endTime() {
        time.close();
    }

    @FunctionalInterface
    interface Work {
        Integer square(StageContext context, int number) throws Exception;
    }

    Engine engine(RunListener listener) {
        return Engine.builder()
                .scheduler(time)
                .parallelism(2)
                .grace(Duration.ofSeconds(3))
                .onEvent(listener)
                .build();
    }

    static Pipeline pipeline(UnaryOperator<Each<Integer>> settings, Work work) {
        return Pipeline.builder("squares")
                .inputs(NUMBERS)
                .stage(
                        SQUARES,
                        s -> settings.apply(s.forEach(NUMBERS, number -> "n" + number))
                                .compute((context, number) -> work.square(context, number)))
                .build();
    }

    static RunRequest upTo(int last) {
        return RunRequest.of(NUMBERS.with(IntStream.rangeClosed(1, last).boxed().toList()));
    }
}
