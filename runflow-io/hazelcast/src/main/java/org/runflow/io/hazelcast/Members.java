package org.runflow.io.hazelcast;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.IExecutorService;
import com.hazelcast.spi.exception.RetryableException;
import com.hazelcast.spi.exception.TargetDisconnectedException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.runflow.io.spread.RemoteWork;

/** The members of a cluster as one job sees them: who takes an item, and who takes it when that one is gone. */
final class Members {
    private static final String EXECUTOR = "runflow";

    /** An item that is lost with so many members is not given to another one: it may be what ends them. */
    private static final int MAX_LOST = 5;

    private final HazelcastInstance cluster;
    private final RemoteWork work;
    private final byte[] shared;
    private final int itemsPerMember;

    Members(HazelcastInstance cluster, RemoteWork work, byte[] shared, int itemsPerMember) {
        this.cluster = cluster;
        this.work = work;
        this.shared = shared;
        this.itemsPerMember = itemsPerMember;
    }

    /** How many items may be under way at once, 1 or more. */
    int capacity() {
        return itemsPerMember * all().size();
    }

    private List<Member> all() {
        List<Member> members = cluster.getCluster().getMembers().stream()
                .filter(member -> !member.isLiteMember())
                .toList();
        if (members.isEmpty()) {
            throw new IllegalStateException("no member is left in the cluster '"
                    + cluster.getConfig().getClusterName() + "'; start one, and run this again");
        }
        return members;
    }

    /** Gives an item to the member with the fewest. */
    UnderWay begin(byte[] item, Collection<UnderWay> others) {
        return begin(item, others, 0);
    }

    private UnderWay begin(byte[] item, Collection<UnderWay> others, int lost) {
        Member member = all().stream()
                .min(Comparator.comparingLong(candidate -> others.stream()
                        .filter(other -> other.member().equals(candidate))
                        .count()))
                .orElseThrow();
        return new UnderWay(item, member, submit(member, item, null), lost);
    }

    private Future<byte[]> submit(Member member, byte[] item, byte @Nullable [] sent) {
        try {
            IExecutorService executor = cluster.getExecutorService(EXECUTOR);
            return executor.submitToMember(new MemberTask(work, item, sent), member);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Waits for the first item and takes it away; it may have to be sent again. */
    byte[] await(Deque<UnderWay> underWay) {
        while (true) {
            UnderWay first = underWay.removeFirst();
            try {
                Optional<byte[]> result = MemberTask.result(first.answer());
                if (result.isPresent()) {
                    return result.get();
                }
                underWay.addFirst(new UnderWay(
                        first.item(), first.member(), submit(first.member(), first.item(), shared), first.lost()));
            } catch (ExecutionException e) {
                if (!isLost(e) || first.lost() == MAX_LOST) {
                    throw failure(e);
                }
                underWay.addFirst(begin(first.item(), underWay, first.lost() + 1));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                underWay.addFirst(first);
                throw new CancellationException("interrupted while members of the cluster work");
            }
        }
    }

    private static boolean isLost(@Nullable Throwable thrown) {
        return thrown != null
                && (thrown instanceof RetryableException
                        || thrown instanceof TargetDisconnectedException
                        || thrown instanceof HazelcastInstanceNotActiveException
                        || isLost(thrown.getCause()));
    }

    private static RuntimeException failure(ExecutionException e) {
        return e.getCause() instanceof RuntimeException thrown
                ? thrown
                : new IllegalStateException("a member of the cluster could not work on an item: " + e.getMessage(), e);
    }
}
