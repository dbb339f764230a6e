package org.runflow.io.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import java.util.List;
import java.util.function.Function;
import org.runflow.io.spread.RemoteWork;
import org.runflow.io.spread.WireJob;
import org.runflow.io.spread.WireJobs;
import org.runflow.spread.Job;
import org.runflow.spread.Prepared;
import org.runflow.spread.Spread;

/**
 * Carries out jobs on the members of a Hazelcast cluster, as those of {@code Sweep.run}. A member needs the jars of this module and what they need on its class path. What all items of a job
 * share goes to each member once, items and results as bytes of our own codecs; nothing is left behind in the cluster. An item whose member leaves is worked on again by another
 * one; others are not. Plain functions stay on the threads of this process. Immutable and safe for use by several threads.
 */
public final class HazelcastSpread implements Spread {
    private final HazelcastInstance cluster;
    private final Class<? extends WireJobs> jobs;
    private final int itemsPerMember;

    private HazelcastSpread(HazelcastInstance cluster, Class<? extends WireJobs> jobs, int itemsPerMember) {
        this.cluster = cluster;
        this.jobs = jobs;
        this.itemsPerMember = itemsPerMember;
    }

    /**
     * Spreads jobs over a cluster, four items at a time on each member.
     *
     * @param cluster a client or a member of it; it is not shut down
     * @param jobs has the jobs, as {@code RaceJobs} has those of a race; public, with a public constructor without parameters, in a jar that every member has
     * @return the spread
     */
    public static HazelcastSpread on(HazelcastInstance cluster, Class<? extends WireJobs> jobs) {
        return new HazelcastSpread(cluster, jobs, 4);
    }

    /**
     * {@return the spread with another number of items at a time on each member; more than its executor {@code runflow} has threads wait there}
     *
     * @param items 1 or more
     * @throws IllegalArgumentException if there is none
     */
    public HazelcastSpread itemsPerMember(int items) {
        if (items < 1) {
            throw new IllegalArgumentException("a member works on at least 1 item at a time, was " + items);
        }
        return new HazelcastSpread(cluster, jobs, items);
    }

    @Override
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> function) {
        return PARALLEL.map(items, function);
    }

    /**
     * Takes a job to the members.
     *
     * @throws IllegalArgumentException if the jobs of this spread do not have it
     */
    @Override
    public <C, T, R> Prepared<T, R> prepare(Job<C, T, R> job, C shared) {
        WireJob<C, T, R> wire = RemoteWork.get(jobs, job);
        byte[] bytes = WireJob.bytes(wire.shared(), shared);
        RemoteWork work = RemoteWork.of(jobs, job.name(), bytes);
        return new OnMembers<>(new Members(cluster, work, bytes, itemsPerMember), wire);
    }
}
