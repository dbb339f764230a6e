package org.runflow.io.race.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.error.InvalidInputException;

/** Further ways in which tables say the same: two runners of 10 km, in 50 and 60 minutes, off 10 and 60 seconds after the gun; lines are parted by slashes. */
class ResultKindsTest {
    private static final List<String> RUNNERS = List.of("runner_id,pace,start_offset", "1,5,10", "2,6,60");
    private static final List<String> SPLITS =
            List.of("runner_id,km,elapsed_s", "1,5,1510", "1,10,3010", "2,5,1860", "2,10,3660");

    @TempDir
    private Path directory;

    private ImportedResults read(String table) {
        return ResultsImport.of(Ways.write(directory, "r.csv", table.replace('/', '\n')))
                .event("run")
                .gun("23:30")
                .distanceKm(10)
                .read();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        seconds                 | Bib,Gun Time,Chip Time,5K,Finish/1,3010,3000,1500,3000/2,3660,3600,1800,3600
        seconds with a comma    | Bib;Gun Time;Chip Time;5K;Finish/1;3010,0;3000,0;1500,0;3000,0/2;3660;3600;1800;3600
        parts of a day          | Bib,Gun Time,Chip Time,5K,Finish/1,0.034838,0.034722,0.017361,0.034722/2,0.042361,0.041667,0.0208333333333333,0.041667
        parts of a day, comma   | Bib;Brutto;Netto;5 km;Ziel/1;0,034838;0,034722;0,017361;0,034722/2;0,042361;0,041667;0,020833;0,041667
        over midnight, no dates | Bib,Start Time,5K,Finish/1,23:30:10,23:55:10,00:20:10/2,23:31:00,00:01:00,00:31:00
        forms in brackets       | Bib,Gun Time (hh:mm:ss),Chip Time [h:mm:ss],5K (mm:ss),Finish/1,0:50:10,0:50:00,25:00,50:00/2,1:01:00,1:00:00,30:00,60:00
        both bases              | Bib,5K gun,5K chip,Finish gun,Finish chip/1,25:10,25:00,50:10,50:00/2,31:00,30:00,61:00,60:00
        finish of another base  | Borstnummer;5 km netto;Finish;Brutotijd;Nettotijd/1;25:00;50:10;50:10;50:00/2;30:00;61:00;61:00;60:00
        quotes and semicolons   | "Bib";"Name";"Brutto";"Netto";"5 km";"Ziel"/"1";"A; Jr.";"50:10";"50:00";"25:00";"50:00"/"2";"B ""C"" D";"61:00";"60:00";"30:00";"60:00"
        a line of groups above  | Results of the day/,,,Times,,Splits,/Pos,Bib,Name,Gun Time,Chip Time,5K,Finish/1,1,A,50:10,50:00,25:00,50:00/2,2,B,61:00,60:00,30:00,60:00
        lines below             | Bib,Gun Time,Chip Time,5K,Finish/1,50:10,50:00,25:00,50:00/2,61:00,60:00,30:00,60:00/Finishers: 2/,55:35,55:00,27:30,55:00/Printed on Sunday
        one name twice          | Bib,Gun Time,Chip Time,5K,5K,Finish/1,50:10,50:00,25:00,1,50:00/2,61:00,60:00,30:00,2,60:00
        """)
    void sayTheSame(String kind, String table) {
        ImportedResults read = read(table);

        assertThat(read.runnersCsv().lines()).as(kind).containsExactlyElementsOf(RUNNERS);
        assertThat(read.splitsCsv().orElseThrow().lines()).as(kind).containsExactlyElementsOf(SPLITS);
    }

    @Test
    void clockOfTheFinishIsNoNetTimeWhateverItIsCalled() {
        ImportedResults read = read("Bib,Start Time,Finish Time/1,11:30:10 PM,12:20:10 AM/2,11:31:00 PM,12:31:00 AM");

        assertThat(read.runnersCsv().lines()).containsExactlyElementsOf(RUNNERS);
    }

    /** Words of five languages: 1 finished, 2 is unranked, 3 stopped, 4 did not start, 5 was disqualified. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        Finished,     Unranked,           Did Not Finish, Did not start,    Disqualified
        classified,   NC,                 Withdrawn,      No show,          DQ
        gewertet,     außer Konkurrenz,   nicht im Ziel,  nicht am Start,   disqualifiziert
        im Ziel,      ohne Wertung,       Ausgeschieden,  nicht angetreten, Disq.
        Classé,       Hors délai,         Abandonné,      Non-partant,      Disqualifié
        Classée,      Hors classement,    Non arrivée,    Absente,          Disqualifiée
        Finalizado,   Fuera de control,   No finalizado,  No salió,         Descalificada
        Clasificada,  Fuera de concurso,  Retirada,       No presentada,    Desc.
        gefinisht,    buiten mededinging, niet gefinisht, niet vertrokken,  gediskwalificeerd
        geklasseerd,  Buiten tijd,        Uitgestapt,     afgemeld,         disk.
        """)
    void wordsOfFiveLanguages(String finished, String unranked, String stopped, String absent, String disqualified) {
        ImportedResults read = read("Bib,Status,Gun Time,Chip Time,5K,Finish/1," + finished
                + ",50:10,50:00,25:00,50:00/2," + unranked + ",61:00,60:00,30:00,60:00/3," + stopped + ",,,31:00,/4,"
                + absent + ",,,,/5," + disqualified + ",52:00,51:00,26:00,51:00");

        assertThat(read.runnersCsv().lines())
                .containsExactly(
                        "runner_id,pace,start_offset,status", "1,5,10,", "2,6,60,", "3,,0,dnf", "5,5.1,60,dsq");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Split 5K          | 5
        Paso 10k          | 10
        Zwischenzeit 5 km | 5
        KM 7,5            | 7.5
        Passage km 5      | 5
        Tussentijd 3 mi   | 4.828
        """)
    void timesAtKilometresUnderOtherNamesAreTold(String header, String km) {
        ImportedResults read = read("Bib;Gun Time;Chip Time;" + header + "/1;50:10;50:00;25:00/2;61:00;60:00;30:00");

        assertThat(read.splitsCsv()).isEmpty();
        assertThat(read.notes())
                .contains("Times at kilometres by their looks, but not read: " + header
                        + ". If they count from the start, say so in a map: \"mats\": {\"" + header + "\": " + km
                        + "}.");
    }

    @ParameterizedTest
    @CsvSource({"5K Pace,5:00", "Rank 5K,12", "Pace at 5 km,5:00", "km h,12", "Name 5K,Ann", "Gap 5k,0:10"})
    void otherColumnsAreLeftAlone(String header, String value) {
        ImportedResults read = read("Bib,Gun Time,Chip Time," + header + "/1,50:10,50:00," + value);

        assertThat(read.notes()).noneMatch(note -> note.contains(header));
    }

    @Test
    void columnsOfOneNameAreTold() {
        assertThat(read("Bib,Gun Time,Chip Time,Wave,Wave/1,50:10,50:00,A,1").notes())
                .contains("Of several columns of one name only the first is read: Wave.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Bib,5K,7K/1,25:00,35:00/2,30:00,42:00                       | has no time at the finish of anybody
        Bib,5K,Finish,Gun,Chip/1,25:00,50:00,50:10,50:00            | has times in columns that are not read: Chip; say what they are
        Bib,Gun Time,Chip Time/1,45,44                              | '45': is no time
        Bib,5K chip,8K,Finish,Gun Time,Chip Time/1,25:00,40:10,50:10,50:10,50:00 | does not tell what times at mats count from
        """)
    void whatIsNotKnownIsAsked(String table, String question) {
        assertThatThrownBy(() -> read(table))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(question);
    }
}
