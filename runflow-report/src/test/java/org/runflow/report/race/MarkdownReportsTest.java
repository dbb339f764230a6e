package org.runflow.report.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.model.Field;
import org.runflow.race.model.StartPlan;
import org.runflow.report.race.compare.DiffReport;
import org.runflow.report.run.RunAccount;
import org.runflow.report.sheet.ParsedMarkdown;

/** Every report in Markdown, read by commonmark. */
class MarkdownReportsTest {
    static Stream<Named<String>> reports() {
        Engine engine = Engine.inMemory();
        Run before = RaceAnalysis.of(HarbourRace.build()).run(engine);
        Run after = RaceAnalysis.of(HarbourRace.build().with(StartPlan.of("short", "09:12")))
                .run(engine);
        SampleDay empty = SampleDay.of(SampleDay.oneSegment(Field.empty(), "Quay"));
        return Stream.of(
                Named.of("density around midnight", SampleDay.night().text("Density.md")),
                Named.of("density", SampleDay.harbour().text("Density.md")),
                Named.of("density of nobody", empty.text("Density.md")),
                Named.of("flow", SampleDay.harbour().text("Flow.md")),
                Named.of("flow of nobody", empty.text("Flow.md")),
                Named.of("what changed", DiffReport.between(before, after).markdown()),
                Named.of("what a run did", RunAccount.of(after.report()).markdown()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void hasWholeTablesAndNothingButItsOwnMarkup(String report) {
        ParsedMarkdown read = ParsedMarkdown.of(report);

        read.isSound();
        assertThat(read.rows())
                .isNotEmpty()
                .allSatisfy(row ->
                        assertThat(row).allSatisfy(cell -> assertThat(cell).isNotBlank()));
        assertThat(read.headings()).hasSize((int)
                report.lines().filter(line -> line.startsWith("#")).count());
    }
}
