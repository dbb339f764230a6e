package org.runflow.io.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.runflow.ArtifactKey;
import org.runflow.catalog.PublishedArtifacts;
import org.runflow.error.ArtifactCorruptException;
import org.runflow.error.RunflowException;
import org.runflow.io.disk.AtomicFiles;
import org.runflow.items.Item;
import org.runflow.items.Items;
import org.runflow.items.StoredItem;
import org.runflow.store.ItemHeader;
import org.runflow.store.ItemLedger;

/** Copies what is shown of the values of items into the folder of their table, each under the digest of its name; those of records are JSON. */
record ItemsCopier(AtomicFiles files, PublishedArtifacts artifacts, Path folder) {
    List<PublishedFile> copyAll(PublishedArtifacts.Result result, PublishedFile shown) throws IOException {
        Items<?> items = (Items<?>) artifacts.reader().get(result.key());
        List<PublishedFile> copies = new ArrayList<>();
        for (Item item : items.all()) {
            if (item.stored().isPresent()) {
                copies.add(copy(result, shown, item, item.stored().get()));
            }
        }
        return copies;
    }

    private PublishedFile copy(PublishedArtifacts.Result result, PublishedFile shown, Item item, StoredItem stored)
            throws IOException {
        ArtifactKey<?> key = result.key();
        String name = item.fileName() + (key.ofElement().type().isRecord() ? ".json" : "");
        Path table = folder.resolve(key.publishedFile());
        AtomicFiles.Written written;
        boolean asStored;
        try {
            Optional<InputStream> inOtherForm = artifacts.store().findShown(key.ofElement(), stored.output());
            asStored = inOtherForm.isEmpty();
            written = files.writeDigested(table.resolveSibling(name), out -> {
                try (InputStream in =
                        inOtherForm.orElseGet(() -> artifacts.store().open(stored.output()))) {
                    in.transferTo(out);
                }
            });
        } catch (RunflowException e) {
            throw damaged(result, item, stored, "its bytes cannot be had: " + e.getMessage());
        }
        if (asStored && !written.digest().equals(stored.output().blobDigest())) {
            throw damaged(result, item, stored, "its bytes have the digest " + written.digest());
        }
        return PublishedFile.ofItem(shown, name, written);
    }

    /** Whoever runs next must compute the item again; the list is what the run knows of it. */
    private ArtifactCorruptException damaged(
            PublishedArtifacts.Result result, Item item, StoredItem stored, String problem) {
        artifacts.store().findManifest(result.stageKey()).ifPresent(manifest -> {
            try (ItemLedger ledger = artifacts.store().items(ItemHeader.of(manifest))) {
                ledger.forget(stored.key());
            }
        });
        artifacts.store().deleteManifest(result.stageKey());
        return new ArtifactCorruptException(
                result.ref().name(), result.ref().digest().hex(), "item '" + item.name() + "': " + problem);
    }
}
