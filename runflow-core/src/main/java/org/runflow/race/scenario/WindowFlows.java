package org.runflow.race.scenario;

import java.util.Arrays;

/** The specific flows of all occupied cells of one window, to rank some among them. For one thread. */
final class WindowFlows {
    private double[] flows = new double[64];
    private int count;

    void add(double flowPerMinM) {
        flows = count == flows.length ? Arrays.copyOf(flows, 2 * count) : flows;
        flows[count++] = flowPerMinM;
    }

    /** Makes ready for ranks, once all are in. */
    WindowFlows sort() {
        Arrays.sort(flows, 0, count);
        return this;
    }

    /** {@return the least of them whose rank is at least a percentile; endless when none is} */
    double firstFrom(double percentile) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (percentile(flows[middle]) < percentile) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < count ? flows[low] : Double.POSITIVE_INFINITY;
    }

    /** {@return how many are not less than a flow, whatever their order} */
    int countFrom(double flowPerMinM) {
        int notLess = 0;
        for (int i = 0; i < count; i++) {
            notLess += flows[i] < flowPerMinM ? 0 : 1;
        }
        return notLess;
    }

    /** 100 · average rank / n of one of them; equal values share their average rank. */
    private double percentile(double flowPerMinM) {
        int below = countBelow(flowPerMinM);
        int notAbove = countBelow(Math.nextUp(flowPerMinM));
        return 100 * ((below + 1 + notAbove) / 2.0) / count;
    }

    /** How many are less. */
    private int countBelow(double flowPerMinM) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (flows[middle] < flowPerMinM) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
