package org.runflow.io.race.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small tables in the manner of timing programs, all made up: what each kind calls its columns, and how it writes times. */
class TimingProgramsTest {
    @TempDir
    private Path directory;

    private ImportedResults read(String table, String event, String gun, double km, String map) throws Exception {
        return read(table.getBytes(StandardCharsets.UTF_8), event, gun, km, map);
    }

    private ImportedResults read(byte[] table, String event, String gun, double km, String map) throws Exception {
        Path file = Files.write(directory.resolve("results.csv"), table);
        ResultsImport reading = ResultsImport.of(file).event(event).distanceKm(km);
        reading = gun.isEmpty() ? reading : reading.gun(gun);
        return (map.isEmpty() ? reading : reading.map(Files.writeString(directory.resolve("map.json"), map))).read();
    }

    private static void assertRunners(ImportedResults read, String... lines) {
        assertThat(read.runnersCsv().lines()).containsExactly(lines);
    }

    private static void assertSplits(ImportedResults read, String... lines) {
        assertThat(read.splitsCsv().orElse("").lines().skip(1)).containsExactly(lines);
    }

    @Test
    void germanTableWithATitleAndSeveralContests() throws Exception {
        ImportedResults read = read("""
                Ergebnisliste Testlauf;;;;;;;;
                ;;;;;;;;
                Platz;Startnr.;Name;Wettbewerb;Startblock;5 km;Ziel;Brutto;Netto;Status
                1;12;Muster, A.;10 km Lauf;Block A;00:20:10;00:40:10;00:40:10,0;00:40:00,0;
                2;7;Muster, B.;10 km Lauf;Block B;00:26:00;00:51:30;00:51:30;00:50:00;
                ;9;Muster, C.;10 km Lauf;Block B;00:27:00;;;;aufg.
                ;10;Muster, D.;10 km Lauf;Block A;;;;;n.a.
                1;501;Muster, E.;Walking;;;;00:59:00;00:58:00;
                """, "10k", "", 10, "{\"contests\": {\"10 km Lauf\": \"10k\"}}");

        assertRunners(
                read,
                "runner_id,pace,start_offset,wave,status",
                "12,4,10,Block-A,",
                "7,5,90,Block-B,",
                "9,,0,Block-B,dnf");
        assertSplits(read, "12,5,1210", "12,10,2410", "7,5,1560", "7,10,3090", "9,5,1620");
        assertThat(read.notes())
                .contains(
                        "Times at mats count from the gun.",
                        "Did not start and left out: 1 (10).",
                        "Rows of other contests, left out: {Walking=1}.");
    }

    @Test
    void marathonWithHalfAndUnrankedInWindows1252() throws Exception {
        byte[] table = """
                Platz;Startnummer;Name;Netto;Brutto;10 km;Halb;30 km;Ziel;Status
                1;1;Müller;03:00:00;03:01:00;00:42:00;01:29:00;02:07:00;03:00:00;
                2;2;Größer;04:00:00;04:03:20;00:56:00;01:58:00;02:50:00;04:00:00;a.K.
                ;3;Weiß;;;01:05:00;02:20:00;;;HD
                """.getBytes(Charset.forName("windows-1252"));

        ImportedResults read = read(table, "full", "", 42.195, "");

        assertThat(read.runnersCsv().lines().toList().get(2))
                .startsWith("2,5.687")
                .endsWith(",200,");
        assertThat(read.splitsCsv().orElseThrow().lines())
                .contains("1,21.0975,5400", "2,42.195,14600", "3,21.0975,8400")
                .doesNotContain("3,42.195,0");
        assertThat(read.map().encoding()).contains("Windows-1252");
        assertThat(read.notes()).contains("Times at mats count from the start line.");
    }

