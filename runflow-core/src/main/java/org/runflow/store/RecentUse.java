package org.runflow.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers in which order values were used, and which go when there are too many bytes; without a limit, nothing. Safe for use by many threads. */
final class RecentUse {
    private final long limit;
    /** The one that was not used for the longest time comes first. */
    private final Map<Digest, Long> bytesByValue = new LinkedHashMap<>(16, 0.75f, true);

    private final Map<Digest, Set<Digest>> manifestsByValue = new HashMap<>();
    private long bytes;

    RecentUse(long limit) {
        this.limit = limit;
    }

    /**
     * A value that goes.
     *
     * @param value its digest
     * @param manifests keys of those that refer to it
     */
    record Gone(Digest value, Set<Digest> manifests) {}

    /** Takes a value down and says which others go; never this one. */
    synchronized List<Gone> stored(Digest value, long length) {
        if (limit == Long.MAX_VALUE) {
            return List.of();
        }
        Long before = bytesByValue.put(value, length);
        bytes += length - (before == null ? 0 : before);
        List<Gone> gone = new ArrayList<>();
        Iterator<Map.Entry<Digest, Long>> oldestFirst = bytesByValue.entrySet().iterator();
        while (bytes > limit && bytesByValue.size() > 1) {
            Map.Entry<Digest, Long> oldest = oldestFirst.next();
            bytes -= oldest.getValue();
            Set<Digest> manifests = manifestsByValue.remove(oldest.getKey());
            gone.add(new Gone(oldest.getKey(), manifests == null ? Set.of() : manifests));
            oldestFirst.remove();
        }
        return gone;
    }

    synchronized void refers(Digest manifest, Digest value) {
        if (limit != Long.MAX_VALUE) {
            manifestsByValue.computeIfAbsent(value, digest -> new HashSet<>()).add(manifest);
        }
    }

    synchronized void forget(Digest value) {
        Long length = bytesByValue.remove(value);
        bytes -= length == null ? 0 : length;
    }

    synchronized void used(Digest value) {
        Long unused = bytesByValue.get(value);
    }
}
