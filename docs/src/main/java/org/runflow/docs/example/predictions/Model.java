package org.runflow.docs.example.predictions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How to predict.
 *
 * @param kind of the regression
 * @param neighbours how many points a prediction by neighbours looks at
 */
record Model(Kind kind, int neighbours) {
    enum Kind {
        /** The mean, wherever. */
        MEAN,
        /** A straight line by least squares. */
        LINE,
        /** The mean of the nearest points. */
        NEIGHBOURS
    }

    Model with(Kind other) {
        return new Model(other, neighbours);
    }

    Model withNeighbours(int other) {
        return new Model(kind, other);
    }

    /** What it expects at a place, having seen some of the points. */
    double predict(Points points, List<Integer> seen, double at) {
        return switch (kind) {
            case MEAN -> mean(points, seen);
            case LINE -> line(points, seen, at);
            case NEIGHBOURS -> {
                Comparator<Integer> nearest =
                        Comparator.comparingDouble(i -> Math.abs(points.x().get(i) - at));
                yield mean(
                        points, seen.stream().sorted(nearest).limit(neighbours).toList());
            }
        };
    }

    private static double mean(Points points, List<Integer> seen) {
        return seen.stream().mapToDouble(points.y()::get).average().orElseThrow();
    }

    private static double line(Points points, List<Integer> seen, double at) {
        double meanX = seen.stream().mapToDouble(points.x()::get).average().orElseThrow();
        double meanY = mean(points, seen);
        double both = 0;
        double square = 0;
        for (int i : seen) {
            both += (points.x().get(i) - meanX) * (points.y().get(i) - meanY);
            square += (points.x().get(i) - meanX) * (points.x().get(i) - meanX);
        }
        return meanY + (square == 0 ? 0 : both / square) * (at - meanX);
    }

    /** The points whose number leaves another remainder. */
    static List<Integer> outsideOf(int fold, int folds, int points) {
        return IntStream.range(0, points).filter(i -> i % folds != fold).boxed().toList();
    }
}
