package org.runflow.report.race.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.runflow.report.race.day.DayArtifacts;

class PagePurityTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreDefaults() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({"de-DE, Asia/Tokyo", "ar-EG-u-nu-arab, America/St_Johns", "tr-TR, Asia/Kathmandu"})
    void isTheSameOnAMachineOfAnotherLocaleAndZone(String otherLocale, String otherZone) {
        List<DayArtifacts> days = List.of(PageDays.harbour());
        String day = DayPage.render(days.get(0)).text();
        String run = RunPage.render(days, List.of()).text();

        Locale.setDefault(Locale.forLanguageTag(otherLocale));
        TimeZone.setDefault(TimeZone.getTimeZone(otherZone));

        assertThat(DayPage.render(days.get(0)).text()).isEqualTo(day);
        assertThat(RunPage.render(days, List.of()).text()).isEqualTo(run);
    }
}
