package org.runflow.io.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.InvalidPipelineException;
import org.runflow.error.NotStorableException;
import org.runflow.io.Workspace;
import org.runflow.items.Items;
import org.runflow.run.Outcome;
import org.runflow.run.StageState;
import org.runflow.store.ArtifactRef;
import org.runflow.store.ArtifactStore;
import org.runflow.store.Digest;
import org.runflow.store.EncodedStore;
import org.runflow.store.InMemoryStore;
import org.runflow.store.Storages;
import org.runflow.store.Upcasters;

/** Nothing is stored that cannot be read back: a value comes back equal, or is refused with its component named. */
class StorableTest {
    private static final ArtifactKey<Integer> GIVEN = ArtifactKey.of("given", Integer.class);
    private static final ArtifactKey<Integer> OTHER = ArtifactKey.of("other", Integer.class);

    private final AtomicInteger stores = new AtomicInteger();

    @TempDir
    Path folder;

    static List<Object> kept() {
        return KeptShapes.all();
    }

    static List<RefusedShapes.Refused> refusedByType() {
        return RefusedShapes.byType();
    }

    static List<RefusedShapes.Refused> refusedByStage() {
        return RefusedShapes.byStage();
    }

    @SuppressWarnings("ArrayRecordComponent") // that is what is refused
    record Counts(String place, int[] counts) {}

    @Test
    void whatListsAndItemsAreMadeOfIsLookedAtWhenThePipelineIsBuilt() {
        ArtifactKey<List<Counts>> list = ArtifactKey.list("list", Counts.class);
        ArtifactKey<Items<Counts>> items = ArtifactKey.items("items", Counts.class);
        PipelineBuilder draft = Pipeline.builder("p")
                .inputs(list)
                .stage(items, s -> s.forEach(list, Counts::place).compute(counts -> counts));
        assertThatThrownBy(draft::build)
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("'list' of")
                .hasMessageContaining("'items' of")
                .hasMessageContaining("at counts: int[] has no canonical form");
    }

    private List<ArtifactStore> emptyStores() {
        return List.of(
                new InMemoryStore(),
                new EncodedStore(Storages.inMemory(), Codecs.standard(), Upcasters.of(List.of()), Clock.systemUTC()),
                DirectoryStore.at(folder.resolve("store-" + stores.incrementAndGet())));
    }

    @SuppressWarnings("unchecked")
    private static ArtifactKey<Object> keyOf(Object value) {
        Class<?> type = value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
        if (value instanceof List) {
            type = List.class;
        }
        return (ArtifactKey<Object>) (ArtifactKey<?>) ArtifactKey.of("value", type);
    }

    private static PipelineBuilder producing(Object value) {
        return Pipeline.builder("p")
                .inputs(GIVEN)
                .stage(keyOf(value), s -> s.from(GIVEN).compute(n -> value))
                .stage(OTHER, s -> s.from(GIVEN).compute(n -> n + 1));
    }

