package org.runflow.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    private static final Pattern HIDDEN_LIBRARIES =
            Pattern.compile("(org\\.locationtech|com\\.google|com\\.fasterxml|org\\.apache)\\..*");

    @Test
    void nothingExportedShowsATypeOfAHiddenLibrary() {
        assertThat(visible(HIDDEN_LIBRARIES)).isEmpty();
    }

    @Test
    void typeThatIsShownIsFound() {
        assertThat(visible(Pattern.compile("java\\.time\\.ZoneId")))
                .contains("org.runflow.race.model.Race.zone() shows java.time.ZoneId");
    }

    @Test
    void exportsOfTheLibrariesAreKnown() {
        assertThat(Set.of("org.runflow.race.model", "org.runflow.race.density", "org.runflow.io.json"))
                .allMatch(Exports::isExported);
    }

    private static Set<String> visible(Pattern types) {
        Set<String> shown = new TreeSet<>();
        for (JavaClass type : Exports.types()) {
            Exports.shownBy(type)
                    .forEach((where, names) -> names.stream()
                            .filter(name -> types.matcher(name).matches())
                            .forEach(name -> shown.add(where + " shows " + name)));
        }
        return shown;
    }
}
