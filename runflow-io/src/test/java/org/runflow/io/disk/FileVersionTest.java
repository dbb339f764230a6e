package org.runflow.io.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;

/** Versions compare every component, as records do that leave it to the language. */
class FileVersionTest {
    private static final FileTime TIME = FileTime.fromMillis(1);

    @Test
    void differsInEachComponent() {
        FileVersion version = new FileVersion("a", 1, TIME);
        assertThat(FileVersion.class.getRecordComponents()).as("of all of them").hasSize(3);
        assertThat(version).isEqualTo(new FileVersion("a", 1, TIME)).hasSameHashCodeAs(new FileVersion("a", 1, TIME));
        assertThat(version)
                .isNotEqualTo(new FileVersion("b", 1, TIME))
                .isNotEqualTo(new FileVersion("a", 2, TIME))
                .isNotEqualTo(new FileVersion("a", 1, FileTime.fromMillis(2)))
                .isNotEqualTo("a");
    }
}
