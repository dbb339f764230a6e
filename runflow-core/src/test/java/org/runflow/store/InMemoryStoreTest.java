package org.runflow.store;

import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.runflow.testing.StoreContract;

class InMemoryStoreTest {
    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return StoreContract.checks(upcasters -> new InMemoryStore(Clock.systemUTC(), upcasters)).stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
    }
}
