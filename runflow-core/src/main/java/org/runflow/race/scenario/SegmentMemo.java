package org.runflow.race.scenario;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What plans did to segments, by the shifts of the groups of each segment against each other: moved together by whole windows they do the same. Segments on which
 * no two plans of a sweep are alike are left out. Bounded; safe for use by several threads.
 */
final class SegmentMemo {
    private static final int MAX_ENTRIES = 30_000;

    private final DayModel model;
    /** By segment: the groups that have a pass on it, empty where every plan is unlike the others. */
    private final List<int[]> groups;

    private final Cache<LongBuffer, KeptSegment> kept =
            CacheBuilder.newBuilder().maximumSize(MAX_ENTRIES).build();

    SegmentMemo(DayModel model, List<Variable> variables) {
        this.model = model;
        List<int[]> users = new ArrayList<>();
        for (int segment = 0; segment < model.scales().size(); segment++) {
            int[] on = usersOf(segment);
            users.add(mayRepeat(on, variables) ? on : new int[0]);
        }
        this.groups = users;
    }

    private int[] usersOf(int segment) {
        List<Integer> users = new ArrayList<>();
        for (int group = 0; group < model.groups().size(); group++) {
            if (model.scales()
                    .get(segment)
                    .segment()
                    .findPass(model.groups().get(group).event().name())
                    .isPresent()) {
                users.add(group);
            }
        }
        return users.stream().mapToInt(user -> user).toArray();
    }

    /** Plans are alike on a segment when something moves that does not go there, or when all that goes there can move together. */
    private boolean mayRepeat(int[] users, List<Variable> variables) {
        boolean allMove = true;
        boolean[] concerned = new boolean[variables.size()];
        for (int user : users) {
            boolean moves = false;
            for (int variable = 0; variable < concerned.length; variable++) {
                String group = variables.get(variable).group();
                boolean concerns = group.equals(model.groups().get(user).name())
                        || group.equals(model.groups().get(user).event().name());
                concerned[variable] |= concerns;
                moves |= concerns;
            }
            allMove &= moves;
        }
        boolean allConcerned = true;
        for (boolean each : concerned) {
            allConcerned &= each;
        }
        return allMove || !allConcerned;
    }

    /** The groups of a segment as a plan moves them, if plans may be alike there. */
    Optional<Alike> of(int segment, long[] shiftMillis) {
        int[] users = groups.get(segment);
        if (users.length == 0) {
            return Optional.empty();
        }
        long windowMillis = model.windowMillis();
        long origin = Math.floorDiv(shiftMillis[users[0]], windowMillis) * windowMillis;
        long[] key = new long[users.length + 1];
        key[0] = segment;
        for (int i = 0; i < users.length; i++) {
            key[i + 1] = shiftMillis[users[i]] - origin;
        }
        return Optional.of(new Alike(LongBuffer.wrap(key), origin));
    }

    /**
     * The plans that do the same to a segment as one of them, earlier or later.
     *
     * @param key the segment, and the shifts of its groups against the origin
     * @param originMillis the first group's shift in that plan, down to whole windows
     */
    record Alike(LongBuffer key, long originMillis) {}

    Optional<KeptSegment> find(Alike plan) {
        return Optional.ofNullable(kept.getIfPresent(plan.key));
    }

    void keep(Alike plan, KeptSegment segment) {
        kept.put(plan.key, segment);
    }
}
