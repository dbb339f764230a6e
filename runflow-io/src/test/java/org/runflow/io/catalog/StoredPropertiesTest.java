package org.runflow.io.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.catalog.PublishedArtifacts;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.io.store.DirectoryStore;
import org.runflow.io.store.TextsPipeline;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Manifest;

/** Properties of results, read from what is stored. */
class StoredPropertiesTest {
    /** So many words that they are stored compressed. */
    private static final String LONG = words(3_000);

    private static final List<ArtifactKey<?>> READ = List.of(TextsPipeline.WORDS, TextsPipeline.COUNTS);
    private static final MetadataForm FORM = MetadataForm.standard()
            .with(MetadataSection.ofScope("counts", READ, StoredPropertiesTest::counts))
            .with(MetadataSection.ofScope(
                    "computation",
                    READ,
                    day -> day.computation(TextsPipeline.WORDS, "words").map(words -> Map.of("words", words))))
            .with(MetadataSection.ofScope("none", READ, day -> day.computation(TextsPipeline.WORDS, "letters")));

    @TempDir
    Path workspace;

    private final ConcurrentLinkedQueue<String> read = new ConcurrentLinkedQueue<>();

    private static Optional<Object> counts(PublishedScope day) {
        return day.findProperties(TextsPipeline.COUNTS, Set.of("by_word")).map(counts -> counts.get("by_word"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b a", ""})
    void areThoseOfTheFilesHoweverTheyAreStored(String text) throws IOException {
        TextsPipeline.Text given = new TextsPipeline.Text(text.isEmpty() ? LONG : text);
        String first = sections(run(given));
        String second = sections(run(given));

        assertThat(second).isEqualTo(first).contains("\"results_file\" : \"computation/words.json\"");
        assertThat(first)
                .contains(text.isEmpty() ? "\"word2999\" : 1" : "\"a\" : 2")
                .doesNotContain("none");
    }

    @Test
    void areReadWithoutTheValues() {
        TextsPipeline.Text given = new TextsPipeline.Text(LONG);
        run(given);
        read.clear();

        Run second = run(given);

        assertThat(second.report().stages()).allMatch(stage -> stage.state() == StageState.REUSED);
        assertThat(read).containsOnly("pictures");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b a", ""})
    void areNoneOfOtherBytesAndTheNextRunComputesTheResultAgain(String text) throws IOException {
        Run run = run(new TextsPipeline.Text(text.isEmpty() ? LONG : text));
        ArtifactKey<?> words = TextsPipeline.WORDS.in("sat");
        Manifest manifest = run.findManifest(words).orElseThrow();
        DirectoryStore store = DirectoryStore.at(workspace);
        PublishedArtifacts.Result result =
                new PublishedArtifacts.Result(words, manifest.key(), manifest.output(), manifest.computedBy(), false);
        StoredProperties properties = new StoredProperties(new PublishedArtifacts(List.of(result), store, run));
        Path blob = blobOf(manifest);
        byte[] other = Files.readAllBytes(blob);
        other[other.length - 2] ^= 1;
        Files.write(blob, other);

        assertThatThrownBy(() -> properties.of(words, result, Set.of("words")))
                .isInstanceOf(ArtifactCorruptException.class);
        assertThat(store.findManifest(manifest.key())).isEmpty();
    }

    private Path blobOf(Manifest manifest) {
        String digest = manifest.output().blobDigest().hex();
        return workspace.resolve("objects").resolve(digest.substring(0, 2)).resolve(digest);
    }

    private Run run(TextsPipeline.Text text) {
        return Engine.builder()
                .store(watched(DirectoryStore.at(workspace)))
                .publish(RunPublisher.at(workspace).with(FORM))
                .parallelism(1)
                .build()
                .run(
                        Pipeline.builder("one")
                                .include("sat", TextsPipeline.DAY)
                                .build(),
                        RunRequest.of(TextsPipeline.TEXT.in("sat").with(text)));
    }

    /** The store, noting the names of values that somebody reads. */
    private ArtifactStore watched(ArtifactStore store) {
        return (ArtifactStore) Proxy.newProxyInstance(
                ArtifactStore.class.getClassLoader(), new Class<?>[] {ArtifactStore.class}, (proxy, method, given) -> {
                    if (method.getName().equals("get")) {
                        read.add(((ArtifactKey<?>) given[0]).name());
                    }
                    try {
                        return method.invoke(store, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** What the metadata of the day says beside its times and files. */
    private String sections(Run run) throws IOException {
        String metadata = Files.readString(
                workspace.resolve("runs").resolve(run.id().text()).resolve("sat/metadata.json"));
        return metadata.substring(metadata.indexOf("\"counts\""), metadata.indexOf("\"artifacts\""));
    }

    private static String words(int count) {
        return IntStream.range(0, count).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
    }
}
