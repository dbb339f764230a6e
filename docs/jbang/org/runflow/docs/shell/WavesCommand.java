package org.runflow.docs.shell;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.runflow.io.race.RaceFolder;
import org.runflow.race.model.RaceClock;
import org.runflow.race.model.RaceEvent;
import org.runflow.race.scenario.DesignedWave;
import org.runflow.race.scenario.DesignedWaves;
import org.runflow.race.scenario.WaveDesign;
import org.runflow.race.scenario.WaveOrder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Designs the waves of one event, and says what they do to the day. */
@Command(
        name = "waves",
        description =
                "Lets an event start in waves, and says what that does to the day. Writes nothing unless told to.",
        footer = {
            "",
            "Example: runflow waves my-race --event half --count 4 --gap 2m --rate 1.7 --into my-race-in-waves"
        })
final class WavesCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private RaceOption race = new RaceOption();

    @Mixin
    private WaveTarget target = new WaveTarget();

    @Option(names = "--event", required = true, paramLabel = "EVENT", description = "Name of an event.")
    private String event = "";

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            description =
                    "Who starts first (default: ${DEFAULT-VALUE}): one of ${COMPLETION-CANDIDATES}; given is by today's offset.")
    private WaveOrder order = WaveOrder.PACE;

    @Option(names = "--count", paramLabel = "N", description = "So many equal waves.")
    private Optional<Integer> count = Optional.empty();

    @Option(names = "--sizes", split = ",", paramLabel = "N", description = "Waves of these sizes instead.")
    private List<Integer> sizes = List.of();

    @Option(
            names = "--gap",
            paramLabel = "SPAN",
            description = "From one planned start to the next, such as 90s or 2m.")
    private Optional<String> gap = Optional.empty();

    @Option(
            names = "--starts",
            split = ",",
            paramLabel = "SPAN",
            description = "Planned starts after the gun instead, such as 0m,3m,5m.")
    private List<String> starts = List.of();

    @Option(names = "--rate", paramLabel = "R", description = "Runners let over the start line each second.")
    private Optional<Double> rate = Optional.empty();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    WavesCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        target.check();
        RaceFolder folder = race.open(shell.console());
        RaceEvent today = folder.race().events().stream()
                .filter(candidate -> candidate.name().equals(event))
                .findFirst()
                .orElseThrow(() -> new UsageException("The race has no event '" + event + "'; it has "
                        + folder.race().events().stream().map(RaceEvent::name).toList() + "."));
        DesignedWaves designed = design(today);
        WaveEffect effect = WaveEffect.of(folder.race(), today, designed);
        Optional<Path> written = target.write(folder, event, designed.field());
        if (json) {
            shell.console()
                    .sayJson(effect.document(today, order, designed, written.map(Path::toString))
                            .tree());
            return 0;
        }
        shell.console().say(text(today, designed) + effect.text());
        designed.notes().forEach(note -> shell.console().say(note));
        written.ifPresent(file -> shell.console().say("Written: " + file));
        return 0;
    }

    private DesignedWaves design(RaceEvent today) {
        if (count.isPresent() != sizes.isEmpty()) {
            throw new UsageException("Say either --count or --sizes.");
        }
        if (gap.isPresent() != starts.isEmpty()) {
            throw new UsageException("Say either --gap or --starts.");
        }
        try {
            WaveDesign design = (count.isPresent() ? WaveDesign.equal(count.get()) : WaveDesign.sizes(sizes)).by(order);
            WaveDesign planned = gap.isPresent()
                    ? design.gapS(span(gap.get()).toMillis() / 1000.0)
                    : design.startMillis(
                            starts.stream().map(start -> span(start).toMillis()).toList());
            return (rate.isPresent() ? planned.ratePerS(rate.get()) : planned).of(today.field());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static Duration span(String text) {
        try {
            return MoveOption.span(text);
        } catch (DateTimeException e) {
            throw new UsageException("'" + text + "' is no span of time such as 90s or 2m.");
        }
    }

    private String text(RaceEvent today, DesignedWaves designed) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %s by %s, %.2f persons/s over the line%n%n%-5s %7s  %-12s %-12s %-12s %s%n",
                event,
                Words.counted(designed.waves().size(), "wave"),
                order.name().toLowerCase(Locale.ROOT),
                designed.lineRatePerS(),
                "wave",
                "runners",
                "planned",
                "starts",
                "clears",
                "first"));
        for (DesignedWave wave : designed.waves()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-5s %7d  %-12s %-12s %-12s %s%n",
                    wave.name(),
                    wave.size(),
                    RaceClock.text(today.gunMillis() + wave.plannedMillis()),
                    RaceClock.text(today.gunMillis() + wave.startMillis()),
                    RaceClock.text(today.gunMillis() + wave.clearMillis()),
                    wave.firstRunner()));
        }
        return text.toString();
    }
}
