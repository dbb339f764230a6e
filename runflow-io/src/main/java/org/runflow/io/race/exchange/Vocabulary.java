package org.runflow.io.race.exchange;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.runflow.io.race.dialect.Spelling;

/** What headers and words mean in English, German, French, Spanish and Dutch; compared whole, without accents and punctuation (FORMATS §6). */
final class Vocabulary {
    /** Kilometres of a half marathon. */
    static final double HALF_KM = 21.0975;

    private static final double MILE_KM = 1.609344;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern MAT = Pattern.compile(
            "(\\d{1,3}(?:[.,]\\d{1,4})?) ?(k|km|mi|mile|miles)(?: (gun|chip|net|netto|brutto))?(?: (?:split|time|zeit|temps|tiempo|tijd))?");
    private static final Map<String, Meaning> HEADERS = headers();
    private static final Map<String, Fate> WORDS = words();

    private static final Set<String> RANKS = Set.of(
            "overall",
            "overallplace",
            "place",
            "pos",
            "position",
            "rank",
            "platz",
            "gesamtplatz",
            "rang",
            "clt",
            "classement",
            "puesto",
            "plaats");

    private Vocabulary() {}

    /** What became of a runner, by a word. */
    enum Fate {
        /** Started, and nothing else is known. */
        STARTED,
        /** Started after the time limit or without a rank: finished if there is a time, else stopped. */
        UNRANKED,
        DNS,
        DNF,
        DSQ
    }

    /**
     * A column of times at a place.
     *
     * @param km where it lies; NaN for the finish, negative for half of the course
     * @param base what its times count from, blank when its name does not say
     */
    record Mat(double km, String base) {
        static final double FINISH = Double.NaN;
        static final double HALF = -1;
    }

    static String normal(String text) {
        return Spelling.normal(
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll(""));
    }

    static Optional<Meaning> meaning(String header) {
        return Optional.ofNullable(HEADERS.get(normal(header)));
    }

    static boolean isRank(String header) {
        return RANKS.contains(normal(header));
    }

    static Optional<Fate> fate(String word) {
        return Optional.ofNullable(WORDS.get(normal(word)));
    }

    /** The mat that a header or the name of a split tells. */
    static Optional<Mat> mat(String header) {
        String text = header.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        Matcher km = MAT.matcher(text);
        if (km.matches()) {
            double number = Double.parseDouble(km.group(1).replace(',', '.'));
            double metres = 1000 * number * (km.group(2).startsWith("m") ? MILE_KM : 1);
            String base = km.group(3) == null ? "" : km.group(3);
            boolean gun = base.equals("gun") || base.equals("brutto");
            return Optional.of(new Mat(Math.rint(metres) / 1000, base.isEmpty() ? "" : gun ? "gun" : "net"));
        }
        return switch (normal(header)) {
            case "finish", "ziel", "arrivee", "meta", "llegada", "fin", "aankomst" ->
                Optional.of(new Mat(Mat.FINISH, ""));
            case "half", "halb", "hm", "semi", "micourse", "halve", "halfway", "halfmarathon" ->
                Optional.of(new Mat(Mat.HALF, ""));
            default -> Optional.empty();
        };
    }

    /** The kilometre at which a start mat lies, by the name of a split. */
    static OptionalDouble startMat(String name) {
        return switch (normal(name)) {
            case "start", "depart", "salida" -> OptionalDouble.of(0);
            default -> OptionalDouble.empty();
        };
    }

    private static Map<String, Meaning> headers() {
        Map<String, Meaning> headers = new HashMap<>();
        put(
                headers,
                Meaning.RUNNER_ID,
                "bib, bibno, bibnumber, racenumber, raceno, racebib, runnerid, stno, startnummer, startnr, stnr, startno, dossard, nodossard,"
                        + " numdossard, numerodossard, dorsal, numerodorsal, borstnummer, rugnummer");
        put(
                headers,
                Meaning.GUN_TIME,
                "guntime, gun, clocktime, gunelapsed, brutto, bruttozeit, zeitbrutto, tempsofficiel, tempsbrut, tiempooficial, tiempobruto, bruto,"
                        + " brutotijd, bruttotijd");
        put(
                headers,
                Meaning.NET_TIME,
                "chiptime, nettime, chipelapsed, netto, nettozeit, zeitnetto, chipzeit, tempsreel, tempsnet, tempspuce, tiemporeal, tiemponeto,"
                        + " tiempochip, nettotijd, chiptijd");
        put(
                headers,
                Meaning.TIME_TO_ASK,
                "time, finishtime, totaltime, zeit, zielzeit, endzeit, laufzeit, temps, chrono, tiempo, marca, tijd, eindtijd, finishtijd");
        put(
                headers,
                Meaning.START,
                "start, starttime, starttod, starttimeofday, startzeit, heuredepart, heurededepart, horasalida, horadesalida, starttijd");
        put(headers, Meaning.PACE, "pace, avgpace, averagepace, tempo, minkm, allure, ritmo, ritmomedio");
        put(
                headers,
                Meaning.PREDICTED,
                "predictedtime, predictedfinish, goaltime, wunschzeit, zielzeitgeplant, tempsprevu, objectif, tiempoprevisto, streeftijd");
        put(
                headers,
                Meaning.WAVE,
                "wave, corral, startwave, startblock, welle, startwelle, startgruppe, sas, vague, cajon, oleada, startvak, startgolf");
        put(
                headers,
                Meaning.CONTEST,
                "contest, race, event, distance, wettbewerb, strecke, lauf, course, epreuve, parcours, prueba, carrera, modalidad, onderdeel, afstand,"
                        + " wedstrijd");
        put(headers, Meaning.STATUS, "status, statut, etat, estado, classifier, racestatus");
        put(
                headers,
                Meaning.SPLIT_NAME,
                "split, splitname, mat, km, location, timingpoint, zwischenzeit, messpunkt, point, passage, parcial, control, tussentijd, meetpunt");
        put(headers, Meaning.SPLIT_TIME, "splittime, elapsed, elapsedtime, timeofday, tod");
        return headers;
    }

    private static void put(Map<String, Meaning> headers, Meaning meaning, String words) {
        for (String word : words.split(",\\s*", -1)) {
            headers.put(word, meaning);
        }
    }

    private static Map<String, Fate> words() {
        Map<String, Fate> words = new HashMap<>();
        putWords(
                words,
                Fate.STARTED,
                "ok, fin, finish, finished, finisher, started, start, finalizado, classe, q, gefinisht, imziel");
        putWords(words, Fate.UNRANKED, "ak, hc, nc, hd");
        putWords(words, Fate.DNS, "dns, na, nichtgestartet, np, nonpartant, nopresentado, nietgestart, ng");
        putWords(
                words,
                Fate.DNF,
                "dnf, aufg, aufgegeben, niz, ab, abd, abandon, abandono, retirado, uitgevallen, opgegeven");
        putWords(
                words,
                Fate.DSQ,
                "dsq, dq, disq, disqualifie, disqualifiziert, desc, descalificado, disk, gediskwalificeerd, disqualified");
        return words;
    }

    private static void putWords(Map<String, Fate> words, Fate fate, String list) {
        for (String word : list.split(",\\s*", -1)) {
            words.put(word, fate);
        }
    }
}
