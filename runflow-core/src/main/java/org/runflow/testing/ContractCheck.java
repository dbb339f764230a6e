package org.runflow.testing;

/**
 * One sentence of a contract and how to see whether it holds. With JUnit: {@code DynamicTest.dynamicTest(check.name(), check.body()::run)}.
 *
 * @param name the sentence
 * @param body throws an {@link AssertionError} when it does not hold
 */
public record ContractCheck(String name, Body body) {
    /** Looks whether a sentence holds. */
    @FunctionalInterface
    public interface Body {
        /**
         * Does the check.
         *
         * @throws Exception when the sentence does not hold, or something else goes wrong
         */
        void run() throws Exception;
    }
}
