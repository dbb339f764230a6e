package org.runflow.report.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurityTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void restoreDefaults() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @ParameterizedTest
    @CsvSource({
        "de-DE, Asia/Tokyo",
        "ar-EG-u-nu-arab, America/St_Johns",
        "th-TH-u-ca-buddhist-nu-thai, UTC",
        "tr-TR, Asia/Kathmandu"
    })
    void rendersTheSameOnAMachineOfAnotherLocaleAndZone(String otherLocale, String otherZone) {
        Map<String, String> night = SampleDay.night().texts();
        Map<String, String> harbour = SampleDay.harbour().texts();

        Locale.setDefault(Locale.forLanguageTag(otherLocale));
        TimeZone.setDefault(TimeZone.getTimeZone(otherZone));

        assertThat(SampleDay.night().texts()).isEqualTo(night);
        assertThat(SampleDay.harbour().texts()).isEqualTo(harbour);
    }

    @Test
    void rendersTheSameTwice() {
        SampleDay day = SampleDay.harbour();

        assertThat(day.texts()).isEqualTo(day.texts());
    }
}
