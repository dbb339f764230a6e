package org.runflow.io.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.catalog.RunCatalog;
import org.runflow.catalog.RunEntry;
import org.runflow.catalog.RunQuery;
import org.runflow.error.StoreException;
import org.runflow.error.UnknownSchemaException;
import org.runflow.io.Workspace;
import org.runflow.io.store.TextsPipeline;

/** What a catalog does with files that are damaged, newer, or gone. */
class FileRunCatalogTest {
    @TempDir
    Path directory;

    private Workspace workspace;
    private RunCatalog catalog;
    private List<Run> runs;

    @BeforeEach
    void runThreeTimes() {
        workspace = Workspace.open(directory);
        catalog = workspace.catalog();
        runs = List.of(run("a"), run("b"), run("c"));
    }

    @Test
    void listsTheOthersWhenOneRunIsDamaged() throws IOException {
        Files.writeString(file(1, "run.json"), "{ half");

        assertThat(listed()).containsExactly(id(2), id(0));
        assertThat(catalog.children(RunCoordinate.root())).containsExactly(RunCoordinate.of("texts"));
        assertThatThrownBy(() -> catalog.find(id(1)))
                .isInstanceOf(StoreException.class)
                .hasMessage("could not read run " + id(1));
        assertThat(catalog.markLost(runs.get(0).report().createdAt())).isEmpty();
    }

    @Test
    void refusesARowThatIsLongerThanAnyIs() throws IOException {
        try (RandomAccessFile row = new RandomAccessFile(file(1, "run.json").toFile(), "rw")) {
            row.setLength(1L << 30);
        }
        assertThat(listed()).containsExactly(id(2), id(0));
        assertThatThrownBy(() -> catalog.find(id(1)))
                .isInstanceOf(StoreException.class)
                .rootCause()
                .hasMessageEndingWith("has 1073741824 bytes, more than any such file needs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ half",
                "[]",
                "{\"schema_version\":\"1.0.0\",\"id\":7}",
                "{\"schema_version\":\"1.0.0\",\"colour\":1}",
                "{\"schema_version\":\"1.0.0\",\"attributes\":[]}",
                "{\"schema_version\":\"1.0.0\"}"
            })
    void saysInPlainWordsWhatIsDamaged(String content) throws IOException {
        Files.writeString(file(1, "run.json"), content);
        assertThat(catalog.unreadable().get(id(1)))
                .startsWith("'run.json of run " + id(1) + "' is damaged")
                .doesNotContainPattern("(?i)jackson|org\\.runflow|java\\.|Feature|ignorable|token|deserial|REDACTED");
    }

    @Test
    void namesBothVersionsOfANewerRun() throws IOException {
        String content = Files.readString(file(1, "run.json"));
        String newer = content.replace("\"1.0.0\"", "\"3.1.0\"").replace("\"state\"", "\"stage\"");
        Files.writeString(file(1, "run.json"), newer);

        assertThatThrownBy(() -> catalog.find(id(1)))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("3.1.0")
                .hasMessageContaining("1.0.0");
        assertThat(listed()).containsExactly(id(2), id(0));
        assertThat(file(1, "run.json")).content().isEqualTo(newer);
    }

    @Test
    void makesADamagedIndexAgainWithTheNextRun() throws IOException {
        String before = Files.readString(directory.resolve("index.json"));
        Files.writeString(directory.resolve("index.json"), before.substring(0, before.length() / 2));
        Run next = run("d");

        assertThat(directory.resolve("index.json"))
                .content()
                .contains(next.id().text(), id(0).text(), id(1).text(), id(2).text());
    }

    @Test
    void rebuildsThePointersFromTheFolders() throws IOException {
        String index = Files.readString(directory.resolve("index.json"));
        String latest = Files.readString(directory.resolve("latest.json"));
        Files.delete(directory.resolve("index.json"));
        Files.delete(directory.resolve("latest.json"));

        catalog.rebuild();
        assertThat(directory.resolve("index.json")).content().isEqualTo(index);
        assertThat(directory.resolve("latest.json")).content().isEqualTo(latest);
    }

    @Test
    void walksAllPages() {
        RunQuery first = RunQuery.all().limit(2);
        assertThat(catalog.query(first).runs()).extracting(RunEntry::id).containsExactly(id(2), id(1));
        RunQuery second = catalog.query(first).next().orElseThrow();
        run("e");
        assertThat(catalog.query(second).runs()).extracting(RunEntry::id).containsExactly(id(0));
        assertThat(catalog.query(second).next()).isEmpty();
    }

    @Test
    void storesAPipelineOnce() {
        assertThat(directory.resolve("pipelines"))
                .isDirectoryContaining(
                        path -> path.toString().endsWith(runs.get(0).report().pipelineHash() + ".json"));
        assertThat(directory.resolve("pipelines").toFile().list()).hasSize(1);
    }

    private List<RunId> listed() {
        return catalog.query(RunQuery.all()).runs().stream().map(RunEntry::id).toList();
    }

    private RunId id(int number) {
        return runs.get(number).id();
    }

    private Path file(int number, String name) {
        return workspace.folderOf(id(number)).resolve(name);
    }

    private Run run(String text) {
        return workspace
                .engine()
                .parallelism(1)
                .build()
                .run(TextsPipeline.DAY, TextsPipeline.day(text))
                .orThrow();
    }
}
