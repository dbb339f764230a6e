package org.runflow.io.rows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.metric.SummarySpec;

/**
 * A row of the tests.
 *
 * @param id names it
 * @param model what was tried
 * @param error how wrong it was
 * @param at when
 */
public record Trial(String id, String model, OptionalDouble error, Optional<Instant> at) {
    static final Metric RMSE = Metric.of("rmse", Direction.LOWER);
    static final SummarySpec<Trial> SPEC = SummarySpec.of(Trial.class)
            .number("error", Trial::errorOrNaN)
            .facet("model", Trial::model)
            .time("at", trial -> trial.at().orElse(null))
            .ranking(RMSE, 5, Trial::errorOrNaN, Trial::id);

    private double errorOrNaN() {
        return error.orElse(Double.NaN);
    }

    Trial withModel(String other) {
        return new Trial(id, other, error, at);
    }

    static List<Trial> some(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> new Trial(
                        "t" + i + " \"ü\n",
                        "m" + random.nextInt(5),
                        random.nextInt(9) == 0 ? OptionalDouble.empty() : OptionalDouble.of(random.nextGaussian()),
                        random.nextInt(9) == 0
                                ? Optional.empty()
                                : Optional.of(Instant.ofEpochSecond(1_700_000_000 + random.nextInt(1_000)))))
                .toList();
    }

    /** Writes rows, with a checkpoint after every so many. */
    static void write(Path file, List<Trial> trials, int perBatch) {
        try (RowWriter<Trial> writer = RowWriter.open(file, Trial.class, SPEC)) {
            for (int from = 0; from < trials.size(); from += perBatch) {
                trials.subList(from, Math.min(trials.size(), from + perBatch)).forEach(writer::append);
                writer.checkpoint();
            }
            writer.commit();
        }
    }

    static List<Trial> read(Path file) {
        try (RowReader<Trial> reader = RowReader.open(file, Trial.class);
                Stream<Trial> trials = reader.stream()) {
            return trials.toList();
        }
    }
}
