package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.PipelineBuilder;
import org.runflow.Plan;
import org.runflow.Run;
import org.runflow.RunRequest;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.InvalidPipelineException;
import org.runflow.error.InvalidRequestException;
import org.runflow.plan.Decision;
import org.runflow.run.StageState;

/** An input that a stage works with, and that has no part in its key. */
class UsingSourceTest {
    /** Has no canonical form. */
    static final class Printer {
        private final AtomicInteger pages = new AtomicInteger();
        private Printer self = this;

        String print(String text) {
            pages.incrementAndGet();
            return "[" + text + "]" + (self == this ? "" : "?");
        }
    }

    private static final ArtifactKey<String> TEXT = ArtifactKey.of("text", String.class);
    private static final ArtifactKey<Printer> PRINTER = ArtifactKey.of("printer", Printer.class);
    private static final ArtifactKey<String> SHEET = ArtifactKey.of("sheet", String.class);

    private final Engine engine = Engine.inMemory();

    private static PipelineBuilder press() {
        return Pipeline.builder("press")
                .inputs(TEXT, PRINTER)
                .stage(SHEET, s -> s.from(TEXT, PRINTER.using()).compute((text, printer) -> printer.print(text)));
    }

    private static RunRequest hello() {
        return RunRequest.of(TEXT.with("hello"));
    }

    @Test
    void anotherOneChangesNothing() {
        Printer first = new Printer();
        Printer second = new Printer();
        Pipeline pipeline = press().build();

        assertThat(engine.run(pipeline, hello().with(PRINTER, first)).get(SHEET))
                .isEqualTo("[hello]");
        Run again = engine.run(pipeline, hello().with(PRINTER, second));

        assertThat(again.report().stagesIn(StageState.REUSED)).containsExactly("sheet");
        assertThat(second.pages).hasValue(0);
    }

    @Test
    void isNotKeptAndLeavesNoTrace() {
        Run run = engine.run(press().build(), hello().with(PRINTER, new Printer()));

        assertThat(run.report().inputs()).containsOnlyKeys("text");
        assertThat(run.findManifest(SHEET).orElseThrow().inputs())
                .extracting(input -> input.name())
                .containsExactly("text");
        assertThatThrownBy(() -> run.get(PRINTER)).isInstanceOf(ArtifactUnavailableException.class);
        assertThat(run.lineage(SHEET).toText()).doesNotContain("printer");
    }

    @Test
    void aPlanDoesWithout() {
        Pipeline pipeline = press().build();
        engine.run(pipeline, hello().with(PRINTER, new Printer()));

        assertThat(engine.plan(pipeline, hello()).steps())
                .extracting(Plan.Step::decision)
                .singleElement()
                .matches(Decision::isReuse);
        assertThatThrownBy(() -> engine.run(pipeline, hello()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("input 'printer' is missing");
    }

    @Test
    void readerHasIt() {
        Pipeline pipeline = Pipeline.builder("p")
                .inputs(PRINTER)
                .stage(
                        SHEET,
                        s -> s.reading(PRINTER.using())
                                .compute(in -> in.get(PRINTER.using()).print("x")))
                .build();

        assertThat(pipeline.run(PRINTER.with(new Printer())).get(SHEET)).isEqualTo("[x]");
    }

    @Test
    void oneServesSeveralScopes() {
        Pipeline both = Pipeline.builder("both")
                .include("a", press().build())
                .include("b", press().build())
                .build();

        Run run = both.run(
                PRINTER.with(new Printer()),
                TEXT.in("a").with("A"),
                TEXT.in("b").with("B"));
        assertThat(run.get(SHEET.in("b"))).isEqualTo("[B]");
    }

    @Test
    void onlyInputsCanBeUsed() {
        assertThatThrownBy(() -> Pipeline.builder("p")
                        .stage(TEXT, s -> s.reading().compute(in -> "t"))
                        .stage(SHEET, s -> s.from(TEXT.using()).compute(text -> text))
                        .build())
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining(
                        "stage 'sheet' cannot use 'text', which stage 'text' produces: only inputs can be" + " used.");
    }

    @Test
    void whatAnotherStageReadsMustBeStorableAllTheSame() {
        PipelineBuilder reading = press().stage(
                        ArtifactKey.of("model", String.class),
                        s -> s.from(PRINTER).compute(printer -> "any"));

        assertThatThrownBy(reading::build)
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("stage 'model' reads 'printer'")
                .hasMessageContaining("cannot be kept");
    }

    @Test
    void noViewMayBeCalledLikeIt() {
        for (String word : new String[] {"using", "optional", "after"}) {
            assertThatThrownBy(() -> TEXT.view(word, String::length)).hasMessageContaining(word);
        }
    }
}
