package org.runflow.io.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.runflow.Engine;
import org.runflow.Run;
import org.runflow.error.ArtifactUnavailableException;
import org.runflow.error.StoreException;
import org.runflow.io.store.Codecs;
import org.runflow.run.StageState;
import org.runflow.store.Digest;
import org.runflow.store.Manifest;
import org.runflow.store.Storages;
import software.amazon.awssdk.services.s3.S3Client;

class S3StoreTest {
    @RegisterExtension
    static final ObjectStore STORE = ObjectStore.s3mock();

    @Test
    void anEngineComputesOnceAndReusesFromAnotherProcessOn() {
        S3Bucket bucket = STORE.bucket();
        Bread first = new Bread(() -> {});
        Bread second = new Bread(() -> {});
        // region engine
        Run run = Engine.builder()
                .store(S3Store.in(bucket.under("results")))
                .build()
                .run(first.pipeline, Bread.request(2))
                .orThrow();
        // endregion
        Run again = engine(bucket.under("results")).run(second.pipeline, Bread.request(2));

        assertThat(first.computed).hasValue(3);
        assertThat(second.computed).hasValue(0);
        assertThat(again.report().stagesIn(StageState.REUSED)).containsExactly("flour", "dough", "loaves");
        assertThat(again.get(Bread.LOAVES)).isEqualTo(run.get(Bread.LOAVES)).isEqualTo(new Bread.Order(6_000));
        assertThat(ObjectStore.read(bucket).keySet())
                .allMatch(key -> key.matches("results/(objects/../|cache/|cache/newest/)[0-9a-f]{64}(\\.json)?"))
                .hasSize(3 + 3 + 3);
    }

    @Test
    void aLostObjectIsComputedAgainAndADamagedOneToo() {
        S3Bucket bucket = STORE.bucket();
        Run run = engine(bucket).run(new Bread(() -> {}).pipeline, Bread.request(2));
        Manifest loaves = run.findManifest(Bread.LOAVES).orElseThrow();
        String blob = loaves.output().blobDigest().hex();
        STORE.client()
                .deleteObject(
                        delete -> delete.bucket(bucket.name()).key("objects/" + blob.substring(0, 2) + "/" + blob));
        assertThatThrownBy(() -> S3Store.in(bucket).get(Bread.LOAVES, loaves.output()))
                .isInstanceOf(ArtifactUnavailableException.class);

        Bread bread = new Bread(() -> {});
        Run again = engine(bucket).run(bread.pipeline, Bread.request(2));

        assertThat(bread.computed).hasValue(1);
        assertThat(again.get(Bread.LOAVES)).isEqualTo(new Bread.Order(6_000));
        ObjectStore.write(bucket, "cache/" + loaves.key().hex() + ".json", "{");
        assertThat(S3Store.in(bucket).unreadable())
                .containsExactly(
                        "s3://" + bucket.name() + "/cache/" + loaves.key().hex() + ".json");
    }

    @Test
    void aKilledProcessLeavesWhatItHasCommitted() throws Exception {
        S3Bucket bucket = STORE.bucket();
        try (ChildProcess child =
                ChildProcess.start(KilledBaker.class, STORE.server().address(), bucket.name())) {
            child.expect("before the last result");
            child.kill();
        }
        assertThat(stages(bucket)).containsExactlyInAnyOrder("flour", "dough");

        Bread bread = new Bread(() -> {});
        Run run = engine(bucket).run(bread.pipeline, Bread.request(7)).orThrow();

        assertThat(bread.computed).hasValue(1);
        assertThat(run.report().stagesIn(StageState.REUSED)).containsExactly("flour", "dough");
        assertThat(run.get(Bread.LOAVES)).isEqualTo(new Bread.Order(21_000));
    }

    @Test
    void aManifestReplacesOnlyWhatWasSeen() throws Exception {
        S3Bucket bucket = STORE.bucket();
        Manifest two = manifest(2);
        Digest key = Digest.of("key");
        Meddling meddling = new Meddling();
        try (S3Client client = ObjectStoreServer.client(STORE.server().address(), meddling)) {
            Storages slow = S3Store.storages(new S3Bucket(client, bucket.name(), ""));
            Storages other = S3Store.storages(bucket);
            // each time the first is about to write, the other has been there
            meddling.before(3, () -> other.manifests().put(key, manifest(3 + meddling.count())));

            slow.manifests().put(key, two);
        }
        assertThat(meddling.puts()).containsExactly("none", "match", "match", "match");
        assertThat(S3Store.storages(bucket).manifests().find(key)).isEqualTo(Optional.of(two));
    }

    @Test
    void aServiceThatCannotBeAskedIsNoEmptyStore() {
        S3Store missing = S3Store.in(S3Bucket.of(STORE.client(), "no-such-bucket"));
        S3Store unreachable =
                S3Store.in(S3Bucket.of(ObjectStoreServer.client(java.net.URI.create("http://127.0.0.1:1")), "bucket"));

        for (S3Store store : List.of(missing, unreachable)) {
            assertThatThrownBy(() -> store.findManifest(Digest.of("key"))).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> store.put(Bread.ORDER, new Bread.Order(1))).isInstanceOf(StoreException.class);
            assertThatThrownBy(() -> store.manifests().toList()).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void namesOfBucketsAndPrefixesAreChecked() {
        assertThat(S3Bucket.of(STORE.client(), "takes")
                        .under("2026")
                        .under("09")
                        .address())
                .isEqualTo("s3://takes/2026/09/");
        assertThatThrownBy(() -> S3Bucket.of(STORE.client(), "")).isInstanceOf(IllegalArgumentException.class);
        for (String prefix : List.of("/", "a", "/a/", "a//")) {
            assertThatThrownBy(() -> new S3Bucket(STORE.client(), "takes", prefix))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + prefix + "'");
        }
    }

    static Engine engine(S3Bucket bucket) {
        return Engine.builder()
                .store(S3Store.in(bucket, Codecs.standard(), List.of()))
                .build();
    }

    private static Manifest manifest(int count) {
        return Engine.inMemory()
                .run(new Bread(() -> {}).pipeline, Bread.request(count))
                .findManifest(Bread.FLOUR)
                .orElseThrow();
    }

    private static Set<String> stages(S3Bucket bucket) {
        try (var manifests = S3Store.in(bucket).manifests()) {
            return manifests.map(Manifest::stage).collect(Collectors.toSet());
        }
    }
}
