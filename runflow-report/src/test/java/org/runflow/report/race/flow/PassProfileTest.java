package org.runflow.report.race.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.runflow.race.flow.SlicePasses;

class PassProfileTest {
    @Test
    void drawsBothSidesOnOneScale() {
        PassProfile profile = profile(100, new long[] {0, 1, 40, 80}, new long[] {5, 0, 0, 11});

        assertThat(profile.barsA()).isEqualTo("·▁▄█");
        assertThat(profile.barsB()).isEqualTo("▁··▂");
        assertThat(profile.legend()).isEqualTo("Passes along the stretch, one bar for every 100 m (· none, █ 80):");
    }

    @Test
    void addsSlicesUpWhereThereAreTooMany() {
        long[] ones = new long[121];
        Arrays.fill(ones, 1);

        PassProfile profile = profile(50, ones, new long[121]);

        assertThat(profile.barsA()).isEqualTo("█".repeat(40) + "▃");
        assertThat(profile.legend()).contains("every 150 m").contains("█ 3");
    }

    @Test
    void isEmptyWhereNobodyPasses() {
        assertThat(profile(100, new long[3], new long[3]).isEmpty()).isTrue();
        assertThat(new PassProfile(List.of()).isEmpty()).isTrue();
    }

    private static PassProfile profile(double sliceM, long[] passesA, long[] passesB) {
        List<SlicePasses> slices = new ArrayList<>();
        for (int i = 0; i < passesA.length; i++) {
            slices.add(new SlicePasses(i * sliceM, (i + 1) * sliceM, passesA[i], passesB[i]));
        }
        return new PassProfile(slices);
    }
}
