package org.runflow.io.race.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.runflow.io.race.dialect.ClockText;

/** Reads the rows of a table: one runner each, or one time of a runner each. What does not fit is a problem of its row. */
final class ResultRows {
    private static final int SHOWN = 12;

    private final ResultsTable table;
    private final ResultColumns columns;
    private final ImportMap map;
    private final ImportTarget target;
    private final ImportProblems problems;
    private final Map<String, ResultEntry> entries = new LinkedHashMap<>();
    private final TreeMap<String, Integer> otherContests = new TreeMap<>();
    private final TreeSet<String> unknownPlaces = new TreeSet<>();
    private int blankIds;
    private boolean saysClock;

    ResultRows(ResultsTable table, ResultColumns columns, ImportMap map, ImportTarget target, ImportProblems problems) {
        this.table = table;
        this.columns = columns;
        this.map = map;
        this.target = target;
        this.problems = problems;
    }

    List<ResultEntry> read() {
        Contests contests = Contests.of(table, columns, map, target.event(), problems);
        for (ResultsTable.Line line : table.rows()) {
            Optional<String> other = contests.other(columns.text(line, Meaning.CONTEST));
            if (other.isPresent()) {
                otherContests.merge(other.get(), 1, Integer::sum);
            } else {
                read(line);
            }
        }
        if (!unknownPlaces.isEmpty()) {
            problems.add("has times at places that are not known: "
                    + String.join(", ", unknownPlaces.stream().limit(SHOWN).toList())
                    + "; give their kilometres in a map: \"mats\": {\"" + unknownPlaces.first() + "\": 5}");
        }
        return new ArrayList<>(entries.values());
    }

    private void read(ResultsTable.Line line) {
        String id = columns.text(line, Meaning.RUNNER_ID);
        if (id.isEmpty()) {
            blankIds++;
            return;
        }
        ResultEntry entry = entries.get(id);
        if (entry == null) {
            entry = new ResultEntry(line.number(), id);
            entries.put(id, entry);
        } else if (!columns.isLong()) {
            problems.add(
                    line.number(), columns.header(Meaning.RUNNER_ID), id, "occurs twice, first in line " + entry.line);
            return;
        }
        readCommon(line, entry);
        if (columns.isLong()) {
            readSplit(line, entry);
        } else {
            entry.gun = time(line, entry, Meaning.GUN_TIME);
            entry.net = time(line, entry, Meaning.NET_TIME);
            entry.asked = time(line, entry, Meaning.TIME_TO_ASK);
            for (Map.Entry<Integer, Vocabulary.Mat> mat : columns.mats().entrySet()) {
                put(
                        line,
                        entry,
                        mat.getValue(),
                        time(line, entry, mat.getKey()),
                        table.header().get(mat.getKey()));
            }
        }
    }

    private void readCommon(ResultsTable.Line line, ResultEntry entry) {
        String word = columns.text(line, Meaning.STATUS);
        if (!word.isEmpty()) {
            Optional<Vocabulary.Fate> fate = fate(word);
            if (fate.isEmpty()) {
                problems.add(
                        line.number(),
                        columns.header(Meaning.STATUS),
                        word,
                        "is no status that is known; say what it means in a map: \"statuses\": {\"" + word
                                + "\": \"dnf\"}");
            }
            entry.fate = fate;
        } else if (entry.fate.isEmpty()) {
            entry.fate = fate(columns.rank(line)).filter(fate -> fate != Vocabulary.Fate.STARTED);
        }
        if (entry.start == null) {
            entry.start = time(line, entry, Meaning.START);
        }
        entry.predicted = time(line, entry, Meaning.PREDICTED);
        String pace = columns.text(line, Meaning.PACE);
        if (!ResultTime.isMissing(pace)) {
            entry.pace = ResultTime.pace(pace);
        }
        String wave = columns.text(line, Meaning.WAVE);
        entry.wave = wave.isEmpty() ? entry.wave : wave;
    }

    private void readSplit(ResultsTable.Line line, ResultEntry entry) {
        String place = columns.text(line, Meaning.SPLIT_NAME);
        Optional<Vocabulary.Mat> mat = columns.mat(place)
                .or(() -> Vocabulary.startMat(place).stream()
                        .mapToObj(km -> new Vocabulary.Mat(km, ""))
                        .findFirst())
                .or(() -> place.matches("\\d{1,3}([.,]\\d{1,4})?")
                        ? Optional.of(new Vocabulary.Mat(Double.parseDouble(place.replace(',', '.')), ""))
                        : Optional.empty());
        Long time = time(line, entry, columns.splitTime());
        if (mat.isPresent()) {
            put(line, entry, mat.get(), time, place);
        } else if (time != null) {
            unknownPlaces.add(place);
        }
    }

    private void put(ResultsTable.Line line, ResultEntry entry, Vocabulary.Mat mat, @Nullable Long time, String shown) {
        if (time == null) {
            return;
        }
        double km = ResultColumns.km(mat, target.distanceKm());
        if (entry.mats.putIfAbsent(km, time) != null && columns.isLong()) {
            problems.add(
                    line.number(), columns.header(Meaning.SPLIT_NAME), shown, "occurs twice for runner " + entry.id);
        }
    }

    private @Nullable Long time(ResultsTable.Line line, ResultEntry entry, Meaning meaning) {
        OptionalInt column = columns.find(meaning);
        return column.isEmpty() ? null : time(line, entry, column.getAsInt());
    }

    /** A time as it stands there; a word that says what became of the runner counts as his status. */
    private @Nullable Long time(ResultsTable.Line line, ResultEntry entry, int column) {
        String text = table.cell(line, column);
        if (ResultTime.isMissing(text)) {
            return null;
        }
        OptionalLong span = ResultTime.saysHalfOfDay(text) ? OptionalLong.empty() : ResultTime.span(text);
        if (span.isPresent() && span.getAsLong() >= 0) {
            return span.getAsLong();
        }
        Optional<Vocabulary.Fate> fate = fate(text);
        if (fate.isPresent()) {
            entry.fate = entry.fate.isPresent() ? entry.fate : fate;
            return null;
        }
        ClockText.Reading clock = target.clock().read(ResultTime.inDay(text));
        if (clock.problem().isPresent()) {
            problems.add(
                    line.number(),
                    table.header().get(column),
                    text,
                    "is no time such as 1:02:03, 45:12, 1h02'03\" or, in seconds, 3723");
            return null;
        }
        saysClock = true;
        return clock.millis();
    }

    private Optional<Vocabulary.Fate> fate(String word) {
        return ResultColumns.told(map.statuses(), word)
                .map(told -> told.equals("ok") ? "finished" : told)
                .or(() -> Optional.of(word))
                .flatMap(Vocabulary::fate);
    }

    /** Whether some time had a date, a zone, or half of a day. */
    boolean saysClock() {
        return saysClock;
    }

    /** How many rows belong to other events, by contest. */
    Map<String, Integer> otherContests() {
        return otherContests;
    }

    int blankIds() {
        return blankIds;
    }
}
