package org.runflow.io.race.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** What the columns of a table mean: what a map says, else what their headers say. */
final class ResultColumns {
    private static final int SAMPLES = 3;

    private final ResultsTable table;
    private final ImportMap map;
    private final List<Meaning> meanings = new ArrayList<>();
    private final Map<Meaning, Integer> first = new EnumMap<>(Meaning.class);
    private OptionalInt ranks = OptionalInt.empty();
    /** By column. */
    private final Map<Integer, Vocabulary.Mat> mats = new LinkedHashMap<>();

    ResultColumns(ResultsTable table, ImportMap map) {
        this.table = table;
        this.map = map;
        for (int column = 0; column < table.header().size(); column++) {
            String header = table.header().get(column);
            Meaning meaning = meaning(header, map);
            Optional<Vocabulary.Mat> mat = meaning == Meaning.MAT ? mat(header) : Optional.empty();
            if (mat.isPresent() && isRepeated(column)) {
                meaning = Meaning.IGNORED;
            } else if (mat.isPresent()) {
                mats.put(column, mat.get());
            } else if (meaning != Meaning.MAT
                    && meaning != Meaning.IGNORED
                    && first.putIfAbsent(meaning, column) != null) {
                meaning = Meaning.IGNORED;
            }
            if (meaning == Meaning.IGNORED && ranks.isEmpty() && Vocabulary.isRank(header)) {
                ranks = OptionalInt.of(column);
            }
            meanings.add(meaning);
        }
        addSpanishHalf();
        keepOneBase();
    }

    /** Where mats are there with gun and with net times, the columns of one base say everything; those of the other are not read. */
    private void keepOneBase() {
        long gun =
                mats.values().stream().filter(mat -> mat.base().equals("gun")).count();
        long net =
                mats.values().stream().filter(mat -> mat.base().equals("net")).count();
        if (gun > 0 && net > 0) {
            String less = gun >= net ? "net" : "gun";
            mats.entrySet().removeIf(mat -> {
                boolean goes = mat.getValue().base().equals(less);
                if (goes) {
                    meanings.set(mat.getKey(), Meaning.IGNORED);
                }
                return goes;
            });
        }
    }

