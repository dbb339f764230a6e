package org.runflow.io.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.io.Workspace;
import org.runflow.io.items.Texts.Size;
import org.runflow.io.items.Texts.Text;
import org.runflow.run.Outcome;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestKind;

/** Folds in a directory: lines in packs, damage and clean-up. */
class FoldsOnDiskTest {
    record Sum(int letters, int count) {}

    private static final ArtifactKey<Sum> SUM = ArtifactKey.of("sum", Sum.class);

    @TempDir
    Path folder;

    private final AtomicInteger adds = new AtomicInteger();
    private final AtomicInteger merges = new AtomicInteger();

    private final Pipeline pipeline = Pipeline.builder("sizes")
            .inputs(Texts.TEXTS)
            .stage(
                    Texts.SIZES,
                    s -> s.forEach(Texts.TEXTS, Text::name)
                            .compute(text -> new Size(text.content().length())))
            .stage(SUM, s -> s.fold(Texts.SIZES).compute(() -> new Sum(0, 0), this::add, this::merge))
            .build();

    private Sum add(Sum before, Size more) {
        adds.incrementAndGet();
        return new Sum(before.letters() + more.letters(), before.count() + 1);
    }

    private Sum merge(Sum left, Sum right) {
        merges.incrementAndGet();
        return new Sum(left.letters() + right.letters(), left.count() + right.count());
    }

    private Run run(List<Text> texts) {
        adds.set(0);
        merges.set(0);
        return Workspace.open(folder)
                .engine()
                .parallelism(2)
                .build()
                .run(pipeline, RunRequest.of(Texts.TEXTS.with(List.copyOf(texts))));
    }

    /** Sizes are powers of two apart, so that no two parts have equal values. */
    private static List<Text> texts(int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(i -> new Text("text " + i, "x".repeat(1 << i)))
                .toList());
    }

    private List<Manifest> parts() {
        try (Stream<Manifest> manifests = Workspace.open(folder).store().manifests()) {
            return manifests
                    .filter(manifest -> manifest.kind() == ManifestKind.FOLD)
                    .toList();
        }
    }

    private Path blobOf(Manifest part) {
        String hex = part.output().blobDigest().hex();
        return folder.resolve("objects").resolve(hex.substring(0, 2)).resolve(hex);
    }

    @Test
    void anotherProcessFindsTheParts() {
        Run first = run(texts(12));
        assertThat(first.get(SUM)).isEqualTo(new Sum((1 << 12) - 1, 12));
        assertThat(adds).hasValue(12);
        assertThat(merges).hasValue(11);
        assertThat(parts().size()).isGreaterThan(12);

        List<Text> fewer = texts(12);
        fewer.remove(4);
        Run second = run(fewer);
        assertThat(second.get(SUM)).isEqualTo(new Sum((1 << 12) - 1 - (1 << 4), 11));
        assertThat(adds).hasValue(0);
        assertThat(merges.get()).isBetween(1, 10);
    }

    @Test
    void damagedPartsAreComputedAgainWhenTheyAreRead() throws IOException {
        Run first = run(texts(12));
        assertThat(first.outcome()).isEqualTo(Outcome.SUCCESS);
        for (Manifest part : parts()) {
            Files.writeString(blobOf(part), "x".repeat((int) part.output().bytes()));
        }
        List<Text> fewer = texts(12);
        fewer.remove(11);
        Run second = run(fewer);
        assertThat(second.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(second.get(SUM)).isEqualTo(new Sum((1 << 11) - 1, 11));
        assertThat(adds.get()).as("leaves that had to be read").isBetween(1, 11);

        List<Text> others = texts(12);
        others.remove(0);
        Run third = run(others);
        assertThat(third.get(SUM)).isEqualTo(new Sum((1 << 12) - 2, 11));
    }

    @Test
    void oneDamagedPartCostsItsOwnLeafOnly() throws IOException {
        int again = 0;
        for (int i = 0; i < 12; i++) {
            List<Text> texts = texts(12);
            Run unused = run(texts);
            int size = 1 << i;
            Manifest leaf = parts().stream()
                    .filter(part -> valueOf(part).equals(new Sum(size, 1)))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(blobOf(leaf), "x".repeat((int) leaf.output().bytes()));
            texts.remove((i + 1) % 12);
            Run second = run(texts);
            assertThat(second.get(SUM)).isEqualTo(new Sum((1 << 12) - 1 - (1 << (i + 1) % 12), 11));
            assertThat(adds.get()).isBetween(0, 1);
            again += adds.get();
        }
        assertThat(again).as("leaves that were read and found damaged").isBetween(1, 12);
    }

    private Sum valueOf(Manifest part) {
        try {
            return Workspace.open(folder).store().get(SUM, part.output());
        } catch (ArtifactCorruptException e) {
            return new Sum(0, 0);
        }
    }

    @Test
    void aPartThatIsGoneIsComputedAgain() throws IOException {
        Run unused = run(texts(12));
        for (Manifest part : parts()) {
            Files.delete(blobOf(part));
        }
        List<Text> fewer = texts(12);
        fewer.remove(11);
        Run second = run(fewer);
        assertThat(second.get(SUM)).isEqualTo(new Sum((1 << 11) - 1, 11));
        assertThat(adds).hasValue(11);
    }

    @Test
    void cleaningUpKeepsThePartsBehindResultsInUse() throws IOException {
        Run first = run(texts(12));
        List<Text> fewer = texts(12);
        fewer.remove(0);
        Run second = run(fewer);
        int before = parts().size();
        deleteRun(first);
        Workspace.open(folder).gc(Duration.ZERO).apply();
        assertThat(parts().size()).isBetween(12, before - 2);
        fewer.remove(0);
        Run third = run(fewer);
        assertThat(third.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(adds).as("all leaves of the second run are there").hasValue(0);

        deleteRun(second);
        deleteRun(third);
        Workspace.open(folder).gc(Duration.ZERO).apply();
        assertThat(parts()).isEmpty();
    }

    private void deleteRun(Run run) throws IOException {
        Path runFolder = folder.resolve("runs").resolve(run.id().text());
        try (Stream<Path> all = Files.walk(runFolder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
