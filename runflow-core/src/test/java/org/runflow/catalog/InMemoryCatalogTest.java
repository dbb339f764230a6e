package org.runflow.catalog;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.runflow.testing.CatalogContract;

class InMemoryCatalogTest {
    @TestFactory
    Stream<DynamicTest> keepsTheContract() {
        return CatalogContract.checks(InMemoryCatalog::new).stream()
                .map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
    }
}
