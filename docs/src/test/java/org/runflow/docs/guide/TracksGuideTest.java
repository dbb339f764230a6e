package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.docs.Checkout;
import org.runflow.io.race.RaceFolder;
import org.runflow.io.race.exchange.DraftEvent;
import org.runflow.io.race.exchange.RaceDraft;
import org.runflow.race.RaceAnalysis;
import org.runflow.race.RaceDayPipeline;

class TracksGuideTest {
    @TempDir
    private Path directory;

    @Test
    void tracksBecomeARaceThatRuns() {
        Path tracks = Checkout.root().resolve("docs/sample-race");
        Path folder = directory.resolve("my-race");
        // region draft
        DraftEvent half = DraftEvent.of("half", tracks.resolve("half.gpx"), LocalDateTime.parse("2026-09-13T08:30"))
                .expecting(5000)
                .finishingInS(6120, 7080, 8220)
                .inWaves(4, 120);
        DraftEvent tenK = DraftEvent.of("10k", tracks.resolve("10k.gpx"), LocalDateTime.parse("2026-09-13T10:00"));

        RaceFolder race = RaceDraft.fromTracks(half, tenK)
                .zone(ZoneId.of("Europe/Copenhagen"))
                .widthM(6)
                .writeTo(folder);
        Run run = RaceAnalysis.of(race.race()).run(Engine.inMemory());
        // endregion

        assertThat(run.get(RaceDayPipeline.DENSITY.in("sun")).segments()).hasSizeGreaterThan(5);
        assertThat(race.race().events().get(0).field().waves()).hasSize(4);
    }
}