    @Test
    void englishTableWithWordsInPlaceOfTimes() throws Exception {
        ImportedResults read = read("""
                Overall,Bib,First Name,Last Name,5K,10K,Gun Elapsed,Chip Elapsed
                1,"1,001",T,One,25:00.4,50:10.2,50:10.2,50:00.2
                DNF,1002,T,Two,27:10,,DNF,DNF
                DNS,1003,T,Three,,,DNS,DNS
                DQ,1004,T,Four,26:00,52:00,52:00,51:00
                """, "10k", "", 10, "");

        assertRunners(
                read,
                "runner_id,pace,start_offset,status",
                "\"1,001\",5.000333333333334,10,",
                "1002,,0,dnf",
                "1004,5.1,60,dsq");
        assertSplits(read, "\"1,001\",5,1500.4", "\"1,001\",10,3010.2", "1002,5,1630", "1004,5,1560", "1004,10,3120");
    }

    @Test
    void clockAndChipTimesWithPacePerMile() throws Exception {
        ImportedResults read = read("""
                Place,Bib,Name,Gender,City,Clock Time,Chip Time,Pace,Race
                1,55,A,M,X,20:30,20:00,6:26 /mi,5K
                2,56,B,F,Y,31:00,30:00,9:39 /mi,5K
                """, "5k", "", 5, "");

        assertRunners(read, "runner_id,pace,start_offset", "55,4,30", "56,6,60");
        assertThat(read.splitsCsv()).isEmpty();
    }

    @Test
    void tabsInUtf16AndATimeThatIsAskedFor() throws Exception {
        byte[] table =
                "\uFEFFPlace\tBib\tName\tDistance\tStart time\tTime\n1\t3\tA\t5 km\t9:00:05\t25:00\n2\t4\tB\t5 km\t9:00:20\t26:40\n"
                        .getBytes(StandardCharsets.UTF_16LE);

        ImportedResults read = read(table, "fun", "09:00", 5, "{\"columns\": {\"Time\": \"net_time\"}}");

        assertRunners(read, "runner_id,pace,start_offset", "3,5,5", "4,5.333333333333333,20");
    }

    @Test
    void startAndFinishAsTimesOfDay() throws Exception {
        ImportedResults read =
                read("""
                Stno;Chip;Database Id;Surname;First name;YB;S;Block;nc;Start;Finish;Time;Classifier;Club no.
                11;8001;;Test;A;1980;M;0;0;10:00:30;10:45:30;45:00;0;
                12;8002;;Test;B;1981;F;0;0;10:01:00;11:01:00;1:00:00;0;
                13;8003;;Test;C;1982;F;0;0;;;;1;
                14;8004;;Test;D;1982;F;0;0;10:01:30;;;2;
                """, "run", "10:00", 10, "{\"statuses\": {\"0\": \"ok\", \"1\": \"dns\", \"2\": \"dnf\"}}");

        assertRunners(read, "runner_id,pace,start_offset", "11,4.5,30", "12,6,60");
        assertThat(read.notes())
                .contains("Did not start and left out: 1 (13).", "Without any time and left out: 1 (14).");
        assertThat(read.map().matsAre()).contains("clock");
    }

    @Test
    void frenchTableWithHoursInWords() throws Exception {
        ImportedResults read = read("""
                Clt;Dossard;Nom;Course;Sas;Semi;Temps officiel;Temps réel;Statut
                1;21;T;Marathon;Préférentiel;1h25'33";3h00'10";3h00'00";
                2;22;U;Marathon;Vague 2;1h45'12;3h33'00;3h31'00;
                ;23;V;Marathon;Vague 2;2h10'00;;;Abandon
                ;24;W;Marathon;Vague 2;;;;Non partant
                """, "marathon", "", 42.195, "{\"mats_are\": \"gun\"}");

        assertThat(read.runnersCsv().lines().toList().get(1))
                .startsWith("21,4.26")
                .contains(",10,Pr-f-rentiel,");
        assertSplits(
                read, "21,21.0975,5133", "21,42.195,10810", "22,21.0975,6312", "22,42.195,12780", "23,21.0975,7800");
    }

