package org.runflow.docs.example.predictions;

/**
 * One prediction, a row of a row file.
 *
 * @param variant label of the variant
 * @param fold that was left out
 * @param x where
 * @param measured there
 * @param predicted there, by the other folds
 */
record Prediction(String variant, int fold, double x, double measured, double predicted) {
    double error() {
        return predicted - measured;
    }
}
