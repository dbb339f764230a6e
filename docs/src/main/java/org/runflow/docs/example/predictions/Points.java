package org.runflow.docs.example.predictions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/**
 * A dataset: what was measured where.
 *
 * @param x where
 * @param y what, as many
 */
record Points(List<Double> x, List<Double> y) {
    private static final int COUNT = 120;

    Points {
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException(x.size() + " places cannot have " + y.size() + " measurements");
        }
    }

    /** Points of a curve with some noise, the same ones each time. */
    static Points around(DoubleUnaryOperator curve, double noise, long seed) {
        Random random = new Random(seed);
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            double at = 10.0 * i / COUNT;
            x.add(at);
            y.add(curve.applyAsDouble(at) + noise * random.nextGaussian());
        }
        return new Points(x, y);
    }

    static Points read(Path csv) throws IOException {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (String line : Files.readAllLines(csv).stream().skip(1).toList()) {
            int comma = line.indexOf(',');
            x.add(Double.valueOf(line.substring(0, comma)));
            y.add(Double.valueOf(line.substring(comma + 1)));
        }
        return new Points(x, y);
    }

    void write(Path csv) throws IOException {
        List<String> lines = new ArrayList<>(List.of("x,y"));
        for (int i = 0; i < x.size(); i++) {
            lines.add(x.get(i) + "," + y.get(i));
        }
        Files.write(csv, lines);
    }

    int size() {
        return x.size();
    }
}
