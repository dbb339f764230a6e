package org.runflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunCoordinate;
import org.runflow.RunRequest;
import org.runflow.catalog.InMemoryCatalog;
import org.runflow.catalog.UnusedResults;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.InvalidPipelineException;
import org.runflow.error.InvalidRequestException;
import org.runflow.run.StageState;
import org.runflow.store.InMemoryStore;
import org.runflow.store.Manifest;
import org.runflow.store.ManifestKind;

/** A stored run knows what it was given, and can be run again with something changed. */
class KeptInputsTest {
    record Letter(String text) {}

    private static final ArtifactKey<Letter> LETTER = ArtifactKey.of("letter", Letter.class);
    private static final ArtifactKey<Integer> COPIES = ArtifactKey.of("copies", Integer.class);
    private static final ArtifactKey<AtomicInteger> PRINTER = ArtifactKey.of("printer", AtomicInteger.class);
    private static final ArtifactKey<String> SHEET = ArtifactKey.of("sheet", String.class);

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryCatalog catalog = new InMemoryCatalog();
    private final Engine engine = Engine.builder().store(store).catalog(catalog).build();
    private final Pipeline press = press(LETTER);

    private static Pipeline press(ArtifactKey<Letter> letter) {
        return Pipeline.builder("press")
                .inputs(letter, COPIES, PRINTER)
                .stage(
                        SHEET,
                        s -> s.from(letter, COPIES.optional(), PRINTER.using()).compute((text, copies, printer) -> {
                            printer.incrementAndGet();
                            return text.text().repeat(copies.orElse(1));
                        }))
                .build();
    }

    private static RunRequest dear() {
        return RunRequest.of(LETTER.with(new Letter("Dear ")))
                .with(PRINTER, new AtomicInteger())
                .at(RunCoordinate.of("mail"))
                .attribute("to", "you");
    }

    private Run opened(Run run) {
        return engine.open(run.id());
    }

    @Test
    void keptInputIsReadFromTheStoredRun() {
        Run run = opened(engine.run(press, dear().with(COPIES, 2).keepInputs()));

        assertThat(run.get(LETTER)).isEqualTo(new Letter("Dear "));
        assertThat(run.find(COPIES)).contains(2);
        assertThat(run.report().keptInputs()).containsOnlyKeys("copies", "letter");
        assertThat(store.manifests())
                .filteredOn(manifest -> manifest.kind() == ManifestKind.INPUT)
                .extracting(
                        manifest -> manifest.scope() + " " + manifest.output().digest())
                .containsExactlyInAnyOrder(
                        "copies " + run.report().inputs().get("copies"),
                        "letter " + run.report().inputs().get("letter"));
    }

