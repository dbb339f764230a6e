package org.runflow.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.store.Digest;

/** What is of the library, and what only lies with it in one jar. */
class OurTypesTest {
    @TempDir
    Path folder;

    @Test
    void theLibrarysOwnAreKnown() {
        assertThat(OurTypes.isOfCore(Digest.class)).isTrue();
        assertThat(OurTypes.isOfForms(Digest.class)).isFalse();
        assertThat(OurTypes.isOfForms(OurTypes.class)).isTrue();
        assertThat(OurTypes.isOfCore(String.class)).isFalse();
        assertThat(OurTypes.isOfCore(OurTypesTest.class)).isFalse();
    }

    @Test
    void anApplicationInTheSameJarKeepsItsOwnRules() throws Exception {
        Class<?> result = inTheLibrarysJar(
                "app.Result",
                "package app; import com.fasterxml.jackson.annotation.JsonProperty;"
                        + " public record Result(@JsonProperty(\"said\") int value) {}");
        assertThat(OurTypes.isOfCore(result)).isFalse();
        assertThat(new JsonCodec<>(result, "1").isProven())
                .as("is read back, as any type of a user")
                .isFalse();
        Object value = result.getConstructor(int.class).newInstance(7);
        assertThat(RunflowJson.pretty(value)).isEqualTo("{\n  \"said\" : 7\n}\n");
        assertThat(JsonShapes.none().mapper().writeValueAsString(value)).isEqualTo("{\"said\":7}");
    }

    private Class<?> inTheLibrarysJar(String name, String source) throws IOException, ClassNotFoundException {
        Path file = folder.resolve("Result.java");
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path")
                                + System.getProperty("path.separator")
                                + System.getProperty("jdk.module.path", ""),
                        "-d",
                        folder.toString(),
                        file.toString()))
                .isZero();
        byte[] bytes = Files.readAllBytes(folder.resolve(name.replace('.', '/') + ".class"));
        ProtectionDomain library = ArtifactKey.class.getProtectionDomain();
        return new ClassLoader(OurTypesTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String wanted) throws ClassNotFoundException {
                if (!wanted.equals(name)) {
                    throw new ClassNotFoundException(wanted);
                }
                return defineClass(name, bytes, 0, bytes.length, library);
            }
        }.loadClass(name);
    }
}
