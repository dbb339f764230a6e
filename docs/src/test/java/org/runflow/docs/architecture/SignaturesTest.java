package org.runflow.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private static final Pattern HIDDEN_LIBRARIES =
            Pattern.compile("(org\\.locationtech|com\\.google|com\\.fasterxml|org\\.apache)\\..*");

    @Test
    void nothingExportedShowsATypeOfAHiddenLibrary() {
        assertThat(visible(HIDDEN_LIBRARIES.asMatchPredicate())).isEmpty();
    }

    @Test
    void typeThatIsShownIsFound() {
        assertThat(visible("java.time.ZoneId"::equals))
                .contains("org.runflow.race.model.Race.zone() shows java.time.ZoneId");
    }

    @Test
    void noModuleExportsAnInternalPackage() {
        assertThat(Exports.internalsOf(Exports.modules())).isEmpty();
    }

    @Test
    void exportedInternalIsReported() {
        assertThat(Exports.internalsOf(List.of("""
                        module org.example {
                            exports org.example;
                            exports org.example.internal.graph;
                            exports org.example.internal to
                                    org.friend;
                        }
                        """)))
                .containsExactly("org.example.internal", "org.example.internal.graph");
    }

    @Test
    void nothingExportedShowsATypeThatIsNot() {
        assertThat(visible(name -> isOurs(name) && !Exports.isExported(packageOf(name))))
                .isEmpty();
    }

    @Test
    void exportedTypeThatShowsAnotherIsReportedWhenThatIsNotExported() {
        assertThat(visible(name -> isOurs(name) && packageOf(name).equals("org.runflow.race.service")))
                .contains(
                        "org.runflow.race.density.SegmentDensity.los() shows org.runflow.race.service.LevelOfService");
    }

    @Test
    void exportsOfTheLibrariesAreKnown() {
        assertThat(Set.of("org.runflow.race.model", "org.runflow.race.density", "org.runflow.io.json"))
                .allMatch(Exports::isExported);
    }

    private static boolean isOurs(String type) {
        return type.startsWith("org.runflow.");
    }

    private static String packageOf(String type) {
        return type.substring(0, type.lastIndexOf('.'));
    }

    private static Set<String> visible(Predicate<String> types) {
        Set<String> shown = new TreeSet<>();
        for (JavaClass type : Exports.types()) {
            Exports.shownBy(type)
                    .forEach((where, names) ->
                            names.stream().filter(types).forEach(name -> shown.add(where + " shows " + name)));
        }
        return shown;
    }
}
