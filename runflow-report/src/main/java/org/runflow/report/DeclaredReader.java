package org.runflow.report;

import java.util.List;
import org.runflow.ArtifactKey;
import org.runflow.ArtifactReader;
import org.runflow.error.UndeclaredInputException;

/** Shows a report the artifacts it declared, in one scope; what works here works as a stage. */
record DeclaredReader(String report, List<ArtifactKey<?>> keys, String scope, ArtifactReader stored)
        implements ArtifactReader {
    @Override
    public <T> T get(ArtifactKey<T> key) {
        if (!keys.contains(key)) {
            throw new UndeclaredInputException(
                    report, key.path(), keys.stream().map(ArtifactKey::path).toList());
        }
        return stored.get(scope.isEmpty() ? key : key.in(scope));
    }
}
