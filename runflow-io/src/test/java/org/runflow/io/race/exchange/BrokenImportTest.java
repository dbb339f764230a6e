package org.runflow.io.race.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.error.InputProblem;
import org.runflow.error.InvalidInputException;

class BrokenImportTest {
    @TempDir
    private Path directory;

    private ResultsImport table(String text) {
        return ResultsImport.of(Ways.write(directory, "r.csv", text.replace("/", "\n")))
                .event("run")
                .distanceKm(10);
    }

    private static List<String> problems(ResultsImport reading) {
        InvalidInputException thrown = catchThrowableOfType(InvalidInputException.class, reading::read);
        assertThat(thrown).as("is refused").isNotNull();
        return thrown.problems().stream().map(InputProblem::toString).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bib,Time/1,50:00/                                    | r.csv: has a column 'Time' that may be gun or net time
            Bib,Chip Time/1,50:00/                               | r.csv: has net times only and no starts
            Bib,Gun Time,Chip Time/1,50:00,55:00/                | r.csv line 2 '1': would start 300 s before the gun
            Bib,Gun Time,Chip Time/1,50:00,soon/                 | r.csv line 2, Chip Time 'soon': is no time
            Bib,Gun Time,Chip Time/1,50:00,50:00/1,51:00,51:00/  | r.csv line 3, Bib '1': occurs twice, first in line 2
            Bib,Gun Time,Chip Time,Status/1,50:00,50:00,hm?/     | r.csv line 2, Status 'hm?': is no status that is known
            Bib,Gun Time,Chip Time,5K,8K,Finish/1,50:10,50:00,30:00,20:00,50:00/2,50:10,50:00,25:00,40:00,50:00/3,50:10,50:00,25:00,40:00,50:00/ | r.csv line 2 '1': has times at mats that do not rise
            Bib,Gun Time,Chip Time,5K,8K,Finish/1,50:10,50:00,30:00,20:00,50:00/2,50:10,50:00,25:00,14:00,50:00/ | are they times of legs?
            Bib,Gun Time,Chip Time,5K/1,50:10,50:00,30:00/       | does not tell what times at mats count from
            Bib,Gun Time,Chip Time/1,0:50,0:50/2,0:55,0:54/      | below 2 min/km
            Bib,Gun Time,Chip Time/1,20:50:00,20:50:00/          | would run 125 min/km
            Bib,Contest,Gun Time,Chip Time/1,long,50:00,50:00/2,short,50:00,50:00/ | holds several contests in column 'Contest': long, short
            Bib,Name/1,A/                                        | has no row of headers
            Bib,Wave/1,A/                                        | has nothing that tells how fast
            Bib,Split,Gun Time/1,Bridge,12:00/                   | has times at places that are not known: Bridge
            Bib,Split,Gun Time/1,5K,12:00/1,5K,13:00/            | 5K': occurs twice for runner 1
            Bib,Start,Finish/1,9:00,9:50/                        | so the gun of the event must be known
            """)
    void whatDoesNotFitIsTold(String text, String expected) {
        assertThat(problems(table(text))).anyMatch(line -> line.contains(expected));
    }

    @Test
    void filesOfAnotherKindAndEndlessLinesAreCalledByName() throws IOException {
        assertThat(problems(table("<html><body>log in</body></html>")))
                .singleElement()
                .asString()
                .contains("web page (HTML)");
        assertThat(problems(ResultsImport.of(directory.resolve("none.csv"))
                        .event("run")
                        .distanceKm(5)))
                .singleElement()
                .asString()
                .contains("there is no such file");
        assertThat(problems(ResultsImport.of(Files.createDirectory(directory.resolve("results.csv")))
                        .event("run")
                        .distanceKm(5)))
                .singleElement()
                .asString()
                .endsWith("results.csv: is a folder or device; it must be a file");
        Path endless = directory.resolve("endless.csv");
        Files.writeString(endless, "Bib,Gun Time,Chip Time\n1,\"" + "x".repeat(2 << 20));
        assertThat(problems(ResultsImport.of(endless).event("run").distanceKm(5)))
                .singleElement()
                .asString()
                .contains("is a quote not closed?");
    }

    @Test
    void eventAndDistanceAreAskedFor() {
        ResultsImport reading =
                ResultsImport.of(Ways.write(directory, "r.csv", "Bib,Gun Time,Chip Time\n1,50:00,50:00\n"));

        assertThat(problems(reading)).singleElement().asString().contains("event: must be told");
        assertThat(problems(reading.event("run"))).singleElement().asString().contains("needs the distance");
        assertThat(problems(reading.event("run").distanceKm(10).gun("noon")))
                .singleElement()
                .asString()
                .contains("the gun 'noon'");
        assertThat(problems(reading.event("run").distanceKm(10).gun("99:00")))
                .singleElement()
                .asString()
                .contains("the gun '99:00' is no time of day");
    }

    @Test
    void columnsOfAMapThatAreNotThereAreTold() {
        Path map = Ways.write(
                directory, "map.json", "{\"columns\": {\"Startnr\": \"runner_id\", \"gun time\": \"gun_time\"}}");
        ImportedResults read =
                table("Bib,Gun Time,Chip Time/1,50:00,50:00/").map(map).read();

        assertThat(read.notes()).contains("The map speaks of columns that are not there: Startnr.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            []                                  | must be a JSON object
            {"mats_are": "feet"}                | mats_are must be one of [clock, gun, net]
            {"columns": {"Bib": "number"}}      | 'number' is no meaning of a column
            {"statuses": {"x": "gone"}}         | 'gone' must be ok, dns, dnf or dsq
            {"mats": {"5K": -1}}                | mats must hold kilometres from 0
            {"colums": {}}                      | unknown property 'colums'
            {"schema_version": "9.0.0"}         | 1.0.0 is read
            {"contests": []}                    | contests must be an object
            {"event": 5}                        | event must hold texts
            {                                   | is no JSON
            """)
    void mapsThatCannotBeUsedAreRefused(String map, String expected) {
        ResultsImport reading =
                table("Bib,Gun Time,Chip Time\n1,50:00,50:00\n").map(Ways.write(directory, "map.json", map));

        assertThat(problems(reading)).anyMatch(line -> line.contains("map.json") && line.contains(expected));
    }

