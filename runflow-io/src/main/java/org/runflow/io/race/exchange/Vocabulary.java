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
    private static final Pattern MAT =
            Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,4})?) ?(k|km|mi|mile|miles)(?: (gun|chip|net|netto|brutto))?(?:"
                    + " (?:split|time|zeit|temps|tiempo|tijd))?");
    private static final Pattern PLACE =
            Pattern.compile("(?<![\\p{L}\\d])(?:(\\d{1,3}(?:[.,]\\d{1,4})? ?(?:k|km|mi|miles?))|(?:k|km)"
                    + " ?(\\d{1,3}(?:[.,]\\d{1,4})?))(?![\\p{L}\\d])");
    private static final Pattern NO_MAT = Pattern.compile(
            "(?<!\\p{L})(?:rank|place|pos|position|pace|speed|platz|rang|clt|classement|vitesse|allure|puesto|ritmo|velocidad|plaats|snelheid|tempo|schnitt|avg|mph|gap|diff|behind|age|alter)(?!\\p{L})|/"
                + " ?(?:km|mi|h)");
    private static final Pattern UNIT =
            Pattern.compile("(?i)\\s*[(\\[]\\s*(?:h{1,2}:mm(?::ss(?:[.,]s{1,3})?)?|mm:ss|s|sek|sec|secs|seconds|min ?/"
                    + " ?km)\\s*[)\\]]\\s*$");
    /** What stands between the words of a mat; a point or comma within a number stays. */
    private static final Pattern PUNCTUATION = Pattern.compile("(?:[\\s_()\\[\\]:-]|[.,](?!\\d))+");

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
        return Spelling.normal(withoutMarks(text));
    }

    static Optional<Meaning> meaning(String header) {
        return Optional.ofNullable(HEADERS.get(normal(withoutUnit(header))));
    }

    /** A header without the form of its times behind it, in brackets: {@code Gun time (hh:mm:ss)}. */
    private static String withoutUnit(String header) {
        return UNIT.matcher(header).replaceFirst("");
    }

    static boolean isRank(String header) {
        return RANKS.contains(normal(header));
    }

    static Optional<Fate> fate(String word) {
        return Optional.ofNullable(WORDS.get(normal(word)));
    }

    /** The mat that a header or the name of a split tells. */
    static Optional<Mat> mat(String header) {
        String text = PUNCTUATION
                .matcher(withoutUnit(header).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        Matcher km = MAT.matcher(text);
        if (km.matches()) {
            double number = Double.parseDouble(km.group(1).replace(',', '.'));
            double metres = 1000 * number * (km.group(2).startsWith("m") ? MILE_KM : 1);
            String base = km.group(3) == null ? "" : km.group(3);
            boolean gun = base.equals("gun") || base.equals("brutto");
            return Optional.of(new Mat(Math.rint(metres) / 1000, base.isEmpty() ? "" : gun ? "gun" : "net"));
        }
        return switch (normal(withoutUnit(header))) {
            case "finish", "ziel", "arrivee", "meta", "llegada", "fin", "aankomst" ->
                Optional.of(new Mat(Mat.FINISH, ""));
            case "half",
                    "halb",
                    "hm",
                    "semi",
                    "micourse",
                    "halve",
                    "halfway",
                    "halfmarathon",
                    "halbmarathon",
                    "semimarathon" -> Optional.of(new Mat(Mat.HALF, ""));
            default -> Optional.empty();
        };
    }

    /** The kilometre in a header that is no mat and has no word of a rank or a speed: perhaps one is meant. */
    static Optional<Mat> perhapsMat(String header) {
        Matcher place = PLACE.matcher(withoutMarks(header.toLowerCase(Locale.ROOT)));
        if (mat(header).isPresent() || isRankOrSpeed(header) || !place.find()) {
            return Optional.empty();
        }
        String before = place.group(1);
        return mat(before == null ? place.group(2) + " km" : before);
    }

    static boolean isRankOrSpeed(String header) {
        return NO_MAT.matcher(withoutMarks(header.toLowerCase(Locale.ROOT))).find();
    }

    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD))
                .replaceAll("");
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
                "bib, bibno, bibnumber, racenumber, raceno, racebib, runnerid, stno, startnummer, startnr, stnr,"
                        + " startno, dossard, nodossard, numdossard, numerodossard, dorsal, numerodorsal, borstnummer,"
                        + " rugnummer");
        put(
                headers,
                Meaning.GUN_TIME,
                "guntime, gun, timegun, gross, grosstime, officialtime, clocktime, gunelapsed, gunfinish, finishgun,"
                        + " finishguntime, brutto, bruttozeit, zeitbrutto, zielbrutto, zielzeitbrutto, tempsofficiel,"
                        + " tempsbrut, tiempooficial, tiempobruto, bruto, brutotijd, bruttotijd");
        put(
                headers,
                Meaning.NET_TIME,
                "chiptime, nettime, net, timenet, timechip, chipelapsed, chipfinish, finishchip, finishchiptime,"
                        + " finishnet, netto, nettozeit, zeitnetto, zielnetto, zielzeitnetto, chipzeit, tempsreel,"
                        + " tempsnet, tempspuce, tiemporeal, tiemponeto, tiempochip, nettotijd, chiptijd");
        put(
                headers,
                Meaning.TIME_TO_ASK,
                "time, finishtime, totaltime, zeit, zielzeit, endzeit, laufzeit, temps, chrono, tiempo, marca, tijd,"
                        + " eindtijd, finishtijd");
        put(
                headers,
                Meaning.START,
                "start, starttime, starttod, starttimeofday, startzeit, heuredepart, heurededepart, horasalida,"
                        + " horadesalida, starttijd");
        put(headers, Meaning.PACE, "pace, avgpace, averagepace, tempo, minkm, allure, ritmo, ritmomedio");
        put(
                headers,
                Meaning.PREDICTED,
                "predictedtime, predictedfinish, goaltime, wunschzeit, zielzeitgeplant, tempsprevu, objectif,"
                        + " tiempoprevisto, streeftijd");
        put(
                headers,
                Meaning.WAVE,
                "wave, corral, startwave, startblock, welle, startwelle, startgruppe, sas, vague, cajon, oleada,"
                        + " startvak, startgolf");
        put(
                headers,
                Meaning.CONTEST,
                "contest, race, event, distance, wettbewerb, strecke, lauf, course, epreuve, parcours, prueba,"
                        + " carrera, modalidad, onderdeel, afstand, wedstrijd");
        put(headers, Meaning.STATUS, "status, statut, etat, estado, classifier, racestatus");
        put(
                headers,
                Meaning.SPLIT_NAME,
                "split, splitname, mat, km, location, timingpoint, zwischenzeit, messpunkt, point, passage, parcial,"
                        + " control, tussentijd, meetpunt");
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
                "ok, fin, finish, finished, finisher, started, start, ranked, classified, official, gewertet,"
                    + " inwertung, imziel, beendet, finalizado, finalizada, clasificado, clasificada, classe, classee,"
                    + " arrive, arrivee, q, gefinisht, gefinished, geklasseerd");
        putWords(
                words,
                Fate.UNRANKED,
                "ak, ausserkonkurrenz, ausserwertung, ohnewertung, hc, horsclassement, nc, nonclasse, nonclassee, hd,"
                        + " horsdelai, fueradecontrol, fueradetiempo, fueradeconcurso, buitenmededinging, buitentijd,"
                        + " buitenwedstrijd, unranked, notranked");
        putWords(
                words,
                Fate.DNS,
                "dns, didnotstart, notstarted, noshow, na, nichtgestartet, nichtamstart, nichtangetreten, abgemeldet,"
                        + " np, nonpartant, nonpartante, absent, absente, forfait, nopresentado, nopresentada, nosale,"
                        + " nosalio, nietgestart, ng, afgemeld, nietvertrokken");
        putWords(
                words,
                Fate.DNF,
                "dnf, didnotfinish, notfinished, withdrawn, withdrew, retired, droppedout, aufg, aufgegeben, aufgabe,"
                    + " ausgeschieden, niz, nichtimziel, ab, abd, abandon, abandonne, abandonnee, nonarrive,"
                    + " nonarrivee, abandono, abandona, abandonado, retirado, retirada, nofinalizado, nofinalizada,"
                    + " nofinaliza, nofinalizo, notermina, uitgevallen, opgegeven, opgave, uitgestapt, nietgefinisht,"
                    + " nietgefinished");
        putWords(
                words,
                Fate.DSQ,
                "dsq, dq, dqf, disq, disqualifie, disqualifiee, disqualifiziert, desc, descalificado, descalificada,"
                        + " disk, gediskwalificeerd, disqualified");
        return words;
    }

    private static void putWords(Map<String, Fate> words, Fate fate, String list) {
        for (String word : list.split(",\\s*", -1)) {
            words.put(word, fate);
        }
    }
}
