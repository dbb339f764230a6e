package org.runflow.docs.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Analyses a race folder again whenever a file of it is saved. */
@Command(
        name = "watch",
        description = {
            "Analyses a race again whenever a file of its folder is saved, and says what changed per segment.",
            "Shows the page to browsers of this computer. Writes nothing. Ctrl-C ends it."
        })
final class WatchCommand implements Callable<Integer> {
    private static final long PAUSE_MILLIS = 500;
    private static final int MOST_PORT = 65_535;

    private final Shell shell;

    @Parameters(paramLabel = "RACE", description = "Folder of the race: its analysis.json, tables and tracks.")
    private Path race = Path.of("");

    @Option(names = "--port", paramLabel = "N", description = "Where the page is (default: any port that is free).")
    private int port;

    WatchCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (port < 0 || port > MOST_PORT) {
            throw new UsageException("--port is from 0 to " + MOST_PORT + ", not " + port + ".");
        }
        if (!Files.isDirectory(race)) {
            throw new UsageException("'" + race + "' is no folder to watch.");
        }
        WatchedRace watched = new WatchedRace(race);
        CountDownLatch never = new CountDownLatch(1);
        try (PageServer server = PageServer.start(port, watched::last)) {
            watched.look().ifPresent(shell.console()::say);
            shell.console()
                    .say("Page for a browser: " + server.address() + "\nSave a file of '" + race
                            + "', and it follows.");
            while (!never.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                watched.look().ifPresent(shell.console()::say);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }
}
