package org.runflow.docs.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.runflow.io.rows.RecoveredRows;
import org.runflow.io.rows.RowFormat;
import org.runflow.io.rows.RowReader;
import org.runflow.io.rows.RowWriter;
import org.runflow.io.rows.StoredSummary;
import org.runflow.io.rows.Summaries;
import org.runflow.metric.SummaryView;
import org.runflow.run.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at row files. */
@Command(
        name = "rows",
        description =
                "Says what a row file (*.rows.jsonl.gz) holds, shows its first rows, keeps what is whole of a torn one, or makes Parquet of it.")
final class RowsCommand implements Runnable {
    private static final String ROWS = ".rows.jsonl.gz";

    private final Shell shell;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    RowsCommand(Shell shell) {
        this.shell = shell;
    }

    private record Facts(String file, String state, Optional<String> reason, Optional<SummaryView> summary) {
        private static Facts of(Path file, StoredSummary stored) {
            String state = stored.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            Optional<String> reason =
                    stored instanceof StoredSummary.Corrupt corrupt ? Optional.of(corrupt.reason()) : Optional.empty();
            return new Facts(file.toString(), state, reason, stored.view());
        }
    }

    /** Without a command there is help. */
    @Override
    public void run() {
        spec.commandLine().usage(shell.console().outWriter());
    }

    @Command(
            name = "summary",
            mixinStandardHelpOptions = true,
            description = "Says what the rows of files are, without reading them.")
    int summary(
            @Parameters(arity = "1..*", paramLabel = "FILE", description = "Row files, or Parquet.") List<Path> files,
            @Option(names = "--json", description = "Print the facts as JSON.") boolean json) {
        MoreJars.use();
        List<Facts> facts =
                files.stream().map(file -> Facts.of(file, Summaries.read(file))).toList();
        boolean all = facts.stream().allMatch(of -> of.summary().isPresent());
        if (json) {
            shell.console().sayJson(facts);
        } else {
            facts.forEach(this::tell);
            if (all && files.size() > 1) {
                shell.console()
                        .say(SummaryText.of(
                                "all together", Summaries.merge(files).view()));
            }
        }
        return (all ? Outcome.SUCCESS : Outcome.PARTIAL).exitCode();
    }

    @Command(name = "head", mixinStandardHelpOptions = true, description = "Prints the first rows of a file.")
    int head(
            @Parameters(paramLabel = "FILE", description = "A row file.") Path file,
            @Option(names = "-n", paramLabel = "ROWS", defaultValue = "10", description = "How many (default: 10).")
                    long count) {
        if (count < 0) {
            throw new UsageException("-n needs a number of rows, 0 or more, not " + count + ".");
        }
        try (RowReader<Object> reader = RowReader.open(file, Object.class);
                Stream<String> lines = reader.lines()) {
            lines.limit(count).forEach(line -> shell.console().sayAsIs(line + "\n"));
        }
        return 0;
    }

    @Command(
            name = "recover",
            mixinStandardHelpOptions = true,
            description = "Keeps every whole batch of a file that was not written to its end, and gives it its name.")
    int recover(@Parameters(paramLabel = "FILE", description = "A row file, with or without .part.") Path file) {
        Path whole = withoutPart(file);
        if (!whole.toString().endsWith(ROWS)) {
            throw new UsageException("The name of a row file ends in " + ROWS
                    + ", perhaps with .part behind it; that of '" + file + "' does not.");
        }
        RecoveredRows kept = RowWriter.recover(whole);
        shell.console()
                .say(kept.rows() + " rows are there (batches: " + kept.batches() + "); " + kept.cutBytes()
                        + " bytes of a torn batch were cut.");
        return 0;
    }

    @Command(
            name = "to-parquet",
            mixinStandardHelpOptions = true,
            description = "Writes the rows of a file as Parquet, with their summary.")
    int toParquet(
            @Parameters(paramLabel = "FILE", description = "A row file.") Path file,
            @Parameters(
                            paramLabel = "TARGET",
                            arity = "0..1",
                            description =
                                    "Where to (default: beside it, as .parquet); a file that is there is replaced.")
                    @Nullable
                    Path target) {
        Path to = target == null ? asParquet(file) : target;
        if (!to.toString().endsWith(RowFormat.SUFFIX)) {
            throw new UsageException(
                    "The name of a Parquet file ends in " + RowFormat.SUFFIX + ", that of '" + to + "' does not.");
        }
        MoreJars.use();
        long rows = RowFormat.parquet(to).copy(file, to);
        shell.console().say(to + ": " + rows + " rows");
        return 0;
    }

    private void tell(Facts facts) {
        if (facts.summary().isPresent()) {
            shell.console().say(SummaryText.of(facts.file(), facts.summary().get()));
        } else {
            shell.console()
                    .say(facts.file() + ": "
                            + facts.reason()
                                    .orElse("no summary; how many rows there are can only be told by reading them"));
        }
    }

    private static Path asParquet(Path file) {
        String name = String.valueOf(file.getFileName());
        int end = name.indexOf(ROWS);
        return file.resolveSibling((end < 0 ? name : name.substring(0, end)) + RowFormat.SUFFIX);
    }

    private static Path withoutPart(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".part") ? file.resolveSibling(name.substring(0, name.length() - ".part".length())) : file;
    }
}
