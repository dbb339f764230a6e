package org.runflow.report.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.runflow.ArtifactKey;
import org.runflow.Engine;
import org.runflow.Pipeline;
import org.runflow.Run;
import org.runflow.RunHandle;
import org.runflow.RunRequest;

class RunAccountTest {
    private static final ArtifactKey<Integer> GIVEN = ArtifactKey.of("given", Integer.class);
    private static final ArtifactKey<Integer> FINE = ArtifactKey.of("fine", Integer.class);
    private static final ArtifactKey<Integer> BROKEN = ArtifactKey.of("broken", Integer.class);
    private static final ArtifactKey<Integer> WAITING = ArtifactKey.of("waiting", Integer.class);

    private final Engine engine = Engine.inMemory();
    private final Pipeline pipeline = Pipeline.builder("bakery")
            .inputs(GIVEN)
            .stage(
                    FINE,
                    s -> s.from(GIVEN).version("1").compute((ctx, given) -> {
                        ctx.warn("only <b>just</b>");
                        ctx.metric("loaves", given);
                        return given + 1;
                    }))
            .stage(
                    BROKEN,
                    s -> s.from(GIVEN).version("1").compute(given -> {
                        throw new IOException("no <oven>", new IllegalStateException("cold"));
                    }))
            .stage(WAITING, s -> s.from(BROKEN).version("1").compute(broken -> broken))
            .build();

    @Test
    void partialRunTellsWhatFailedAndWhy() {
        String account = account(engine.run(pipeline, RunRequest.of(GIVEN.with(3))));

        assertThat(account)
                .contains("outcome PARTIAL, exit code 1")
                .containsPattern("3 stages: 1 computed, 1 blocked,\\s+1 failed")
                .containsPattern("Stage broken is failed: java.io.IOException – no &lt;oven&gt;; caused by\\s+"
                        + "java.lang.IllegalStateException – cold")
                .contains("Stage waiting is blocked by broken")
                .contains("Stage fine: only &lt;b&gt;just&lt;/b&gt;")
                .contains("Because of no prior run: fine, broken")
                .containsPattern("\\| fine +\\| loaves +\\| +3 \\|");
    }

    @Test
    void secondRunSaysWhatWasReusedAndWhatMoved() {
        engine.run(pipeline, RunRequest.of(GIVEN.with(3)));

        assertThat(account(engine.run(pipeline, RunRequest.of(GIVEN.with(3)))))
                .contains("1 reused")
                .doesNotContain("no prior run: fine");
        assertThat(account(engine.run(pipeline, RunRequest.of(GIVEN.with(4)))))
                .containsPattern("Because of given [0-9a-f]{12} → [0-9a-f]{12}: fine");
    }

    @Test
    void cancelledRunIsNoFailure() throws InterruptedException {
        Pipeline endless = Pipeline.builder("endless")
                .inputs(GIVEN)
                .stage(
                        FINE,
                        s -> s.from(GIVEN).version("1").compute((ctx, given) -> {
                            while (!ctx.cancelled()) {
                                Thread.onSpinWait();
                            }
                            throw new InterruptedException();
                        }))
                .build();
        RunHandle handle = engine.start(endless, RunRequest.of(GIVEN.with(1)));
        handle.cancel();

        assertThat(account(handle.await())).contains("ended as CANCELLED", "exit code 4", "1 stage: 1 cancelled");
    }

    @Test
    void pageHasATimelineWithABarForEveryStageThatWasTried() {
        Run run = engine.run(pipeline, RunRequest.of(GIVEN.with(3)));

        Document page = Jsoup.parse(RunAccount.of(run.report()).page().text());

        assertThat(page.select("svg rect")).hasSize(2);
        assertThat(page.select("svg > title").text()).startsWith("When the stages ran: 2 stages within");
        assertThat(page.select("svg text").eachText()).anyMatch(text -> text.endsWith("ms, failed"));
        assertThat(page.select("b, oven, script")).isEmpty();
    }

    @Test
    void sameReportGivesTheSameBytesEverywhere() {
        RunAccount account =
                RunAccount.of(engine.run(pipeline, RunRequest.of(GIVEN.with(3))).report());
        Map<String, String> here = Map.of("md", account.markdown(), "html", account.html());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));

            assertThat(Map.of("md", account.markdown(), "html", account.html())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static String account(Run run) {
        return RunAccount.of(run.report()).markdown();
    }
}
