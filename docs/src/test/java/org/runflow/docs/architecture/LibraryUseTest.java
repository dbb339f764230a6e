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
    /** Rooms that may use a package or class; the longest matching name counts, a star stands for all rooms. */
    private static final String USERS = """
            java                              : *
            java.lang.Thread                  : . internal io
            java.nio.channels                 : io
            java.nio.file                     : io
            java.time.Clock                   : . internal io
            java.util.Random                  : none
            java.util.logging                 : none
            javax.xml.stream                  : io
            org.jspecify                      : *
            org.locationtech.jts              : geo
            com.google.common                 : geo service race density flow location experience metrics . internal raceday
            com.fasterxml.jackson             : io report
            org.apache.commons.csv            : io report
            org.apache.commons.csv.CSVParser  : io
            org.apache.commons.csv.CSVRecord  : io
            """;

    private static final FloorPlan HOUSE = FloorPlan.of(PackageEdgesTest.HOUSE);

    @Test
    void librariesAreUsedOnlyWhereTheTableAllows() {
        assertThat(violations(USERS)).isEmpty();
    }

    @Test
    void useThatIsNotAllowedIsReported() {
        String nobodyUsesJts = USERS.replace(": geo\n", ": none\n");

        assertThat(violations(nobodyUsesJts))
                .contains("geo: org.runflow.geo.CentreLine uses org.locationtech.jts.linearref.LocationIndexedLine");
    }

    @Test
    void libraryWithoutARowIsReported() {
        String noGuava = USERS.replace("com.google.common", "com.google.gone");

        assertThat(violations(noGuava))
                .contains("race: org.runflow.race.Race uses com.google.common.collect.ImmutableSortedMap");
    }

    private static Set<String> violations(String lines) {
        Map<String, Set<String>> users = new LinkedHashMap<>();
        lines.lines().map(line -> line.split("\\s*:\\s*", 2)).forEach(row -> users.put(row[0], words(row[1])));
        Set<String> violations = new TreeSet<>();
        for (JavaClass type : Libraries.ALL) {
            String room = HOUSE.roomOf(type);
            for (JavaClass used : FloorPlan.usedBy(type)) {
                boolean ours = used.getPackageName().startsWith("org.runflow") || used.isPrimitive();
                Set<String> allowed = usersOf(used.getName(), users);
                if (!ours && !allowed.contains("*") && !allowed.contains(room)) {
                    violations.add(room + ": " + type.getName() + " uses " + used.getName());
                }
            }
        }
        return violations;
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
