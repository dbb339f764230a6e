package org.runflow.docs.example;

import java.nio.file.Files;
import java.nio.file.Path;
import org.runflow.docs.example.predictions.PredictionStore;

/** Runs an example by its name. */
final class Examples {
    private Examples() {}

    /**
     * Runs it.
     *
     * @param args name of the example, and a folder that is made when it is missing
     */
    public static void main(String[] args) throws Exception {
        if (args.length != 2 || !args[0].equals("predictions")) {
            System.err.println("There is one example: predictions, and it needs a folder to work in.");
            System.exit(64);
        }
        System.out.println(new PredictionStore(Files.createDirectories(Path.of(args[1]))).run());
    }
}
