package org.runflow.io.race.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people call a place at the course, in five languages, and what it is taken for. */
class WaypointWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ':', textBlock = """
        water:   Water 3|Drinking Water|Wasserstelle|Getränke|Point d'eau|Boissons|Punto de agua|Bebidas|Waterpost|Drankpost|\uD83D\uDCA7|Ravito km 5
        aid:     Feed zone|Aid station|Verpflegung & WC|Poste de ravitaillement|Avituallamiento km 3|Verzorgingspost
        medical: First Aid|Medical Facility|Erste Hilfe|Sanitäter|San|Rotes Kreuz|Poste de secours|Croix-Rouge|Primeros auxilios|Ambulancia|EHBO|Rode Kruis|AED
        traffic: Road closure|Kreuzung B 4|Carrefour|Cruce|Kruising
        course:  KM 3|Start/Finish|Hotel|Waterfall view|Water Tower|Wasserfall|Wasserturm|Sanitär|Sanitaires|Restroom|Parking P1|Flag, Blue|San Marco
        """)
    void isTakenForWhatItIs(String type, String names) {
        for (String name : names.split("\\|", -1)) {
            assertThat(DraftLocations.type(name)).as(name).isEqualTo(type);
        }
    }
}