    @Test
    void withoutAskingOnlyTheDigestRemains() {
        Run run = opened(engine.run(press, dear()));

        assertThat(run.report().keptInputs()).isEmpty();
        assertThatThrownBy(() -> run.get(LETTER))
                .isInstanceOf(ArtifactUnavailableException.class)
                .hasMessageContaining("was given it and has not kept it. [Hint: keepInputs()]");
        assertThat(run.find(LETTER)).isEmpty();
        assertThatThrownBy(() -> engine.request(press, run.id()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("input 'letter' was not kept");
    }

    @Test
    void requestComesBackAndNamesWhatIsOnlyUsed() {
        Run run = engine.run(press, dear().keepInputs());
        RunRequest again = engine.request(press, run.id());

        assertThat(again.toAdd()).extracting(ArtifactKey::path).containsExactly("printer");
        assertThat(again.coordinate()).contains(RunCoordinate.of("mail"));
        assertThat(again.attributes()).containsEntry("to", "you");
        assertThat(again.parent()).contains(run.id());
        assertThat(again.keepsInputs()).isTrue();
        assertThatThrownBy(() -> engine.run(press, again))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("input 'printer' is missing");
        RunRequest complete = again.with(PRINTER, new AtomicInteger());
        assertThat(complete.toAdd()).isEmpty();
        assertThat(engine.run(press, complete).report().stagesIn(StageState.REUSED))
                .containsExactly("sheet");
    }

    @Test
    void aStoredRunIsChangedAndRunAgain() {
        Run run = engine.run(press, dear().with(COPIES, 2).keepInputs());
        Run changed = engine.run(
                press,
                engine.request(press, run.id())
                        .with(PRINTER, new AtomicInteger())
                        .changing(COPIES, copies -> copies + 1));

        assertThat(changed.get(SHEET)).isEqualTo("Dear Dear Dear ");
        assertThat(opened(changed).get(COPIES)).isEqualTo(3);
        assertThat(opened(run).get(COPIES)).isEqualTo(2);
        assertThatThrownBy(() -> RunRequest.of().changing(COPIES, copies -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no input 'copies'");
    }

    @Test
    void inputWithAPublishedPathIsKeptUnasked() {
        ArtifactKey<Letter> shown = LETTER.publishedAt("letter.json");
        Run run = opened(engine.run(press(shown), dear().with(COPIES, 2)));

        assertThat(run.report().keptInputs()).containsOnlyKeys("letter");
        assertThat(run.get(shown)).isEqualTo(new Letter("Dear "));
    }

    @Test
    void publishedInputsMeetNoOtherFile() {
        ArtifactKey<Letter> shown = LETTER.publishedAt("out/letter.json");
        assertThatThrownBy(() -> Pipeline.builder("p")
                        .inputs(shown, COPIES.publishedAt("run.json"))
                        .stage(
                                SHEET.publishedAt("out/Letter.json"),
                                s -> s.from(shown, COPIES).compute((letter, copies) -> letter.text()))
                        .build())
                .isInstanceOf(InvalidPipelineException.class)
                .hasMessageContaining("'sheet' and 'letter' are both published at 'out/Letter.json'")
                .hasMessageContaining("'copies' is published at 'run.json', which is a file of the run itself");
    }

    @Test
    void whatARunHasKeptIsInUse() {
        engine.run(press, dear().keepInputs());
        engine.run(press, dear().keepInputs());
        Instant later = Clock.systemUTC().instant().plus(Duration.ofHours(1));

        assertThat(UnusedResults.of(store, catalog, later).stageKeys()).isEmpty();
        assertThat(UnusedResults.of(store, new InMemoryCatalog(), later).stageKeys())
                .hasSize((int) store.manifests().count());
    }

    @Test
    void keepingTwiceStoresOnce() {
        engine.run(press, dear().keepInputs());
        Instant before = store.manifests()
                .filter(manifest -> manifest.kind() == ManifestKind.INPUT)
                .map(Manifest::computedBy)
                .map(by -> by.started())
                .findFirst()
                .orElseThrow();
        Run second = engine.run(press, dear().keepInputs());

        assertThat(store.manifests())
                .filteredOn(manifest -> manifest.kind() == ManifestKind.INPUT)
                .extracting(manifest -> manifest.computedBy().started())
                .containsExactly(before);
        assertThat(opened(second).get(LETTER)).isEqualTo(new Letter("Dear "));
    }

    @Test
    void eachScopeKeepsItsOwn() {
        Pipeline days = Pipeline.builder("days")
                .include("sat", press)
                .include("sun", press)
                .build();
        Run run = engine.run(
                days,
                RunRequest.of(
                                LETTER.in("sat").with(new Letter("a")),
                                LETTER.in("sun").with(new Letter("b")),
                                PRINTER.with(new AtomicInteger()))
                        .keepInputs());

        assertThat(opened(run).get(LETTER.in("sun"))).isEqualTo(new Letter("b"));
        assertThat(engine.request(days, run.id()).toAdd())
                .extracting(ArtifactKey::path)
                .containsExactly("sat/printer", "sun/printer");
    }

    /** Its digests are taken once, so nothing else may be kept under them. */
    @Test
    void whatHasChangedSinceItWasDigestedIsNotKept() {
        ArtifactKey<Bundle> bundle = ArtifactKey.of("bundle", Bundle.class);
        Pipeline counting = Pipeline.builder("counting")
                .inputs(bundle)
                .stage(COPIES, s -> s.from(bundle).compute(all -> all.letters().size()))
                .build();
        engine.run(counting, RunRequest.of(bundle.with(new Bundle(List.of("a")))));
        Bundle changeable = new Bundle(new ArrayList<>(List.of("a")));
        RunRequest request = RunRequest.of(bundle.with(changeable).digested(List.of()));
        changeable.letters().add("b");

        assertThatThrownBy(() -> engine.run(counting, request.keepInputs()))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(
                        "input 'bundle' is another than when its digest was taken, so it cannot be kept. [Hint: ");
        assertThat(store.manifests()).noneMatch(manifest -> manifest.kind() == ManifestKind.INPUT);
    }

    record Bundle(List<String> letters) {}
}
