package org.runflow.docs.shell;

import java.util.List;
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
            "Begin with a race folder (an analysis.json, its tables and tracks):",
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

    private final Shell shell;

    private Commands(Shell shell) {
        this.shell = shell;
    }

    /** {@return the commands, ready to execute in that shell} */
    static CommandLine in(Shell shell) {
        CommandLine all = new CommandLine(new Commands(shell));
        List.of(
                        new ValidateCommand(shell),
                        new AnalyseCommand(shell),
                        new PlanCommand(shell),
                        new ExplainCommand(shell),
                        new StatusCommand(shell),
                        new ReportCommand(shell),
                        new DiffCommand(shell),
                        new GraphCommand(shell),
                        new ResetCommand(shell),
                        new GcCommand(shell),
                        new CompletionCommand(shell))
                .forEach(all::addSubcommand);
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
