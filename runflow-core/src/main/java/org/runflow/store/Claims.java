package org.runflow.store;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Which results are being computed for one store of this process. Thread-safe. */
final class Claims {
    private final Set<Digest> claimed = ConcurrentHashMap.newKeySet();

    Optional<StageClaim> claim(Digest stageKey) {
        if (!claimed.add(stageKey)) {
            return Optional.empty();
        }
        AtomicBoolean held = new AtomicBoolean(true);
        return Optional.of(() -> {
            if (held.getAndSet(false)) {
                claimed.remove(stageKey);
            }
        });
    }
}
