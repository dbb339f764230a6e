package org.runflow.docs.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.runflow.Document;
import org.runflow.io.race.AdviceFile;
import org.runflow.io.race.form.AdviceDocument;
import org.runflow.race.model.Race;
import org.runflow.race.scenario.AdviceResults;
import org.runflow.race.scenario.AdviceWords;
import org.runflow.race.scenario.ConstraintFinding;
import org.runflow.race.scenario.Objective;
import org.runflow.report.race.scenario.AdviceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the best start plan of one day under constraints, and says why it is. */
@Command(
        name = "advise",
        description = "Finds the best start plan under constraints, proves that it is, and says what holds it back.",
        footer = {"", "Example: runflow advise my-race --day sun problem.json --html advice.html"})
final class AdviseCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private RaceOption race = new RaceOption();

    @Parameters(
            index = "1",
            paramLabel = "PROBLEM",
            description = "JSON file: what may move, what must be kept, what should be small.")
    private Path problem = Path.of("");

    @Option(names = "--day", required = true, paramLabel = "DAY", description = "Name of a day.")
    private String day = "";

    @Option(names = "--markdown", paramLabel = "FILE", description = "Also write the advice as a report, Markdown.")
    private Optional<Path> markdown = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Also write the advice as a page for a browser.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    AdviseCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Race opened = race.open(shell.console()).race();
        if (!opened.dayNames().contains(day)) {
            throw new UsageException("The race has no day '" + day + "'; it has " + opened.dayNames() + ".");
        }
        CountBar bar = new CountBar(shell.console(), "steps");
        AdviceResults results = AdviceFile.open(problem, opened, day).solve(bar.counting());
        bar.end();
        AdviceReport report = AdviceReport.of(results);
        markdown.ifPresent(file -> Output.write(file, Document.text("text/markdown", report.markdown())));
        html.ifPresent(file -> Output.write(file, report.page()));
        if (json) {
            shell.console().sayJson(new AdviceDocument(results).tree());
        } else {
            shell.console().say(text(results).stripTrailing());
        }
        return 0;
    }

    private static String text(AdviceResults results) {
        StringBuilder text = new StringBuilder();
        results.explanation().forEach(sentence -> text.append(sentence).append('\n'));
        text.append(String.format(
                Locale.ROOT,
                "%n%-40s %22s %22s%n",
                "objective",
                "today",
                results.answer().isPresent() ? "proposal" : "nearest plan"));
        for (int i = 0; i < results.problem().objectives().size(); i++) {
            Objective objective = results.problem().objectives().get(i);
            text.append(String.format(
                    Locale.ROOT,
                    "%-40s %22s %22s%n",
                    AdviceWords.of(objective),
                    AdviceWords.value(
                            objective, results.today().judged().values().get(i)),
                    AdviceWords.value(
                            objective, results.proposal().judged().values().get(i))));
        }
        text.append(results.constraints().isEmpty() ? "" : "\n");
        for (ConstraintFinding finding : results.constraints()) {
            text.append(finding.kept() ? "kept    " : "BROKEN  ")
                    .append(AdviceWords.of(finding.constraint()))
                    .append(" (it is ")
                    .append(AdviceWords.value(finding))
                    .append(")\n");
        }
        return text.toString();
    }
}
