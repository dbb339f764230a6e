package org.runflow.io.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.runflow.io.store.Codecs;
import org.runflow.testing.ContractCheck;
import org.runflow.testing.StoreContract;

/** The contract of stores with a bucket of s3mock, but for the check that reads what others write again at that moment: {@link S3StoreAtOnceTest} has it. */
class S3StoreContractTest {
    @RegisterExtension
    static final ObjectStore STORE = ObjectStore.s3mock();

    @TestFactory
    Stream<DynamicTest> aBucketKeepsTheContractOfAStore() {
        return checks(STORE)
                .filter(check -> !isAtOnce(check))
                .map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
    }

    @Test
    void oneCheckIsDoneElsewhere() {
        assertThat(checks(STORE)).filteredOn(S3StoreContractTest::isAtOnce).hasSize(1);
    }

    static Stream<ContractCheck> checks(ObjectStore store) {
        List<ContractCheck> checks =
                StoreContract.checks(() -> S3Store.storages(store.bucket().under("results")), Codecs.standard());
        return checks.stream();
    }

    static boolean isAtOnce(ContractCheck check) {
        return check.name().equals("serves many threads");
    }
}
