package org.runflow.docs.shell;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.runflow.run.RunEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.TypeConversionException;

/** All commands under one name. */
@Command(
        name = "runflow",
        versionProvider = Commands.Version.class,
        description = {
            "Tells a race director what the crowd will do: density, flow and times per segment and minute.",
            "",
            "Begin with a race folder (an analysis.json, its tables and tracks), or with tracks alone:",
            "  runflow init my-race --help    a first draft of a folder from tracks",
            "  runflow validate my-race       is everything there, and right?",
            "  runflow analyse my-race        compute, and say where the report lies",
            "  runflow status                 what was run, newest first",
            ""
        },
        footer = {
            "",
            "Results are kept in a workspace: the folder 'workspace' or that of --workspace.",
            "A second run computes only what has changed; 'runflow plan' says what, and why.",
            "",
            "Exit codes: 0 success, 1 some stages failed, 2 all failed, 3 the race folder",
            "or the workspace cannot be used, 4 cancelled, 5 the workspace is locked,",
            "64 wrong usage."
        })
final class Commands implements Runnable {
    private static final int WIDEST_HELP = 120;
    /** In the order of the help. */
    private static final List<String> NAMES = List.of(
            "init",
            "import",
            "validate",
            "analyse",
            "watch",
            "sweep",
            "advise",
            "waves",
            "study",
            "plan",
            "explain",
            "status",
            "runs",
            "report",
            "export",
            "diff",
            "graph",
            "reset",
            "gc",
            "retain",
            "pin",
            "rows",
            "sources",
            "overview",
            "observed",
            "completion");

    private final Shell shell;

    private Commands(Shell shell) {
        this.shell = shell;
    }

    /** {@return the exit code of one command with its options and parameters} To describe all commands takes longer than some of them run. */
    static int execute(Shell shell, String... args) {
        String first = args.length == 0 ? "" : args[0];
        return with(NAMES.contains(first) ? List.of(first) : NAMES, shell).execute(args);
    }

    /** {@return the commands, ready to execute in that shell} */
    static CommandLine in(Shell shell) {
        return with(NAMES, shell);
    }

    private static CommandLine with(List<String> names, Shell shell) {
        CommandLine all = new CommandLine(new Commands(shell));
        names.forEach(name -> all.addSubcommand(named(name, shell)));
        all.getCommandSpec().mixinStandardHelpOptions(true);
        all.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        Failures failures = new Failures(shell.console());
        Terminal terminal = shell.console().terminal();
        return all.registerConverter(Path.class, Commands::path)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setOut(shell.console().outWriter())
                .setErr(shell.console().errWriter())
                .setUsageHelpWidth(Math.max(80, Math.min(WIDEST_HELP, terminal.columns())))
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(Failures.noPath(e));
        }
    }

    /** One at a time: most processes need one of them only. */
    private static Object named(String name, Shell shell) {
        return switch (name) {
            case "init" -> new InitCommand(shell);
            case "import" -> new ImportCommand(shell);
            case "validate" -> new ValidateCommand(shell);
            case "analyse" -> new AnalyseCommand(shell);
            case "watch" -> new WatchCommand(shell);
            case "sweep" -> new SweepCommand(shell);
            case "advise" -> new AdviseCommand(shell);
            case "waves" -> new WavesCommand(shell);
            case "study" -> new StudyCommand(shell);
            case "plan" -> new PlanCommand(shell);
            case "explain" -> new ExplainCommand(shell);
            case "status" -> new StatusCommand(shell);
            case "runs" -> new RunsCommand(shell);
            case "report" -> new ReportCommand(shell);
            case "export" -> new ExportCommand(shell);
            case "diff" -> new DiffCommand(shell);
            case "graph" -> new GraphCommand(shell);
            case "reset" -> new ResetCommand(shell);
            case "gc" -> new GcCommand(shell);
            case "retain" -> new RetainCommand(shell);
            case "pin" -> new PinCommand(shell);
            case "rows" -> new RowsCommand(shell);
            case "sources" -> new SourcesCommand(shell);
            case "overview" -> new OverviewCommand(shell);
            case "observed" -> new ObservedCommand(shell);
            case "completion" -> new CompletionCommand(shell);
            default -> throw new IllegalArgumentException("there is no command '" + name + "'");
        };
    }

    /** Without a command there is help. */
    @Override
    public void run() {
        in(shell).usage(shell.console().outWriter());
    }

    /** The version of the library. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            RunEnvironment here = RunEnvironment.here(1);
            return new String[] {"runflow " + here.runflow() + ", Java " + here.java()};
        }
    }
}