    /** What is not read although it may be meant: times at kilometres under other names, and columns of a name that is there before. */
    List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        List<String> looks = new ArrayList<>();
        TreeSet<String> again = new TreeSet<>();
        String example = "";
        for (int column = 0; column < meanings.size(); column++) {
            String header = table.header().get(column);
            Optional<Vocabulary.Mat> perhaps = isUnread(column) ? Vocabulary.perhapsMat(header) : Optional.empty();
            if (perhaps.isPresent() && holdsTimes(column, false)) {
                looks.add(header);
                example = example.isEmpty()
                        ? "\"" + header + "\": "
                                + DraftTable.number(perhaps.get().km())
                        : example;
            } else if (isUnread(column) && isRepeated(column) && meaning(header, map) != Meaning.IGNORED) {
                again.add(header);
            }
        }
        if (!looks.isEmpty()) {
            doubts.add("Times at kilometres by their looks, but not read: " + String.join(", ", looks)
                    + ". If they count from the start, say so in a map: \"mats\": {" + example + "}.");
        }
        List<String> absent = map.columns().keySet().stream()
                .filter(name -> table.header().stream()
                        .noneMatch(header -> told(Map.of(name, ""), header).isPresent()))
                .toList();
        if (!absent.isEmpty()) {
            doubts.add("The map speaks of columns that are not there: " + String.join(", ", absent) + ".");
        }
        if (!again.isEmpty()) {
            doubts.add("Of several columns of one name only the first is read: " + String.join(", ", again) + ".");
        }
        return doubts;
    }

    /** Columns of times that nobody reads, for a table that is refused; blank without any. */
    String unreadTimes() {
        List<String> unread = new ArrayList<>();
        for (int column = 0; column < meanings.size(); column++) {
            String header = table.header().get(column);
            if (isUnread(column)
                    && !isRepeated(column)
                    && !Vocabulary.isRankOrSpeed(header)
                    && holdsTimes(column, true)) {
                unread.add(header);
            }
        }
        return unread.isEmpty()
                ? ""
                : "has times in columns that are not read: " + String.join(", ", unread)
                        + "; say what they are in a map: \"columns\": {\"" + unread.get(0)
                        + "\": \"net_time\"}, or \"mats\": {\"" + unread.get(0) + "\": 5}";
    }

    private boolean isUnread(int column) {
        return meanings.get(column) == Meaning.IGNORED
                && told(map.columns(), table.header().get(column)).isEmpty();
    }

    private boolean isRepeated(int column) {
        return table.header().indexOf(table.header().get(column)) < column;
    }

    private boolean holdsTimes(int column, boolean withMarks) {
        List<String> filled = filled(column);
        long times = filled.stream()
                .filter(cell -> !(withMarks && cell.matches("[\\d.,+-]*|[+-].*")))
                .filter(cell -> ResultTime.span(cell).isPresent())
                .count();
        return times > 0 && 2 * times > filled.size();
    }

    private List<String> filled(int column) {
        return table.rows().stream()
                .map(line -> table.cell(line, column))
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static Meaning meaning(String header, ImportMap map) {
        Optional<String> told = told(map.columns(), header);
        if (told.isPresent()) {
            return Meaning.find(told.get()).orElse(Meaning.IGNORED);
        }
        if (told(map.mats(), header).isPresent() || Vocabulary.mat(header).isPresent()) {
            return Meaning.MAT;
        }
        return Vocabulary.meaning(header).orElse(Meaning.IGNORED);
    }

    /** What a map says of a header, written as in the table or nearly so. */
    static <T> Optional<T> told(Map<String, T> entries, String name) {
        String normal = Vocabulary.normal(name);
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().equals(name)
                        || (!normal.isEmpty()
                                && Vocabulary.normal(entry.getKey()).equals(normal)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** How many headers mean something; none where no column has numbers of runners. */
    static int known(List<String> headers, ImportMap map) {
        List<Meaning> meanings =
                headers.stream().map(header -> meaning(header, map)).toList();
        return meanings.contains(Meaning.RUNNER_ID)
                ? (int) meanings.stream()
                        .filter(meaning -> meaning != Meaning.IGNORED)
                        .count()
                : 0;
    }

    /** The mat of a header or of the name of a split. */
    Optional<Vocabulary.Mat> mat(String name) {
        Optional<Vocabulary.Mat> own = Vocabulary.mat(name);
        return told(map.mats(), name)
                .map(km -> new Vocabulary.Mat(km, own.map(Vocabulary.Mat::base).orElse("")))
                .or(() -> own);
    }

    /** The Spanish word for half means a place only between times at other places. */
    private void addSpanishHalf() {
        for (int column = 1; column + 1 < meanings.size(); column++) {
            boolean isBetween = meanings.get(column - 1) == Meaning.MAT && meanings.get(column + 1) == Meaning.MAT;
            if (meanings.get(column) == Meaning.IGNORED
                    && isBetween
                    && Vocabulary.normal(table.header().get(column)).equals("media")) {
                meanings.set(column, Meaning.MAT);
                mats.put(column, new Vocabulary.Mat(Vocabulary.Mat.HALF, ""));
            }
        }
    }

    boolean has(Meaning meaning) {
        return first.containsKey(meaning);
    }

    OptionalInt find(Meaning meaning) {
        Integer column = first.get(meaning);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** The text of the column with that meaning; blank without one. */
    String text(ResultsTable.Line line, Meaning meaning) {
        OptionalInt column = find(meaning);
        return column.isPresent() ? table.cell(line, column.getAsInt()) : "";
    }

    /** What stands in place of a rank, which may be why there is none. */
    String rank(ResultsTable.Line line) {
        return ranks.isPresent() ? table.cell(line, ranks.getAsInt()) : "";
    }

    String header(Meaning meaning) {
        OptionalInt column = find(meaning);
        return column.isPresent() ? table.header().get(column.getAsInt()) : meaning.word();
    }

    /** The mats by column. */
    Map<Integer, Vocabulary.Mat> mats() {
        return Collections.unmodifiableMap(mats);
    }

    /** Whether a row is one time of a runner, not all of them. */
    boolean isLong() {
        return has(Meaning.SPLIT_NAME);
    }

    /** In a table with a row per mat any column of times has that of the mat. */
    Meaning splitTime() {
        for (Meaning meaning : List.of(Meaning.SPLIT_TIME, Meaning.GUN_TIME, Meaning.NET_TIME)) {
            if (has(meaning)) {
                return meaning;
            }
        }
        return Meaning.TIME_TO_ASK;
    }

    /** Whether there is any time of a race; a table without is a list of starters. */
    boolean hasTimes() {
        return has(Meaning.GUN_TIME)
                || has(Meaning.NET_TIME)
                || has(Meaning.TIME_TO_ASK)
                || !mats.isEmpty()
                || isLong();
    }

    /** Column by column what was understood. */
    List<UnderstoodColumn> shown(double distanceKm) {
        List<UnderstoodColumn> shown = new ArrayList<>();
        for (int column = 0; column < meanings.size(); column++) {
            List<String> filled = filled(column);
            Meaning meaning = meanings.get(column);
            Vocabulary.Mat mat = mats.get(column);
            shown.add(new UnderstoodColumn(
                    table.header().get(column),
                    meaning,
                    mat == null ? "" : "km " + DraftTable.number(km(mat, distanceKm)),
                    meaning == Meaning.IGNORED ? List.of() : filled.subList(0, Math.min(SAMPLES, filled.size())),
                    filled.size()));
        }
        return shown;
    }

    /** Where a mat lies on a course of that length. */
    static double km(Vocabulary.Mat mat, double distanceKm) {
        if (Double.isNaN(mat.km())) {
            return distanceKm;
        }
        return mat.km() >= 0 ? mat.km() : distanceKm > 1.5 * Vocabulary.HALF_KM ? Vocabulary.HALF_KM : distanceKm / 2;
    }
}
