package org.runflow.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LibraryUseTest {
    /**
     * Rooms that may use a package or class; the longest matching name counts. A star stands for everything that begins with what is before it, so
     * {@code io*} is all of io.
     */
    private static final String USERS = """
            java                              : *
            java.lang.Thread                  : . testing internal* io* variant
            java.nio.channels                 : io*
            java.nio.file                     : io*
            java.nio.file.NoSuchFileException : io* store
            java.nio.file.FileAlreadyExistsException : io* store
            java.nio.file.Path                : io* retention
            java.time.Clock                   : . store testing internal* io*
            java.util.Random                  : none
            java.util.logging                 : none
            javax.xml.stream                  : io.race*
            org.jspecify                      : *
            org.locationtech.jts              : race.line
            com.google.common                 : . canonical catalog event plan run stage store inventory testing internal* metric race* retention* variant
            com.google.errorprone.annotations : internal*
            com.fasterxml.jackson             : io* report.race.density report.race.map
            com.hazelcast                     : io.hazelcast
            com.jerolba.carpet                : io.parquet
            org.apache.hadoop.conf            : io.parquet
            org.apache.parquet                : io.parquet
            org.apache.spark                  : io.spark
            software.amazon.awssdk            : io.s3
            org.apache.commons.csv            : io.race* io.recording report.sheet
            org.apache.commons.csv.CSVParser  : io.race* io.recording
            org.apache.commons.csv.CSVRecord  : io.race* io.recording
            """;

    @Test
    void librariesAreUsedOnlyWhereTheTableAllows() {
        assertThat(violations(USERS)).isEmpty();
    }

    @Test
    void useThatIsNotAllowedIsReported() {
        String nobodyUsesJts = USERS.replace(": race.line\n", ": none\n");

        assertThat(violations(nobodyUsesJts))
                .contains(
                        "race.line: org.runflow.race.line.CentreLine uses org.locationtech.jts.linearref.LocationIndexedLine");
    }

    @Test
    void libraryWithoutARowIsReported() {
        String noGuava = USERS.replace("com.google.common", "com.google.gone");

        assertThat(violations(noGuava))
                .contains("race.model: org.runflow.race.model.Race uses com.google.common.collect.ImmutableSortedMap");
    }

    private static Set<String> violations(String lines) {
        Map<String, Set<String>> users = new LinkedHashMap<>();
        lines.lines().map(line -> line.split("\\s*:\\s*", 2)).forEach(row -> users.put(row[0], words(row[1])));
        Set<String> violations = new TreeSet<>();
        for (JavaClass type : Libraries.ALL) {
            String room = FloorPlan.roomOf(type);
            for (JavaClass used : FloorPlan.usedBy(type)) {
                boolean ours = used.getPackageName().startsWith("org.runflow") || used.isPrimitive();
                if (!ours && usersOf(used.getName(), users).stream().noneMatch(user -> covers(user, room))) {
                    violations.add(room + ": " + type.getName() + " uses " + used.getName());
                }
            }
        }
        return violations;
    }

    private static boolean covers(String user, String room) {
        return user.endsWith("*") ? room.startsWith(user.substring(0, user.length() - 1)) : room.equals(user);
    }

    private static Set<String> usersOf(String className, Map<String, Set<String>> users) {
        Optional<String> library = users.keySet().stream()
                .filter(name -> className.equals(name) || className.startsWith(name + "."))
                .max(Comparator.comparingInt(String::length));
        return library.map(users::get).orElse(Set.of());
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.split("\\s+")));
    }
}
