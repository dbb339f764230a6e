package org.runflow.docs.prose;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A named part of a source file, from {@code // region name} to the next {@code // endregion}, without its common indentation. */
final class Region {
    private Region() {}

    static Optional<String> find(String source, String name) {
        List<String> lines = source.lines().toList();
        return indexOf(lines, 0, "// region " + name)
                .flatMap(start -> indexOf(lines, start, "// endregion")
                        .map(end ->
                                String.join("\n", lines.subList(start + 1, end)).stripIndent()));
    }

    private static Optional<Integer> indexOf(List<String> lines, int from, String wanted) {
        return IntStream.range(from, lines.size())
                .boxed()
                .filter(i -> lines.get(i).strip().equals(wanted))
                .findFirst();
    }
}
