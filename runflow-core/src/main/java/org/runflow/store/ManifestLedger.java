package org.runflow.store;

import java.util.Optional;

/** Keeps a manifest for each item, in a store that has no better place for them. */
record ManifestLedger(ArtifactStore store, ItemHeader header) implements ItemLedger {
    @Override
    public Optional<ItemRecord> find(Digest key) {
        return findManifest(key).map(ManifestLedger::record);
    }

    @Override
    public Optional<Manifest> findManifest(Digest key) {
        return store.findManifest(key).filter(manifest -> manifest.kind().isPart());
    }

    private static ItemRecord record(Manifest manifest) {
        return new ItemRecord(
                manifest.key(),
                manifest.kind(),
                manifest.item().orElse(""),
                manifest.inputs().isEmpty()
                        ? manifest.output().digest()
                        : manifest.inputs().get(0).digest(),
                manifest.output(),
                manifest.computedBy().started(),
                manifest.computedBy().durationMs());
    }

    @Override
    public void commit(ItemRecord item) {
        store.commit(header.manifest(item));
    }

    @Override
    public void forget(Digest key) {
        store.deleteManifest(key);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
