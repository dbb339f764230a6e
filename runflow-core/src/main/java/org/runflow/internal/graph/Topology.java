package org.runflow.internal.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** Puts stages behind what they need. */
final class Topology {
    private Topology() {}

    /** Returns indices, each behind its upstream ones and otherwise in the order of declaration; those on or behind a cycle are missing. */
    static List<Integer> order(List<List<Integer>> upstream) {
        List<List<Integer>> downstream = downstream(upstream);
        int[] waiting = new int[upstream.size()];
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int i = 0; i < waiting.length; i++) {
            waiting[i] = upstream.get(i).size();
            if (waiting[i] == 0) {
                ready.add(i);
            }
        }
        List<Integer> order = new ArrayList<>(waiting.length);
        while (!ready.isEmpty()) {
            int next = ready.remove();
            order.add(next);
            for (int below : downstream.get(next)) {
                waiting[below]--;
                if (waiting[below] == 0) {
                    ready.add(below);
                }
            }
        }
        return order;
    }

    static List<List<Integer>> downstream(List<List<Integer>> upstream) {
        List<List<Integer>> downstream = new ArrayList<>(upstream.size());
        upstream.forEach(each -> downstream.add(new ArrayList<>()));
        for (int i = 0; i < upstream.size(); i++) {
            for (int up : upstream.get(i)) {
                downstream.get(up).add(i);
            }
        }
        return downstream;
    }
}
