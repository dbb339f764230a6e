package org.runflow.race.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.runflow.race.model.DayHeader;
import org.runflow.race.model.DensitySettings;
import org.runflow.race.model.Settings;
import org.runflow.race.service.Rulebook;

class SchemaDensityTest {
    private static final Rulebook RULES = Rulebook.standard();

    @Test
    void namesTheSchemaOfEverySegmentAsTheSettingsChooseIt() {
        String other = RULES.tables().firstKey();
        DensitySettings settings = DensitySettings.defaults().withSegmentSchemas(new TreeMap<>(Map.of("S", other)));
        assertThat(SchemaDensity.of(DayHeader.of(TwoWaves.DAY), TwoWaves.DAY.segments(), settings)
                        .segments())
                .containsOnly(
                        Map.entry("S", other),
                        Map.entry("E", TwoWaves.DENSITY.segments().get("E").schema()));
    }

    @Test
    void showsTablesAndPolicyOfTheRulebook() {
        SchemaDensity shown = SchemaDensity.of(
                DayHeader.of(TwoWaves.DAY),
                TwoWaves.DAY.segments(),
                Settings.defaults().density());
        assertThat(shown.rulebook()).isEqualTo(RULES.name());
        assertThat(shown.rulebookVersion()).isEqualTo(RULES.version());
        assertThat(shown.schemas()).isEqualTo(RULES.tables());
        assertThat(shown.policy()).isEqualTo(RULES.policy());
    }

    @Test
    void judgesASegmentByTheTableOfItsSchema() {
        SchemaDensity shown = SchemaDensity.of(
                DayHeader.of(TwoWaves.DAY),
                TwoWaves.DAY.segments(),
                Settings.defaults().density());
        assertThat(shown.getTable("E"))
                .isEqualTo(RULES.table(TwoWaves.DENSITY.segments().get("E").schema()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shown.getTable("X"))
                .withMessageContaining("'X'");
    }

    @Test
    void singleTableServesEverySchema() {
        Rulebook fruin = Rulebook.findBuiltIn("fruin-walkway").orElseThrow();
        SchemaDensity shown = SchemaDensity.of(
                DayHeader.of(TwoWaves.DAY),
                TwoWaves.DAY.segments(),
                DensitySettings.defaults().withRulebook(fruin));
        assertThat(shown.getTable("S"))
                .isEqualTo(fruin.tables().get(fruin.tables().firstKey()));
    }
}