    @Test
    void familyIsATypeOfAKeyItself() {
        ArtifactKey<KeptShapes.Shape> one = ArtifactKey.of("one", KeptShapes.Shape.class);
        ArtifactKey<List<KeptShapes.Shape>> many = ArtifactKey.list("many", KeptShapes.Shape.class);
        List<KeptShapes.Shape> shapes = List.of(
                new KeptShapes.Circle(2),
                new KeptShapes.Square(1),
                new KeptShapes.LongBar(1.5, Optional.of(new KeptShapes.Circle(0.5))));
        for (ArtifactStore store : emptyStores()) {
            for (KeptShapes.Shape shape : shapes) {
                assertThat(store.get(one, store.put(one, shape))).isEqualTo(shape);
            }
            assertThat(store.get(many, store.put(many, shapes))).isEqualTo(shapes);
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void comesBackEqual(Object value) {
        ArtifactKey<Object> key = keyOf(value);
        for (ArtifactStore store : emptyStores()) {
            ArtifactRef ref = store.put(key, value);
            Object read = store.get(key, ref);
            assertThat(read).isEqualTo(value);
            assertThat(Digest.of(read)).isEqualTo(Digest.of(value)).isEqualTo(ref.digest());
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void comesBackEqualInAnotherProcess(Object value) {
        Run run = Workspace.open(folder).engine().build().run(producing(value).build(), RunRequest.of(GIVEN.with(1)));
        assertThat(run.orThrow().outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(Workspace.open(folder).engine().build().open(run.id()).get(keyOf(value)))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("refusedByType")
    void isRefusedWhenThePipelineIsBuilt(RefusedShapes.Refused refused) {
        PipelineBuilder draft = producing(refused.value());
        assertThatThrownBy(draft::build)
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("at " + refused.component() + ": ")
                .hasMessageContaining("[Hint: ");
    }

    @ParameterizedTest
    @MethodSource("refusedByStage")
    void failsItsStageAlone(RefusedShapes.Refused refused) {
        Pipeline pipeline = producing(refused.value()).build();
        Run run = Workspace.open(folder).engine().build().run(pipeline, RunRequest.of(GIVEN.with(1)));
        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(run.report().stagesIn(StageState.FAILED)).containsExactly("value");
        assertThat(run.get(OTHER)).isEqualTo(2);
        assertThat(run.findFailure(keyOf(refused.value())).orElseThrow())
                .hasMessageMatching("(?s).*\\b" + java.util.regex.Pattern.quote(refused.component()) + ".*");
    }

    /** Numbers that nobody can guess take several times the room of what was read back at first. */
    @Test
    void aLargeFirstValueIsReadBackToo() {
        SplittableRandom random = new SplittableRandom(1);
        ArtifactKey<List<RefusedShapes.Normalising>> key = ArtifactKey.list("value", RefusedShapes.Normalising.class);
        List<RefusedShapes.Normalising> large = IntStream.range(0, 60_000)
                .mapToObj(i -> new RefusedShapes.Normalising(Long.toHexString(random.nextLong())))
                .toList();
        assertThatThrownBy(() -> DirectoryStore.at(folder).put(key, large))
                .isInstanceOf(NotStorableException.class)
                .hasMessageContaining("value[0].name was ");
    }

    @Test
    void allProblemsOfAPipelineComeTogether() {
        ArtifactKey<RefusedShapes.Bytes> bytes = ArtifactKey.of("bytes", RefusedShapes.Bytes.class);
        ArtifactKey<RefusedShapes.Runs> runs = ArtifactKey.of("runs", RefusedShapes.Runs.class);
        PipelineBuilder draft = Pipeline.builder("p")
                .inputs(runs)
                .stage(bytes, s -> s.from(runs).compute(given -> new RefusedShapes.Bytes("", new byte[0])));
        assertThatThrownBy(draft::build)
                .hasMessage("pipeline 'p' has 2 problems\n"
                        + "  1. stage 'bytes' produces 'bytes' of " + RefusedShapes.Bytes.class.getTypeName()
                        + ", which cannot be kept: at content: byte[] has no canonical form."
                        + " [Hint: a text in Base64, or a Document under a key of its own]\n"
                        + "  2. stage 'bytes' reads 'runs' of " + RefusedShapes.Runs.class.getTypeName()
                        + ", which cannot be kept: at thread: java.lang.Thread has no canonical form."
                        + " [Hint: records, lists, sorted maps and sets, enums, numbers, text, java.time, UUID, URI and Optional have one;"
                        + " a class of columns implements Canonical]");
    }

    /** What has a canonical form is at home in memory, where nothing is encoded. */
    @Test
    void memoryKeepsWhatJsonCannot() {
        RefusedShapes.Anything value = new RefusedShapes.Anything(1L);
        Run run = Engine.inMemory().run(producing(value).build(), RunRequest.of(GIVEN.with(1)));
        assertThat(run.get(keyOf(value))).isEqualTo(value);
    }
}
