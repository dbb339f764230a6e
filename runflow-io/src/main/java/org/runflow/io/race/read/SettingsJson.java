package org.runflow.io.race.read;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.LocationSettings;
import org.runflow.race.model.Settings;
import org.runflow.race.service.Rulebook;

/** Reads the settings of the request over the defaults. */
final class SettingsJson {
    private static final int QUARTER_HOUR_S = 900;
    private static final int DAY_MIN = 1440;
    private static final Range BIN_M = new Range(
            "must be a number of metres from " + (long) Settings.MIN_BIN_M + " to " + (long) Settings.MAX_BIN_M,
            metres -> metres >= Settings.MIN_BIN_M && metres <= Settings.MAX_BIN_M);
    private static final Range CO_PRESENCE_S = new Range(
            "must be a number of seconds above 0, at most " + (long) FlowSettings.MAX_CO_PRESENCE_S,
            FlowSettings::isCoPresence);
    private static final Range PASS_SLICE_M = new Range(
            "must be a number of metres from " + (long) FlowSettings.MIN_SLICE_M + " to "
                    + (long) FlowSettings.MAX_SLICE_M + ", in whole millimetres",
            FlowSettings::isSlice);
    private static final Range SETUP_MIN = Range.whole(0, LocationSettings.MAX_MINUTES);
    private static final Range BUSIEST_MIN = Range.whole(1, LocationSettings.MAX_MINUTES);
    private static final Range WINDOW_S = new Range(
            "must be a whole number of seconds that divides 900",
            seconds -> seconds >= 1 && seconds == Math.rint(seconds) && QUARTER_HOUR_S % seconds == 0);
    private static final String RULEBOOK_FILE = ".json";

    private final InputFile file;
    private final FolderFiles folder;
    private String rulebookName = Rulebook.standard().name();
    private Settings settings = Settings.defaults();

    SettingsJson(InputFile file, FolderFiles folder) {
        this.file = file;
        this.folder = folder;
    }

    /** The name or file of the rulebook as stated. */
    String rulebookName() {
        return rulebookName;
    }

    Settings settings() {
        return settings;
    }

    void read(JsonValue object) {
        JsonFields fields = new JsonFields(file, object);
        Settings usual = settings;
        Range minutes = Range.whole(1, DAY_MIN);
        double binM = fields.number("bin_m", BIN_M, usual.binM());
        int windowS = fields.whole("window_s", WINDOW_S, usual.windowS());
        Range densityWindow = new Range(
                "must be a whole number of minutes up to 1440 that is a multiple of the window of " + windowS + " s",
                min -> minutes.accepts().test(min) && min * 60 % windowS == 0);
        int densityWindowMin = fields.whole("density_window_min", densityWindow, usual.densityWindowMin());
        settings = new Settings(
                binM,
                windowS,
                densityWindowMin,
                rulebook(fields).orElse(usual.rulebook()),
                segmentSchemas(fields),
                fields.number("co_presence_s", CO_PRESENCE_S, usual.coPresenceS()),
                fields.number("pass_slice_m", PASS_SLICE_M, usual.passSliceM()),
                fields.whole("setup_min", SETUP_MIN, usual.setupMin()),
                fields.whole("busiest_min", BUSIEST_MIN, usual.busiestMin()),
                fields.number("snap_flag_m", Range.ABOVE_0, usual.snapFlagM()));
        fields.rejectOthers();
    }

    private Optional<Rulebook> rulebook(JsonFields fields) {
        Optional<JsonValue> stated = fields.findText("rulebook");
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        JsonValue value = stated.get();
        rulebookName = value.text();
        Optional<Rulebook> found;
        if (rulebookName.endsWith(RULEBOOK_FILE)) {
            found = folder.require(rulebookName, message -> fields.problem(value, message))
                    .flatMap(input -> new RulebookJson(input).read());
        } else {
            found = Rulebook.findBuiltIn(rulebookName);
            if (found.isEmpty()) {
                fields.problem(
                        value,
                        "is no rulebook; built in are " + String.join(", ", Rulebook.builtInNames())
                                + ", or name a .json file of the race folder");
            }
        }
        if (found.isEmpty()) {
            file.leaveUnjudged("settings", "segment_schemas");
            file.leaveUnjudged("segment", "schema");
        }
        return found;
    }

    private SortedMap<String, String> segmentSchemas(JsonFields fields) {
        SortedMap<String, String> schemas = new TreeMap<>();
        fields.find("segment_schemas", JsonValue.Kind.OBJECT).ifPresent(object -> {
            file.remember("settings", "segment_schemas", object.line(), object.path());
            fields.entries(object, JsonValue.Kind.TEXT)
                    .forEach(entry ->
                            schemas.put(entry.getKey(), entry.getValue().text()));
        });
        return schemas;
    }
}