    @Test
    void problemsOfManyRowsAreCounted() {
        StringBuilder rows = new StringBuilder("Bib,Gun Time,Chip Time\n");
        for (int i = 0; i < 1500; i++) {
            rows.append(i).append(",50:00,never\n");
        }

        assertThat(problems(table(rows.toString())))
                .hasSize(1001)
                .last()
                .asString()
                .contains("… and 500 more problems");
    }

    @Test
    void namesOfPeopleAndFormulasAreNotCopied() {
        ImportedResults read = table("Bib,Name,Wave,Gun Time,Chip Time,Finish/=1+1,=cmd,A B,50:10,50:00,50:10/")
                .read();

        assertThat(read.runnersCsv()).doesNotContain("cmd").contains("A-B").contains("\n'=1+1,");
        assertThat(read.splitsCsv())
                .hasValueSatisfying(splits -> assertThat(splits).contains("\n'=1+1,"));
        assertThat(read.columns())
                .filteredOn(column -> column.column().equals("Name"))
                .allMatch(column -> column.samples().isEmpty());
    }

    @Test
    void filesThatAreThereAreReplacedOnlyWhenAsked() {
        ImportedResults first = table("Bib,Gun Time,Chip Time,5K,Finish/1,50:10,50:00,25:00,50:00/")
                .read();
        Path folder = directory.resolve("race");
        first.writeTo(folder, false);

        InvalidInputException again =
                catchThrowableOfType(InvalidInputException.class, () -> first.writeTo(folder, false));
        assertThat(again.problems())
                .hasSize(3)
                .allMatch(problem -> problem.message().contains("--replace"));
        assertThat(first.writeTo(folder, true)).hasSize(3);
        ImportedResults without = table("Bib,Gun Time,Chip Time/1,50:10,50:00/").read();
        InvalidInputException left =
                catchThrowableOfType(InvalidInputException.class, () -> without.writeTo(folder, true));
        assertThat(left.problems())
                .singleElement()
                .asString()
                .contains("run_splits.csv")
                .contains("would be joined");
    }

    @Test
    void folderTellsGunAndDistance() {
        Path folder = directory.resolve("race");
        Ways.write(
                folder,
                "analysis.json",
                "{\"time_zone\": \"Europe/Paris\", \"days\": {\"sun\": \"2026-03-29\"}, \"events\": [{\"name\": \"run\", \"day\": \"sun\","
                        + " \"start_time\": 545, \"distance_km\": 5}]}");
        ResultsImport reading = ResultsImport.of(Ways.write(
                        directory, "r.csv", "Bib,Start,Finish\n1,09:05:10,09:30:10\n2,2026-03-29T07:05:20Z,09:35:20\n"))
                .event("run")
                .forRace(folder);

        assertThat(reading.read().runnersCsv().lines())
                .containsExactly("runner_id,pace,start_offset", "1,5,10", "2,6,20");
        assertThat(problems(reading.event("walk"))).anyMatch(line -> line.contains("has no event 'walk'"));
    }
}
