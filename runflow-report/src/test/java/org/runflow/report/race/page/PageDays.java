package org.runflow.report.race.page;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.runflow.race.RaceDayPipeline;
import org.runflow.race.model.Race;
import org.runflow.report.race.HarbourRace;
import org.runflow.report.race.SampleDay;
import org.runflow.report.race.day.DayArtifacts;

/** Results of small races as pages find them in a store. */
final class PageDays {
    private PageDays() {}

    /** Tracks, passes, meetings, locations, an event without runners. */
    static DayArtifacts harbour() {
        return of(HarbourRace.build());
    }

    /** Crowded, around midnight, without tracks, flow rows and locations. */
    static DayArtifacts night() {
        return of(SampleDay.nightRace().build());
    }

    static DayArtifacts of(Race race) {
        String day = race.dayNames().get(0);
        return DayArtifacts.of(
                RaceDayPipeline.standard()
                        .run(
                                RaceDayPipeline.RACE_DAY.with(race.day(day)),
                                RaceDayPipeline.SETTINGS.with(race.settings())),
                "");
    }

    static Document read(String page) {
        return Jsoup.parse(page);
    }
}
