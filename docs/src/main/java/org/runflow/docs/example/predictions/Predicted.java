package org.runflow.docs.example.predictions;

import java.util.ArrayList;
import java.util.List;

/**
 * All predictions of a model, each by the folds that it is not in.
 *
 * @param folds fold of each point
 * @param x where
 * @param measured there
 * @param predicted there
 */
record Predicted(List<Integer> folds, List<Double> x, List<Double> measured, List<Double> predicted) {
    private static final int FOLDS = 5;

    Predicted {
        folds = List.copyOf(folds);
        x = List.copyOf(x);
        measured = List.copyOf(measured);
        predicted = List.copyOf(predicted);
    }

    static Predicted of(Points points, Model model) {
        List<Integer> folds = new ArrayList<>();
        List<Double> predicted = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            int fold = i % FOLDS;
            folds.add(fold);
            predicted.add(model.predict(
                    points,
                    Model.outsideOf(fold, FOLDS, points.size()),
                    points.x().get(i)));
        }
        return new Predicted(folds, points.x(), points.y(), predicted);
    }

    List<Prediction> rows(String variant) {
        List<Prediction> rows = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) {
            rows.add(new Prediction(variant, folds.get(i), x.get(i), measured.get(i), predicted.get(i)));
        }
        return rows;
    }

    /** Root of the mean squared error. */
    double rmse() {
        return Math.sqrt(squares() / x.size());
    }

    /** Mean error; its sign says where it leans. */
    double bias() {
        return rows("").stream().mapToDouble(Prediction::error).average().orElse(Double.NaN);
    }

    /** Share of the variance that is explained. */
    double r2() {
        double mean = measured.stream().mapToDouble(y -> y).average().orElse(Double.NaN);
        double variance =
                measured.stream().mapToDouble(y -> (y - mean) * (y - mean)).sum();
        return 1 - squares() / variance;
    }

    private double squares() {
        double sum = 0;
        for (Prediction row : rows("")) {
            sum += row.error() * row.error();
        }
        return sum;
    }
}
