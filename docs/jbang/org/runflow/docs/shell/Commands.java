package org.runflow.docs.shell;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.runflow.run.RunEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;

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
    private static final Map<String, Function<Shell, Object>> BY_NAME = byName();

    private final Shell shell;

    private Commands(Shell shell) {
        this.shell = shell;
    }

    /** {@return the exit code of one command with its options and parameters} To describe all commands takes longer than some of them run. */
    static int execute(Shell shell, String... args) {
        String first = args.length == 0 ? "" : args[0];
        Function<Shell, Object> named = BY_NAME.get(first);
        return with(named == null ? BY_NAME.values() : List.of(named), shell).execute(args);
    }

    /** {@return the commands, ready to execute in that shell} */
    static CommandLine in(Shell shell) {
        return with(BY_NAME.values(), shell);
    }

    private static CommandLine with(Collection<Function<Shell, Object>> commands, Shell shell) {
        CommandLine all = new CommandLine(new Commands(shell));
        commands.forEach(command -> all.addSubcommand(command.apply(shell)));
        all.getCommandSpec().mixinStandardHelpOptions(true);
        all.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        Failures failures = new Failures(shell.console());
        Terminal terminal = shell.console().terminal();
        return all.setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setOut(shell.console().outWriter())
                .setErr(shell.console().errWriter())
                .setUsageHelpWidth(Math.max(80, Math.min(WIDEST_HELP, terminal.columns())))
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF));
    }

    private static Map<String, Function<Shell, Object>> byName() {
        Map<String, Function<Shell, Object>> commands = new LinkedHashMap<>();
        commands.put("init", InitCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("validate", ValidateCommand::new);
        commands.put("analyse", AnalyseCommand::new);
        commands.put("watch", WatchCommand::new);
        commands.put("sweep", SweepCommand::new);
        commands.put("advise", AdviseCommand::new);
        commands.put("waves", WavesCommand::new);
        commands.put("study", StudyCommand::new);
        commands.put("plan", PlanCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("status", StatusCommand::new);
        commands.put("runs", RunsCommand::new);
        commands.put("report", ReportCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("diff", DiffCommand::new);
        commands.put("graph", GraphCommand::new);
        commands.put("reset", ResetCommand::new);
        commands.put("gc", GcCommand::new);
        commands.put("retain", RetainCommand::new);
        commands.put("pin", PinCommand::new);
        commands.put("rows", RowsCommand::new);
        commands.put("sources", SourcesCommand::new);
        commands.put("overview", OverviewCommand::new);
        commands.put("observed", ObservedCommand::new);
        commands.put("completion", CompletionCommand::new);
        return commands;
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