    @Test
    void spanishHalfBetweenMats() throws Exception {
        ImportedResults read = read("""
                Puesto,Dorsal,Nombre,Cajón,10 km,Media,30 km,Meta,Tiempo oficial,Tiempo real,Estado
                1,5,X,1,0:50:00,1:45:00,2:30:00,3:32:00,3:32:00,3:30:00,
                2,6,Y,2,1:00:00,2:05:00,3:00:00,4:14:00,4:14:00,4:10:00,Descalificado
                """, "maraton", "", 42.195, "");

        assertThat(read.splitsCsv().orElseThrow()).contains("5,21.0975,6300\n");
        assertThat(read.runnersCsv()).contains(",240,2,dsq");
    }

    @Test
    void dutchTable() throws Exception {
        ImportedResults read = read("""
                Plaats;Borstnummer;Naam;Startvak;5 km netto;Brutotijd;Nettotijd;Status
                1;100;A;geel;0:25:00;0:50:30;0:50:00;
                ;101;B;geel;0:30:00;;;uitgevallen
                ;102;C;geel;;;;niet gestart
                """, "tien", "", 10, "");

        assertRunners(read, "runner_id,pace,start_offset,wave,status", "100,5,30,geel,", "101,,0,geel,dnf");
        assertSplits(read, "100,5,1530", "100,10,3030", "101,5,1800");
    }

    @Test
    void oneRowPerMatWithTimesOfDay() throws Exception {
        ImportedResults read = read("""
                Bib,Split,Time of Day
                1,Start,8:30:40 AM
                1,5K,8:55:40 AM
                1,Finish,9:20:40 AM
                2,Start,8:31:00 AM
                2,5K,9:01:00 AM
                """, "10k", "08:30", 10, "");

        assertRunners(read, "runner_id,pace,start_offset,status", "1,5,40,", "2,,60,dnf");
        assertSplits(read, "1,5,1540", "1,10,3040", "2,5,1860");
    }

    @Test
    void finishAfterMidnight() throws Exception {
        ImportedResults read = read(
                "Bib,Start,Finish\n1,2026-06-20 23:30:10,2026-06-21 00:20:10\n2,2026-06-20 23:30:20,2026-06-21 00:30:20\n",
                "night",
                "23:30",
                10,
                "");

        assertRunners(read, "runner_id,pace,start_offset", "1,5,10", "2,6,20");
    }

    @Test
    void startListTellsPaceByTheTimeThatIsHopedFor() throws Exception {
        ImportedResults read =
                read("Dossard;Nom;Vague;Temps prévu\n1;A;A;1h40'00\n2;B;B;2:00:00\n", "semi", "", 20, "");

        assertRunners(read, "runner_id,pace,start_offset,wave", "1,5,0,A", "2,6,0,B");
        assertThat(read.notes()).anyMatch(note -> note.startsWith("There are no starts: everybody starts at the gun."));
    }

    @Test
    void startsOfWavesGiveOffsets() throws Exception {
        ImportedResults read = read(
                "Bib;Wave;Chip time\n1;A;50:00\n2;B;60:00\n",
                "10k",
                "08:30",
                10,
                "{\"wave_starts\": {\"A\": \"08:30\", \"B\": \"08:40:30\"}}");

        assertRunners(read, "runner_id,pace,start_offset,wave", "1,5,0,A", "2,6,630,B");
    }

    @Test
    void mapThatWasWrittenReadsTheTableAlike() throws Exception {
        String table = "Bib,Gun Time,Chip Time,5K,Finish\n1,50:10,50:00,25:00,50:00\n2,61:00,60:00,30:00,60:00\n";
        ImportedResults first = read(table, "10k", "08:30", 10, "");

        ImportedResults second = read(table, "10k", "", 10, first.map().toJson());

        assertThat(second.runnersCsv()).isEqualTo(first.runnersCsv());
        assertThat(second.splitsCsv()).isEqualTo(first.splitsCsv());
        assertThat(second.map()).isEqualTo(first.map());
    }
}
