package org.runflow.io.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.io.items.Texts.Size;
import org.runflow.io.items.Texts.Text;
import org.runflow.items.Items;
import org.runflow.items.Tolerance;
import org.runflow.run.Outcome;
import org.runflow.run.StageReport;
import org.runflow.run.StageState;

/** Items in a directory: packs, tables, damage and clean-up. */
class ItemsOnDiskTest {
    private static final ArtifactKey<Items<Size>> SHOWN = Texts.SIZES.publishedAt("sizes/");

    @TempDir
    Path folder;

    private final Set<String> computed = ConcurrentHashMap.newKeySet();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    private Pipeline pipeline(ArtifactKey<Items<Size>> sizes) {
        return Pipeline.builder("sizes")
                .inputs(Texts.TEXTS)
                .stage(
                        sizes,
                        s -> s.forEach(Texts.TEXTS, Text::name)
                                .tolerate(Tolerance.any())
                                .compute(this::size))
                .stage(Texts.TOTAL, s -> s.from(sizes).compute(Texts::total))
                .build();
    }

    private Size size(Text text) {
        computed.add(text.name());
        if (broken.contains(text.name())) {
            throw new IllegalStateException("cannot read " + text.name());
        }
        return new Size(text.content().length());
    }

    private Run run(String... names) {
        return run(Texts.SIZES, names);
    }

    private Run run(ArtifactKey<Items<Size>> sizes, String... names) {
        computed.clear();
        Workspace workspace = Workspace.open(folder);
        List<Text> texts =
                Stream.of(names).map(name -> new Text(name, name + "!")).toList();
        return workspace.engine().build().run(pipeline(sizes), RunRequest.of(Texts.TEXTS.with(texts)));
    }

