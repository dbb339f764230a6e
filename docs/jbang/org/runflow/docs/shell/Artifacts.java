package org.runflow.docs.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;

/** Finds artifacts by what people call them. */
record Artifacts(List<ArtifactKey<?>> all) {
    static Artifacts of(Pipeline pipeline) {
        return new Artifacts(pipeline.outputs());
    }

    /**
     * {@return every artifact of that name: {@code sun/density.results} is one, {@code density.results} that of every day, and so with files:
     * {@code sun/reports/Density.md}}
     *
     * @throws UsageException if there is none; names all there are
     */
    ArtifactKey<?>[] named(List<String> names) {
        return names.stream().flatMap(name -> named(name).stream()).toArray(ArtifactKey<?>[]::new);
    }

    private List<ArtifactKey<?>> named(String name) {
        List<ArtifactKey<?>> found =
                all.stream().filter(key -> isCalled(key, name)).toList();
        if (found.isEmpty()) {
            throw new UsageException("There is no artifact '" + name + "'. There are: "
                    + all.stream().map(ArtifactKey::name).distinct().collect(Collectors.joining(", "))
                    + "; with the name of a day and a slash before them, of that day only.");
        }
        return found;
    }

    private static boolean isCalled(ArtifactKey<?> key, String name) {
        return key.path().equals(name)
                || key.name().equals(name)
                || key.publishedFile().equals(name)
                || key.publishedPath().filter(name::equals).isPresent();
    }
}
