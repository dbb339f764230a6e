package org.runflow.docs.sample;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what the courses say: segments.csv and flow.csv. */
final class CourseFiles {
    private final List<Course> courses;

    CourseFiles(List<Course> courses) {
        this.courses = List.copyOf(courses);
    }

    void writeSegments(Path file) {
        List<String> header = new ArrayList<>(List.of("seg_id", "seg_label", "width_m", "direction"));
        courses.forEach(course -> header.add(course.event()));
        courses.forEach(course -> {
            header.add(course.event() + "_from_km");
            header.add(course.event() + "_to_km");
        });
        header.addAll(List.of("schema", "segment_type", "corridor", "description"));
        CsvFile.write(
                file, header, SegmentPlan.all().stream().map(this::segmentRow).toList());
    }

    void writeFlow(Path file) {
        List<String> header = List.of(
                "seg_id",
                "seg_label",
                "event_a",
                "event_b",
                "from_km_a",
                "to_km_a",
                "from_km_b",
                "to_km_b",
                "flow_type",
                "notes");
        CsvFile.write(file, header, FlowPlan.all().stream().map(this::flowRow).toList());
    }

    private List<String> segmentRow(SegmentPlan plan) {
        List<String> row = new ArrayList<>(List.of(plan.id(), plan.label(), km(plan.widthM()), plan.direction()));
        List<String> kilometres = new ArrayList<>();
        for (Course course : courses) {
            Optional<Window> window = course.findWindow(plan.stretchOf(course.event()));
            row.add(CsvFile.yesNo(window.isPresent()));
            kilometres.add(window.map(w -> km(w.fromKm())).orElse(""));
            kilometres.add(window.map(w -> km(w.toKm())).orElse(""));
        }
        row.addAll(kilometres);
        String type = plan.schema().equals("start_corral") ? "start_corral" : "";
        row.addAll(List.of(plan.schema(), type, plan.corridor(), plan.description()));
        return row;
    }

    private List<String> flowRow(FlowPlan plan) {
        Window a = course(plan.eventA()).window(plan.stretchA());
        Window b = course(plan.eventB()).window(plan.stretchB());
        return List.of(
                plan.id(),
                plan.label(),
                plan.eventA(),
                plan.eventB(),
                km(a.fromKm()),
                km(a.toKm()),
                km(b.fromKm()),
                km(b.toKm()),
                plan.type(),
                plan.notes());
    }

    private Course course(String event) {
        return courses.stream()
                .filter(course -> course.event().equals(event))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no event '" + event + "'"));
    }

    private static String km(double value) {
        return CsvFile.number(value, 2);
    }
}
