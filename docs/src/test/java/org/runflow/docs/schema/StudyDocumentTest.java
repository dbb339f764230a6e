package org.runflow.docs.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.runflow.ArtifactKey;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.io.Workspace;
import org.runflow.metric.Direction;
import org.runflow.metric.Metric;
import org.runflow.variant.Alternative;
import org.runflow.variant.Study;
import org.runflow.variant.Variants;

/** What a study publishes follows its schema, with everything in it that there can be. */
class StudyDocumentTest {
    private static final ArtifactKey<Kettle> KETTLE = ArtifactKey.of("kettle", Kettle.class);
    private static final ArtifactKey<Double> HEAT = ArtifactKey.of("heat", Double.class);

    private static JsonNode document;

    private record Kettle(int watts, int minutes, boolean lid, String kind) {
        Kettle withWatts(int other) {
            return new Kettle(other, minutes, lid, kind);
        }

        Kettle withMinutes(int other) {
            return new Kettle(watts, other, lid, kind);
        }

        Kettle withLid(boolean other) {
            return new Kettle(watts, minutes, other, kind);
        }

        Kettle withKind(String other) {
            return new Kettle(watts, minutes, lid, other);
        }

        double heat() {
            if (minutes == 9 && !lid) {
                throw new IllegalStateException("boiled dry");
            }
            return watts * minutes / 1000.0;
        }
    }

    @BeforeAll
    static void study(@TempDir Path folder) throws IOException {
        Variants<Kettle> kettles = Variants.of(new Kettle(1000, 3, true, "steel"))
                .zip(together -> together.choice("minutes", Kettle::withMinutes, 3, 9)
                        .choice("lid", Kettle::withLid, true, false))
                .nested(
                        "kind",
                        Alternative.of("steel", (Kettle kettle) -> kettle.withKind("steel")),
                        Alternative.of("glass", (Kettle kettle) -> kettle.withKind("glass"))
                                .with(more -> more.choice("watts", Kettle::withWatts, 500, 1500)))
                .when(
                        List.of("kind", "minutes"),
                        c -> !(c.get("kind").equals("steel") && c.get("minutes").equals(9)));
        Pipeline boiling = Pipeline.builder("boiling")
                .inputs(KETTLE)
                .stage(HEAT, stage -> stage.from(KETTLE).version("1").compute(Kettle::heat))
                .build();
        Study<Kettle> study = Study.of("tea", kettles, boiling, kettle -> RunRequest.of(KETTLE.with(kettle)))
                .measure(Metric.of("heat", Direction.closestTo(4)), HEAT, heat -> heat)
                .measure(new Metric("cost", Direction.LOWER, "kJ", 0, 100), HEAT, heat -> heat * 60);
        Workspace workspace = Workspace.open(folder);
        Run run = study.run(workspace.engine().build());
        document = new ObjectMapper()
                .readTree(workspace.folderOf(run.id()).resolve("study.json").toFile());
    }

    @Test
    void followsItsSchemaWithEverythingInIt() {
        assertThat(Schemas.problems("study", document)).isEmpty();
        assertThat(document.findValuesAsText("outcome")).contains("SUCCESS", "FAILURE");
        assertThat(document.findValuesAsText("with")).isNotEmpty();
        assertThat(document.findValues("below")).anyMatch(below -> !below.isEmpty());
        assertThat(document.findValues("conditions")).anyMatch(conditions -> !conditions.isEmpty());
        assertThat(document.findValuesAsText("target")).containsExactly("4.0");
    }

    @Test
    void damageIsNoticed() {
        List<String> required = List.of("schema_version", "name", "template", "metrics", "rows");

        assertThat(new Damage("study", document).removing(required)).isEmpty();
        assertThat(new Damage("study", document).adding()).isEmpty();
        assertThat(new Damage("study", document).retyping()).isEmpty();
    }
}
