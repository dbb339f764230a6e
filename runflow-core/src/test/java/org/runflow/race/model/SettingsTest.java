package org.runflow.race.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.common.collect.ImmutableSortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.runflow.race.service.Rulebook;

class SettingsTest {
    private static final Settings DEFAULTS = Settings.defaults();

    @Test
    void defaultsAreThoseOfTheFormatsPage() {
        assertThat(DEFAULTS)
                .isEqualTo(new Settings(
                        new DensitySettings(100, 60, 30, Rulebook.standard(), ImmutableSortedMap.of()),
                        new FlowSettings(5, 100),
                        new LocationSettings(45, 5, 50),
                        new CorridorSettings(25, 5)));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(s -> s.withDensity(d -> d.withBinM(50)), "density=DensitySettings[binM=50.0"),
                change(s -> s.withDensity(d -> d.withWindowS(30)), "windowS=30"),
                change(s -> s.withCorridors(c -> c.withCorridorM(12)), "corridorM=12.0"),
                change(s -> s.withCorridors(c -> c.withWidthM(3.5)), "CorridorSettings[corridorM=25.0, widthM=3.5]"),
                change(s -> s.withDensity(d -> d.withDensityWindowMin(15)), "densityWindowMin=15"),
                change(
                        s -> s.withDensity(d -> d.withRulebook(
                                Rulebook.findBuiltIn("hcm-walkway").orElseThrow())),
                        "hcm-walkway"),
                change(
                        s -> s.withDensity(d -> d.withSegmentSchemas(ImmutableSortedMap.of("A1", "start_corral"))),
                        "{A1=start_corral}"),
                change(s -> s.withDensity(DensitySettings.defaults().withBinM(25)), "binM=25.0"),
                change(s -> s.withFlow(f -> f.withCoPresenceS(2)), "flow=FlowSettings[coPresenceS=2.0"),
                change(s -> s.withFlow(f -> f.withPassSliceM(50)), "passSliceM=50.0"),
                change(s -> s.withFlow(new FlowSettings(3, 10)), "[coPresenceS=3.0, passSliceM=10.0]"),
                change(s -> s.withLocations(l -> l.withSetupMin(60)), "locations=LocationSettings[setupMin=60"),
                change(s -> s.withLocations(l -> l.withBusiestMin(10)), "busiestMin=10"),
                change(s -> s.withLocations(l -> l.withSnapFlagM(80)), "snapFlagM=80.0"),
                change(
                        s -> s.withLocations(new LocationSettings(1, 2, 3)),
                        "[setupMin=1, busiestMin=2, snapFlagM=3.0]"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void eachSettingIsChangedAlone(UnaryOperator<Settings> change, String shown) {
        Settings changed = change.apply(DEFAULTS);

        assertThat(changed.toString()).contains(shown);
        assertThat(DEFAULTS.toString()).doesNotContain(shown);
        assertThat(Stream.of(
                                changed.density().equals(DEFAULTS.density()),
                                changed.flow().equals(DEFAULTS.flow()),
                                changed.locations().equals(DEFAULTS.locations()),
                                changed.corridors().equals(DEFAULTS.corridors()))
                        .filter(same -> same))
                .as("the other subjects stay")
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 36, 60, 450, 900})
    void windowsDivideAQuarterOfAnHour(int windowS) {
        assertThat(DensitySettings.defaults().withWindowS(windowS).windowMillis())
                .isEqualTo(1000L * windowS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -60, 7, 120 * 60, 1800})
    void otherWindowsAreRefusedWithTheirValue(int windowS) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DensitySettings.defaults().withWindowS(windowS))
                .withMessage("windowS must be a whole number of seconds that divides 900, was " + windowS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.99, 0, -100, 10_001, Double.NaN, Double.POSITIVE_INFINITY})
    void binsOutsideTheirRangeAreRefused(double binM) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DensitySettings.defaults().withBinM(binM))
                .withMessage("binM must be a number of metres from 1 to 10000, was " + binM);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                change(s -> s.withDensity(d -> d.withDensityWindowMin(0)), "densityWindowMin"),
                change(s -> s.withDensity(d -> d.withDensityWindowMin(1441)), "densityWindowMin"),
                change(s -> s.withFlow(f -> f.withCoPresenceS(0)), "coPresenceS"),
                change(s -> s.withFlow(f -> f.withPassSliceM(Double.NaN)), "passSliceM"),
                change(s -> s.withLocations(l -> l.withSetupMin(-1)), "setupMin"),
                change(s -> s.withLocations(l -> l.withSetupMin(1441)), "setupMin"),
                change(s -> s.withLocations(l -> l.withBusiestMin(0)), "busiestMin"),
                change(s -> s.withLocations(l -> l.withBusiestMin(1441)), "busiestMin"),
                change(s -> s.withLocations(l -> l.withSnapFlagM(0)), "snapFlagM"),
                change(s -> s.withLocations(l -> l.withSnapFlagM(Double.POSITIVE_INFINITY)), "snapFlagM"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void otherValuesOutsideTheirRangeAreRefused(UnaryOperator<Settings> change, String component) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.apply(DEFAULTS))
                .withMessageStartingWith(component + " must be ");
    }

    @Test
    void reportingWindowsAreWholeWindows() {
        DensitySettings quarterHours = DensitySettings.defaults().withWindowS(900);

        assertThat(quarterHours.densityWindowMin()).isEqualTo(30);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quarterHours.withDensityWindowMin(20))
                .withMessageContaining("multiple of the window of 900 s");
    }

    private static Arguments change(UnaryOperator<Settings> change, String text) {
        return arguments(change, text);
    }
}
