package org.runflow.docs.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;

/**
 * Writes the sample race, a running weekend in a town called Linnhaven: about 12,000 runners in four events on two days. A pure function of
 * its seed: always the same bytes.
 */
public final class SampleRace {
    private static final long SEED = 20_260_913;
    private static final String WITH_SPLITS = "marathon";

    private SampleRace() {}

    /**
     * Writes the race folder.
     *
     * @param args the folder, made if it does not exist; files of the same names are replaced
     */
    public static void main(String[] args) {
        if (args.length != 1) {
            throw new IllegalArgumentException(
                    "one argument is needed, the folder to write, but there were " + args.length);
        }
        write(Path.of(args[0]));
    }

    /**
     * Writes the race folder.
     *
     * @param folder made if it does not exist; files of the same names are replaced
     * @throws UncheckedIOException if a file cannot be written
     */
    public static void write(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folder " + folder, e);
        }
        List<Course> courses = Courses.all();
        List<FieldPlan> plans = FieldPlan.all();
        RequestFile.write(folder.resolve("analysis.json"), plans, courses);
        CourseFiles courseFiles = new CourseFiles(courses);
        courseFiles.writeSegments(folder.resolve("segments.csv"));
        courseFiles.writeFlow(folder.resolve("flow.csv"));
        MapFile.write(folder.resolve("courses.svg"), courses);
        List<String> events = courses.stream().map(Course::event).toList();
        PostFile.write(folder.resolve("locations.csv"), Posts.all(), events);
        for (int i = 0; i < plans.size(); i++) {
            writeEvent(folder, plans.get(i), courses.get(i), SEED + i);
        }
    }

    private static void writeEvent(Path folder, FieldPlan plan, Course course, long seed) {
        String event = plan.event();
        List<Entry> entries = Fields.draw(plan, seed);
        FieldFiles.writeRunners(folder.resolve(event + "_runners.csv"), course, entries);
        if (event.equals(WITH_SPLITS)) {
            long gunS = LocalTime.parse(plan.start()).toSecondOfDay();
            FieldFiles.writeSplits(folder.resolve(event + "_splits.csv"), Splits.draw(entries, seed), gunS);
        }
        GpxFile.write(folder.resolve(event + ".gpx"), course, plan.trackErrorM(), seed);
    }
}
