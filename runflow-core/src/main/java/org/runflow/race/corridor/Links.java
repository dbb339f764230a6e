package org.runflow.race.corridor;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * Places of two courses that lie side by side, in the order of the leading one: metres of the leading course and of the other one, the former rising,
 * the latter rising or falling. Between two neighbours the courses are taken to run evenly. Immutable.
 *
 * @param leadingM metres of the leading course, one or more
 * @param otherM metres of the other course, as many
 */
record Links(ImmutableDoubleArray leadingM, ImmutableDoubleArray otherM) {
    double leadingFromM() {
        return leadingM.get(0);
    }

    double leadingToM() {
        return leadingM.get(leadingM.length() - 1);
    }

    /** Where the other course lies beside the leading one's first place. */
    double otherFirstM() {
        return otherM.get(0);
    }

    /** Where the other course lies beside the leading one's last place. */
    double otherLastM() {
        return otherM.get(otherM.length() - 1);
    }

    double otherFromM() {
        return Math.min(otherFirstM(), otherLastM());
    }

    double otherToM() {
        return Math.max(otherFirstM(), otherLastM());
    }

    boolean holdsLeading(double metres) {
        return metres >= leadingFromM() && metres <= leadingToM();
    }

    boolean holdsOther(double metres) {
        return metres >= otherFromM() && metres <= otherToM();
    }

    /** Where the other course lies beside a place of the leading one that is held. */
    double otherAt(double metres) {
        return between(leadingM, otherM, metres, 1);
    }

    /** Where the leading course lies beside a place of the other one that is held; the first such place. */
    double leadingAt(double metres) {
        return between(otherM, leadingM, metres, otherLastM() < otherFirstM() ? -1 : 1);
    }

    /** These places and those of another, which follow. */
    Links then(Links next) {
        return new Links(joined(leadingM, next.leadingM), joined(otherM, next.otherM));
    }

    private static ImmutableDoubleArray joined(ImmutableDoubleArray first, ImmutableDoubleArray second) {
        return ImmutableDoubleArray.builder(first.length() + second.length())
                .addAll(first)
                .addAll(second)
                .build();
    }

    /** The value beside a place, by the first two neighbours that hold it between them. */
    private static double between(ImmutableDoubleArray from, ImmutableDoubleArray to, double place, int sign) {
        int end = firstNotBefore(from, place, sign);
        if (end == 0 || from.get(end) == place) {
            return to.get(end);
        }
        double share = (place - from.get(end - 1)) / (from.get(end) - from.get(end - 1));
        return to.get(end - 1) + share * (to.get(end) - to.get(end - 1));
    }

    private static int firstNotBefore(ImmutableDoubleArray places, double place, int sign) {
        int low = 0;
        int high = places.length() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sign * places.get(middle) >= sign * place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
