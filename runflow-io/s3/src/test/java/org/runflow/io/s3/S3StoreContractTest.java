package org.runflow.io.s3;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.runflow.io.store.Codecs;
import org.runflow.testing.ContractCheck;
import org.runflow.testing.StoreContract;

class S3StoreContractTest {
    @RegisterExtension
    static final ObjectStore STORE = new ObjectStore();

    @TestFactory
    Stream<DynamicTest> aBucketKeepsTheContractOfAStore() {
        // region contract
        List<ContractCheck> checks =
                StoreContract.checks(() -> S3Store.storages(STORE.bucket().under("results")), Codecs.standard());
        // endregion
        return checks.stream().map(check -> DynamicTest.dynamicTest(check.name(), check.body()::run));
    }
}
