package org.runflow.report.race.start;

import java.util.List;
import org.runflow.race.WaveFigures;
import org.runflow.report.race.day.DayClock;
import org.runflow.report.race.day.DayWords;
import org.runflow.report.race.day.PageDay;
import org.runflow.report.sheet.HtmlCell;
import org.runflow.report.sheet.HtmlTable;
import org.runflow.report.sheet.Markdown;
import org.runflow.report.sheet.MarkdownTable;
import org.runflow.report.text.Numbers;

/** When each wave starts and finishes, and how much of the crowd it is where its event is in the densest one. */
final class Waves {
    static final String EXPLAINED =
            "Waves. The densest place is that of all segments the event passes, with everybody on it; the share is the"
                    + " time that runners of the wave spend there in that minute, of everybody's.";

    private Waves() {}

    static MarkdownTable table(List<WaveFigures> waves, DayClock clock) {
        MarkdownTable table = new MarkdownTable()
                .left("Wave")
                .right("Runners")
                .right("Start first / last")
                .right("Finish first / median / last")
                .left("Densest place")
                .right("Share");
        for (WaveFigures wave : waves) {
            table.row(
                    Markdown.text(name(wave)),
                    Numbers.count(wave.runners()),
                    clock.time(wave.firstStart()) + " / " + clock.time(wave.lastStart()),
                    wave.finish()
                            .map(finish -> clock.time(finish.first()) + " / " + clock.time(finish.median()) + " / "
                                    + clock.time(finish.last()))
                            .orElse(DayWords.NONE),
                    wave.peak()
                            .map(peak -> Markdown.text(peak.segId()) + " at " + clock.time(peak.at()))
                            .orElse(DayWords.NONE),
                    wave.peak().map(peak -> Numbers.percent(peak.share(), 1)).orElse(DayWords.NONE));
        }
        return table;
    }

    static HtmlTable table(List<WaveFigures> waves, PageDay day) {
        HtmlTable table = new HtmlTable("Waves in the order of their events")
                .text("Wave")
                .number("Runners", "")
                .number("First start", "")
                .number("Last start", "")
                .number("First finish", "")
                .number("Median finish", "")
                .number("Last finish", "")
                .text("Densest place")
                .number("At", "")
                .number("Share of it", "");
        for (WaveFigures wave : waves) {
            table.row(
                    HtmlCell.text(name(wave)),
                    HtmlCell.text(Numbers.count(wave.runners())),
                    day.time(wave.firstStart()),
                    day.time(wave.lastStart()),
                    day.time(wave.finish().map(WaveFigures.Finish::first)),
                    day.time(wave.finish().map(WaveFigures.Finish::median)),
                    day.time(wave.finish().map(WaveFigures.Finish::last)),
                    wave.peak().map(peak -> HtmlCell.text(peak.segId())).orElse(HtmlCell.NONE),
                    day.time(wave.peak().map(WaveFigures.Peak::at)),
                    wave.peak()
                            .map(peak -> HtmlCell.text(Numbers.percent(peak.share(), 1)))
                            .orElse(HtmlCell.NONE));
        }
        return table;
    }

    private static String name(WaveFigures wave) {
        return wave.event() + "/" + wave.wave();
    }
}
