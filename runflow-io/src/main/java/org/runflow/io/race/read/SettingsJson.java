package org.runflow.io.race.read;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.runflow.race.model.CorridorSettings;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.FlowSettings;
import org.runflow.race.model.LocationSettings;
import org.runflow.race.model.RacePart.SegmentPart;
import org.runflow.race.model.RacePart.SettingsPart;
import org.runflow.race.model.RaceProperty;
import org.runflow.race.model.Settings;
import org.runflow.race.service.Rulebook;

/** Reads the settings of the request over the defaults. */
final class SettingsJson {
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
        settings = new Settings(
                density(fields, settings.density()),
                flow(fields, settings.flow()),
                locations(fields, settings.locations()),
                corridors(fields, settings.corridors()));
        fields.rejectOthers();
    }

    private DensitySettings density(JsonFields fields, DensitySettings usual) {
        remember(fields, "bin_m", RaceProperty.BIN_M);
        double binM = fields.number("bin_m", Range.of(DensitySettings.BIN_M), usual.binM());
        int windowS = fields.whole("window_s", Range.of(DensitySettings.WINDOW_S), usual.windowS());
        Range densityWindow = Range.of(DensitySettings.densityWindowMin(windowS));
        return new DensitySettings(
                binM,
                windowS,
                fields.whole("density_window_min", densityWindow, usual.densityWindowMin()),
                rulebook(fields).orElse(usual.rulebook()),
                segmentSchemas(fields));
    }

    private void remember(JsonFields fields, String name, RaceProperty property) {
        fields.findAny(name)
                .ifPresent(stated -> file.remember(new SettingsPart(), property, stated.line(), stated.path()));
    }

    private FlowSettings flow(JsonFields fields, FlowSettings usual) {
        remember(fields, "pass_slice_m", RaceProperty.PASS_SLICE_M);
        return new FlowSettings(
                fields.number("co_presence_s", Range.of(FlowSettings.CO_PRESENCE_S), usual.coPresenceS()),
                fields.number("pass_slice_m", Range.of(FlowSettings.PASS_SLICE_M), usual.passSliceM()));
    }

    private static LocationSettings locations(JsonFields fields, LocationSettings usual) {
        return new LocationSettings(
                fields.whole("setup_min", Range.of(LocationSettings.SETUP_MIN), usual.setupMin()),
                fields.whole("busiest_min", Range.of(LocationSettings.BUSIEST_MIN), usual.busiestMin()),
                fields.number("snap_flag_m", Range.of(LocationSettings.SNAP_FLAG_M), usual.snapFlagM()));
    }

    private CorridorSettings corridors(JsonFields fields, CorridorSettings usual) {
        Optional<JsonValue> stated = fields.find("corridors", JsonValue.Kind.OBJECT);
        if (stated.isEmpty()) {
            return usual;
        }
        JsonFields own = new JsonFields(file, stated.get());
        CorridorSettings read = new CorridorSettings(
                own.number("corridor_m", Range.of(CorridorSettings.CORRIDOR_M), usual.corridorM()),
                own.number("width_m", Range.of(CorridorSettings.WIDTH_M), usual.widthM()));
        own.rejectOthers();
        return read;
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
            file.leaveUnjudged(SettingsPart.class, RaceProperty.SEGMENT_SCHEMAS);
            file.leaveUnjudged(SegmentPart.class, RaceProperty.SCHEMA);
        }
        return found;
    }

    private SortedMap<String, String> segmentSchemas(JsonFields fields) {
        SortedMap<String, String> schemas = new TreeMap<>();
        fields.find("segment_schemas", JsonValue.Kind.OBJECT).ifPresent(object -> {
            file.remember(new SettingsPart(), RaceProperty.SEGMENT_SCHEMAS, object.line(), object.path());
            fields.entries(object, JsonValue.Kind.TEXT)
                    .forEach(entry ->
                            schemas.put(entry.getKey(), entry.getValue().text()));
        });
        return schemas;
    }
}
