package org.runflow.docs.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.docs.Checkout;

/** Documents of a real race, which has notes, repeated rows and doubts that the sample race has not. */
class RealRaceDocumentsTest {
    @Test
    void followTheirSchemas(@TempDir Path workspace) {
        Path folder = Checkout.root().resolve("../shared/data/fredericton");
        assumeThat(folder).as("the real race lies beside this checkout").isDirectory();

        AnalysedRace race = AnalysedRace.of(folder, workspace);
        assertThat(race.problems()).isEmpty();
        assertThat(race.schemas()).contains("density_results", "flow_results", "locations_results", "bins");
    }
}
