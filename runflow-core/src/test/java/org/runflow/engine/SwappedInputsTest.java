package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The compiler checks the wiring. */
class SwappedInputsTest {
    private static final String SOURCE = """
            import org.runflow.ArtifactKey;
            import org.runflow.Pipeline;
            class Wiring {
                static final ArtifactKey<String> NAME = ArtifactKey.of("name", String.class);
                static final ArtifactKey<Integer> SIZE = ArtifactKey.of("size", Integer.class);
                static final ArtifactKey<String> OUT = ArtifactKey.of("out", String.class);
                static String join(String name, Integer size) { return name + size; }
                static final Pipeline PIPELINE = Pipeline.builder("p").inputs(NAME, SIZE)
                        .stage(OUT, s -> s.from(SOURCES).version("1").compute(FUNCTION))
                        .build();
            }
            """;

    @Test
    void compilesWithTheInputsInOrder() {
        assertThat(errors("NAME, SIZE", "Wiring::join")).isEmpty();
        assertThat(errors("NAME, SIZE", "(name, size) -> name.strip() + size.intValue()"))
                .isEmpty();
    }

    @Test
    void doesNotCompileWithTwoInputsSwapped() {
        assertThat(errors("SIZE, NAME", "Wiring::join")).isNotEmpty();
        assertThat(errors("SIZE, NAME", "(name, size) -> name.strip() + size.intValue()"))
                .isNotEmpty();
    }

    @Test
    void doesNotCompileWithAnotherOutputType() {
        assertThat(errors("NAME, SIZE", "(name, size) -> size")).isNotEmpty();
    }

    private static List<String> errors(String sources, String function) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Wiring.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE.replace("SOURCES", sources).replace("FUNCTION", function);
                    }
                };
        List<String> checkOnly = List.of(
                "-proc:none", "-classpath", System.getProperty("java.class.path"), "-XDshould-stop.ifNoError=FLOW");
        compiler.getTask(null, null, diagnostics, checkOnly, null, List.of(file))
                .call();
        return diagnostics.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
    }
}
