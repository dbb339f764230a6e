package org.runflow.docs.guide;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A row of the guide: one try of a model.
 *
 * @param model what was tried
 * @param depth how
 * @param rmse how wrong it was
 */
public record Trial(String model, int depth, double rmse) {
    /** {@return what it is called} */
    public String name() {
        return model + "/" + depth;
    }

    static List<Trial> all() {
        return IntStream.range(0, 40)
                .mapToObj(i -> new Trial(i % 4 == 0 ? "ridge" : "tree", i / 4, 2 + (i * 7 % 40) / 10.0))
                .toList();
    }
}
