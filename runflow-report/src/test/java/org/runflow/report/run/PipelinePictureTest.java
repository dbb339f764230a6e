package org.runflow.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.RunRequest;
import org.runflow.plan.PipelineDefinition;
import org.runflow.race.RaceAnalysis;
import org.runflow.report.race.HarbourRace;
import org.runflow.report.race.RaceReports;

class PipelinePictureTest {
    private static final ArtifactKey<Integer> A = ArtifactKey.of("a", Integer.class);
    private static final ArtifactKey<Integer> B = ArtifactKey.of("b", Integer.class);
    private static final ArtifactKey<Integer> C = ArtifactKey.of("c", Integer.class);

    private final Pipeline chain = Pipeline.builder("chain")
            .inputs(A)
            .stage(B, s -> s.from(A).version("1").compute(a -> a + 1))
            .stage(C, s -> s.from(A, B).version("7").compute(Integer::sum))
            .build();

    @Test
    void everyStageIsABoxThatSaysWhatItReads() {
        Element svg = read(PipelinePicture.svg(chain.definition()));

        assertThat(svg.select("g > title").eachText()).containsExactly("a", "b reads a", "c reads a, b");
        assertThat(svg.select("text").eachText()).containsExactly("a", "input", "b v1", "c v7");
    }

    @Test
    void whatIsReadStandsLeftOfWhatReadsIt() {
        List<Integer> lefts = read(PipelinePicture.svg(chain.definition())).select("g > rect").stream()
                .map(rect -> Integer.valueOf(rect.attr("x")))
                .toList();

        assertThat(lefts).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void boxesOfARaceWithReportsNeitherOverlapNorLeaveThePicture() {
        PipelineDefinition race = RaceAnalysis.of(HarbourRace.build())
                .extend(RaceReports.standard()::addTo)
                .pipeline()
                .definition();
        Element svg = read(PipelinePicture.svg(race));
        List<int[]> boxes = svg.select("g > rect").stream()
                .map(rect -> IntStream.of(of(rect, "x"), of(rect, "y"), of(rect, "width"), of(rect, "height"))
                        .toArray())
                .toList();

        assertThat(boxes).hasSize(race.stages().size() + race.inputs().size());
        for (int[] box : boxes) {
            assertThat(box[0] + box[2]).isLessThanOrEqualTo(of(svg, "width"));
            assertThat(box[1] + box[3]).isLessThanOrEqualTo(of(svg, "height"));
            assertThat(boxes).filteredOn(other -> overlap(box, other)).hasSize(1);
        }
        assertThat(PipelinePicture.svg(race)).isEqualTo(PipelinePicture.svg(race));
    }

    @Test
    void statesAndDecisionsAreWords() {
        Engine engine = Engine.inMemory();
        RunRequest request = RunRequest.of(A.with(1));

        assertThat(words(PipelinePicture.svg(chain.definition(), engine.plan(chain, request))))
                .containsExactly("compute", "compute");
        assertThat(words(PipelinePicture.svg(
                        chain.definition(), engine.run(chain, request).report())))
                .containsExactly("computed", "computed");
        assertThat(words(PipelinePicture.svg(
                        chain.definition(),
                        engine.run(chain, request.targets(B)).report())))
                .containsExactly("reused", "excluded");
    }

    @Test
    void pipelineWithoutStagesIsAPictureToo() {
        Pipeline empty = Pipeline.builder("empty").inputs(A).build();

        assertThat(read(PipelinePicture.svg(empty.definition())).select("text").eachText())
                .containsExactly("a", "input");
    }

    private static List<String> words(String svg) {
        return read(svg).select("g").stream()
                .map(box -> box.select("text").last().text())
                .filter(word -> !word.equals("input"))
                .toList();
    }

    private static Element read(String svg) {
        return Jsoup.parse(svg, Parser.xmlParser()).child(0);
    }

    private static int of(Element element, String attribute) {
        return Integer.parseInt(element.attr(attribute));
    }

    private static boolean overlap(int[] one, int[] other) {
        return one[0] < other[0] + other[2]
                && other[0] < one[0] + one[2]
                && one[1] < other[1] + other[3]
                && other[1] < one[1] + one[3];
    }
}
