package org.runflow.docs.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.runflow.RunCoordinate;
import org.runflow.RunId;
import org.runflow.inventory.CatalogFacts;
import org.runflow.inventory.CoordinateFilter;
import org.runflow.inventory.DataStatus;
import org.runflow.inventory.Inventory;
import org.runflow.inventory.NameMapping;
import org.runflow.inventory.NextAction;
import org.runflow.inventory.Overview;
import org.runflow.inventory.RunOverview;
import org.runflow.inventory.StepNames;
import org.runflow.io.Workspace;
import org.runflow.io.inventory.InventoryFile;
import org.runflow.report.inventory.OverviewReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where recordings stand. */
@Command(
        name = "overview",
        description = {
            "Says of every coordinate what lies there and here, what runs have made of it, and what comes next.",
            "Reads inventory/remote.inventory and inventory/local.inventory of the workspace; looks at neither side."
        })
final class OverviewCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "WORKSPACE", description = "A workspace with inventories.")
    private Path folder = Path.of("workspace");

    @Option(names = "--json", description = "Print the facts as JSON.")
    private boolean json;

    @Option(names = "--extract", paramLabel = "STAGE", description = "Stage that extracts (default: ${DEFAULT-VALUE}).")
    private String extract = "extract";

    @Option(
            names = "--analyse",
            paramLabel = "STAGE",
            description = "Stage whose result is wanted in the end (default: ${DEFAULT-VALUE}).")
    private String analyse = "analyse";

    @Option(
            names = "--there",
            paramLabel = "FOLDER",
            description = "Folder within a coordinate there whose files lie in --here; files elsewhere do not count.")
    private String there = "";

    @Option(names = "--here", paramLabel = "FOLDER", description = "The folder here.")
    private String here = "";

    @Option(names = "--page", paramLabel = "FILE", description = "Write a page for a browser.")
    private Optional<Path> page = Optional.empty();

    OverviewCommand(Shell shell) {
        this.shell = shell;
    }

    private record Row(
            RunCoordinate coordinate,
            DataStatus status,
            String detail,
            NextAction next,
            String sync,
            Optional<RunId> running,
            Optional<String> stale) {
        private static Row of(RunOverview of) {
            return new Row(
                    of.coordinate(),
                    of.status(),
                    of.detail(),
                    of.next(),
                    of.sync().word(),
                    of.running(),
                    of.stale());
        }
    }

    private record Facts(Map<DataStatus, Integer> counts, List<Row> coordinates) {}

    @Override
    public Integer call() {
        if (!Files.exists(folder.resolve("workspace.json"))) {
            throw new NoWorkspaceException(folder);
        }
        Workspace workspace = Workspace.open(folder);
        Inventory remote = inventory("remote");
        Inventory local = inventory("local");
        Overview overview = Overview.of(
                local,
                remote,
                NameMapping.folders(there, here),
                new CatalogFacts(workspace.catalog(), StepNames.of(extract, analyse)).facts(RunCoordinate.root()),
                CoordinateFilter.all(local.schema()),
                List.of());
        page.ifPresent(file -> Output.write(file, OverviewReport.of(overview).page()));
        if (json) {
            shell.console()
                    .sayJson(new Facts(
                            overview.counts(),
                            overview.rows().stream().map(Row::of).toList()));
        } else {
            shell.console().say(OverviewReport.of(overview).markdown().stripTrailing());
        }
        return 0;
    }

    private Inventory inventory(String side) {
        Path file = folder.resolve("inventory").resolve(side + ".inventory");
        return InventoryFile.at(file)
                .find()
                .orElseThrow(() -> new UsageException("There is no inventory '" + file
                        + "'. Keep one there with KeptInventory.of(source, file).get(Freshness.force())."));
    }
}
