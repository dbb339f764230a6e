package org.runflow.io.catalog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.Run;
import org.runflow.error.StoreException;
import org.runflow.io.Workspace;
import org.runflow.io.json.DamagedJsonException;
import org.runflow.io.store.TextsPipeline;

/** A report that is JSON, but says what no report can, ends in one sentence that names run and reason. */
class DamagedValuesTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "scope" : "[^"]*"      | "scope" : "../../victim"                       | '..' is no name for a scope
            "stage" : "[^"]*"      | "stage" : "a/b"                                | 'a/b' is no name for a stage
            "attempts" : \\d+      | "attempts" : -1                                | cannot have -1 attempts
            "ended_at" : "[^"]*"   | "ended_at" : "+900000000-01-01T00:00:00Z"      | lies outside the years 0 to 9999
            "duration" : "[^"]*"   | "duration" : "PT9999999999999S"                | is no time from 0 to 100 years
            """)
    void isNamedInOneSentence(String intact, String damaged, String reason) throws IOException {
        Workspace workspace = Workspace.open(directory);
        Run run = workspace.engine().build().run(TextsPipeline.DAY, TextsPipeline.day("a"));
        Path report = workspace.folderOf(run.id()).resolve("report.json");
        Files.writeString(report, Files.readString(report).replaceAll(intact, damaged));

        assertThatThrownBy(() -> workspace.catalog().findReport(run.id()))
                .isInstanceOf(StoreException.class)
                .cause()
                .isInstanceOf(DamagedJsonException.class)
                .hasMessageStartingWith("'report of run " + run.id() + "' is damaged at line ")
                .hasMessageContaining(reason);
    }
}