    private List<Path> files(String below, String extension) throws IOException {
        Path start = folder.resolve(below);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(start)) {
            return all.filter(path -> path.toString().endsWith(extension))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aRunAddsOnePackAndNoManifestPerItem() throws IOException {
        run("a", "bb", "ccc");
        assertThat(files("cache/items", ".pack")).hasSize(1);
        assertThat(files("cache", ".json")).hasSize(4);
        assertThat(files("cache/items", ".lock")).isEmpty();

        Run more = run("ccc", "a", "bb", "d");
        assertThat(computed).containsExactly("d");
        assertThat(more.get(Texts.TOTAL)).isEqualTo(new Size(11));
        assertThat(files("cache/items", ".pack")).hasSize(2);

        run("ccc", "a", "bb", "d");
        assertThat(computed).isEmpty();
        assertThat(files("cache/items", ".pack")).hasSize(2);
    }

    @Test
    void aStageThatIsResetComputesItsItemsAgainAndRunsKeepTheirs() throws IOException {
        Run before = run("a", "bb");
        Workspace workspace = Workspace.open(folder);
        Path pack = files("cache/items", ".pack").get(0);
        Files.createFile(pack.resolveSibling("01m8pbepg01c9ffq6292dkc84b-0123456789abcdef.pack.lock"));
        workspace.reset("sizes").forget();
        assertThat(files("cache/items", ".lock")).isEmpty();
        int unused = workspace.gc(Duration.ZERO).apply();

        assertThat(workspace.engine().build().open(before.id()).get(Texts.SIZES).get("bb"))
                .as("%s leftovers", unused)
                .isEqualTo(new Size(3));
        run("a", "bb");
        assertThat(computed).containsExactlyInAnyOrder("a", "bb");
    }

    @Test
    void manyPacksBecomeOneAndNothingIsLost() throws IOException {
        String[] names = IntStream.range(0, 40).mapToObj(i -> "item " + i).toArray(String[]::new);
        for (int i = 1; i <= names.length; i++) {
            run(java.util.Arrays.copyOf(names, i));
            assertThat(computed).containsExactly(names[i - 1]);
        }
        assertThat(files("cache/items", ".pack").size()).isLessThan(17);
        run(names);
        assertThat(computed).isEmpty();
        run(java.util.Arrays.copyOfRange(names, 1, names.length));
        assertThat(computed).isEmpty();
    }

    @Test
    void aTornLineAtTheEndCostsNothingAndADamagedOneItsItem() throws IOException {
        run("a", "bb", "ccc");
        Path pack = files("cache/items", ".pack").get(0);
        byte[] whole = Files.readAllBytes(pack);
        Files.write(pack, java.util.Arrays.copyOf(whole, whole.length + 30));
        run("a", "bb");
        assertThat(computed).isEmpty();

        byte[] flipped = whole.clone();
        flipped[flipped.length - 3] ^= 1;
        Files.write(pack, flipped);
        run("bb", "a", "ccc");
        assertThat(computed).hasSize(1);
        assertThat(Workspace.open(folder).store().unreadable()).containsExactly(pack.toString());
    }

    @Test
    void aDamagedItemIsComputedAgain() throws IOException {
        Run first = run("a", "bb", "ccc");
        Path blob = blobOf(first, "bb");
        Files.writeString(blob, "{ \"schema_version\": \"1\", \"letters\": 7 }");
        first.report();

        // another list, so that the sum must read the values: the damage is found while it computes
        Run second = run("bb", "a", "ccc");
        assertThat(computed).containsExactly("bb");
        assertThat(second.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(second.get(Texts.TOTAL)).isEqualTo(new Size(9));
        assertThat(second.get(Texts.SIZES).get("bb")).isEqualTo(new Size(3));
    }

    @Test
    void aDamagedItemThatARunGivesBackIsComputedByTheNext() throws IOException {
        Run first = run("a", "bb");
        Files.delete(blobOf(first, "bb"));
        Run opened = run("a", "bb");
        assertThatThrownBy(() -> opened.get(Texts.SIZES).get("bb")).hasMessageContaining("sizes");
        run("a", "bb");
        assertThat(computed).containsExactly("bb");
        assertThat(Files.exists(blobOf(first, "bb"))).isTrue();
    }

    @Test
    void aRunShowsATableAndValuesInAFolderIfTold() throws IOException {
        broken.add("bb");
        Run run = run(SHOWN, "a", "bb", "ccc");
        assertThat(run.outcome()).isEqualTo(Outcome.PARTIAL);
        Path shown = folder.resolve("runs").resolve(run.id().text()).resolve("sizes");
        List<String> table = Files.readAllLines(shown.resolve("items.tsv"));
        assertThat(table).hasSize(4);
        assertThat(table.get(2)).startsWith("bb\tfailed\t");
        String file = table.get(3).split("\t", -1)[2];
        assertThat(file).hasSize(16);
        assertThat(Files.readString(shown.resolve(file + ".json"))).contains("\"letters\" : 4");
        assertThat(shown.toFile().list()).hasSize(3);
        assertThat(Files.exists(folder.resolve("runs").resolve(run.id().text()).resolve("artifacts")))
                .isTrue();
    }

    @Test
    void aDamagedItemThatIsToBeShownIsComputedAgain() throws IOException {
        Run first = run(SHOWN, "a", "bb");
        Files.writeString(blobOf(first, "bb"), "damaged");
        Run second = run(SHOWN, "a", "bb");
        assertThat(second.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(computed).containsExactly("bb");
    }

    @Test
    void cleaningUpKeepsWhatListsInUseName() throws IOException {
        Run first = run("a", "bb");
        Run second = run("bb", "ccc");
        deleteRun(first);
        Workspace workspace = Workspace.open(folder);
        workspace.gc(java.time.Duration.ZERO).apply();
        run("ccc", "bb", "a");
        assertThat(computed).containsExactly("a");
        assertThat(Workspace.open(folder)
                        .engine()
                        .build()
                        .open(second.id())
                        .get(Texts.SIZES)
                        .get("bb"))
                .isEqualTo(new Size(3));
    }

    @Test
    void reportAndEventsOfAPartialRunCanBeReadBack() {
        broken.add("bb");
        Run run = run("a", "bb");
        StageReport stage = Workspace.open(folder)
                .engine()
                .build()
                .open(run.id())
                .report()
                .findStage("sizes")
                .orElseThrow();
        assertThat(stage.state()).isEqualTo(StageState.PARTIAL);
        assertThat(stage.items().orElseThrow().failures()).hasSize(1);
        assertThat(stage.items().orElseThrow().toText()).isEqualTo("2 items: 1 computed, 1 failed");
    }

    private Path blobOf(Run run, String item) {
        String hex = run.get(Texts.SIZES)
                .findItem(item)
                .orElseThrow()
                .stored()
                .orElseThrow()
                .output()
                .blobDigest()
                .hex();
        return folder.resolve("objects").resolve(hex.substring(0, 2)).resolve(hex);
    }

    private void deleteRun(Run run) throws IOException {
        Path runFolder = folder.resolve("runs").resolve(run.id().text());
        try (Stream<Path> all = Files.walk(runFolder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
