package org.runflow.race.scenario;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The specific flows of those cells that their ranks decide about, by window. For one thread. */
final class OpenFlows {
    private int first;
    private @Nullable WindowFlows[] byWindow = new WindowFlows[0];

    void add(int window, double flowPerMinM) {
        if (byWindow.length == 0) {
            first = window;
        }
        int before = Math.max(0, first - window);
        int behind = Math.max(0, window + 1 - first - byWindow.length);
        if (before + behind > 0) {
            grow(before > 0 ? before + byWindow.length : 0, behind > 0 ? behind + byWindow.length : 0);
        }
        WindowFlows flows = byWindow[window - first];
        if (flows == null) {
            flows = new WindowFlows();
            byWindow[window - first] = flows;
        }
        flows.add(flowPerMinM);
    }

    private void grow(int before, int behind) {
        @Nullable WindowFlows[] wider = new WindowFlows[before + byWindow.length + behind];
        System.arraycopy(byWindow, 0, wider, before, byWindow.length);
        byWindow = wider;
        first -= before;
    }

    /** {@return the windows in which there are some, rising} */
    List<Integer> windows() {
        List<Integer> windows = new ArrayList<>();
        for (int i = 0; i < byWindow.length; i++) {
            if (byWindow[i] != null) {
                windows.add(first + i);
            }
        }
        return windows;
    }

    /** {@return how many of a window are not less than a flow} */
    int countFrom(int window, double flowPerMinM) {
        WindowFlows flows = byWindow[window - first];
        return flows == null ? 0 : flows.countFrom(flowPerMinM);
    }
}
