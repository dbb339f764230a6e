package org.runflow.docs.example;

import java.nio.file.Files;
import java.nio.file.Path;
import org.runflow.docs.example.predictions.PredictionStore;
import org.runflow.docs.example.scheduled.Scheduled;

/** Runs an example by its name. */
final class Examples {
    private Examples() {}

    /**
     * Runs it.
     *
     * @param args name of the example, and a folder that is made when it is missing
     */
    public static void main(String[] args) throws Exception {
        String name = args.length == 2 ? args[0] : "";
        switch (name) {
            case "predictions" ->
                System.out.println(new PredictionStore(Files.createDirectories(Path.of(args[1]))).run());
            case "scheduled" -> System.exit(Scheduled.main(Path.of(args[1])));
            default -> {
                System.err.println(
                        "There are two examples, predictions and scheduled, and each needs a folder to work in.");
                System.exit(64);
            }
        }
    }
}
