package org.runflow.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Segment;
import org.runflow.race.service.Flag;
import org.runflow.race.service.FlagPolicy;
import org.runflow.race.service.FlagReason;
import org.runflow.race.service.LevelOfService;
import org.runflow.race.service.ServiceTable;
import org.runflow.race.service.ServiceTable.FlowReference;
import org.runflow.race.service.Severity;

/** Levels, percentiles and flags as MODEL §6 words them, every cell against every other of its window. */
final class FlagOracle {
    private final DensitySettings settings;
    private final List<Segment> segments;

    FlagOracle(DensitySettings settings, List<Segment> segments) {
        this.settings = settings;
        this.segments = segments;
    }

    void judge(Map<String, List<ModelCell>> cells) {
        Map<Integer, List<ModelCell>> byWindow =
                cells.values().stream().flatMap(List::stream).collect(Collectors.groupingBy(ModelCell::window));
        for (Segment segment : segments) {
            ServiceTable table = tableOf(settings, segment);
            cells.computeIfPresent(
                    segment.id(),
                    (id, own) -> own.stream()
                            .map(cell -> judge(cell, byWindow.getOrDefault(cell.window(), List.of()), table))
                            .toList());
        }
    }

    static ServiceTable tableOf(DensitySettings settings, Segment segment) {
        Map<String, ServiceTable> tables = settings.rulebook().tables();
        return tables.size() == 1
                ? tables.values().iterator().next()
                : Optional.ofNullable(tables.get(schemaOf(settings, segment))).orElseThrow();
    }

    static String schemaOf(DensitySettings settings, Segment segment) {
        String setting = settings.segmentSchemas().get(segment.id());
        if (setting != null) {
            return setting;
        }
        boolean several = settings.rulebook().tables().size() > 1;
        String bound = several && segment.widthM() < 2 ? "on_course_narrow" : "on_course_open";
        return segment.traits().schema().orElse(bound);
    }

    static LevelOfService level(ServiceTable table, double densityPerM2) {
        List<Double> bounds = table.upperBoundsPerM2();
        for (int i = 0; i < bounds.size(); i++) {
            if (bounds.get(i) >= densityPerM2) {
                return LevelOfService.values()[i];
            }
        }
        return LevelOfService.F;
    }

    private ModelCell judge(ModelCell cell, List<ModelCell> ofItsWindow, ServiceTable table) {
        LevelOfService level = level(table, cell.densityPerM2());
        double flow = cell.specificFlowPerMinM();
        long n = ofItsWindow.size();
        long below = ofItsWindow.stream()
                .filter(other -> other.specificFlowPerMinM() < flow)
                .count();
        long equal = ofItsWindow.stream()
                .filter(other -> other.specificFlowPerMinM() == flow)
                .count();
        double averageRank = below + (1 + equal) / 2.0;
        double percentile = 100 * averageRank / n;
        return cell.judged(level, percentile, flag(level, flow, percentile, table));
    }

    private Flag flag(LevelOfService level, double flow, double percentile, ServiceTable table) {
        FlagPolicy policy = settings.rulebook().policy();
        double warn = table.flow().map(FlowReference::warnPerMinM).orElse(Double.MAX_VALUE);
        double critical = table.flow().map(FlowReference::criticalPerMinM).orElse(Double.MAX_VALUE);
        Severity byDensity = level.compareTo(policy.criticalLevel()) >= 0
                ? Severity.CRITICAL
                : level.compareTo(policy.cautionLevel()) >= 0 ? Severity.CAUTION : Severity.NONE;
        Severity byRate = flow >= critical ? Severity.CRITICAL : flow >= warn ? Severity.CAUTION : Severity.NONE;
        boolean watched =
                level.compareTo(policy.watchLevel()) >= 0 && percentile >= policy.watchUtilizationPercentile();
        Severity byUse = watched ? Severity.WATCH : Severity.NONE;
        Severity worst = Severity.NONE;
        for (Severity severity : List.of(byDensity, byRate, byUse)) {
            worst = severity.compareTo(worst) > 0 ? severity : worst;
        }
        if (worst == Severity.NONE) {
            return Flag.NONE;
        }
        List<FlagReason> reasons = new ArrayList<>();
        addIf(byDensity == worst, FlagReason.DENSITY, reasons);
        addIf(byRate == worst, FlagReason.RATE, reasons);
        addIf(byUse == worst, FlagReason.UTILIZATION, reasons);
        return new Flag(worst, reasons);
    }

    private static void addIf(boolean reached, FlagReason reason, List<FlagReason> reasons) {
        if (reached) {
            reasons.add(reason);
        }
    }
}
