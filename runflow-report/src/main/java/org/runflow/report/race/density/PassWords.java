package org.runflow.report.race.density;

import java.util.List;
import java.util.stream.Collectors;
import org.runflow.race.density.PassDensity;
import org.runflow.race.density.PassDensity.PassWindow;
import org.runflow.race.model.Orientation;
import org.runflow.report.race.day.Measures;

/** Says where and how an event runs through a segment, every pass in turn. */
final class PassWords {
    private PassWords() {}

    static String km(PassDensity pass) {
        return windows(pass).stream()
                .map(window -> Measures.km(window.fromKm()) + "–" + Measures.km(window.toKm()))
                .collect(Collectors.joining(", "));
    }

    static String directions(PassDensity pass) {
        return windows(pass).stream()
                .map(window -> window.orientation() == Orientation.WITH ? "with" : "against")
                .collect(Collectors.joining(", "));
    }

    private static List<PassWindow> windows(PassDensity pass) {
        return pass.passes().orElseGet(() -> List.of(new PassWindow(pass.fromKm(), pass.toKm(), pass.orientation())));
    }
}
