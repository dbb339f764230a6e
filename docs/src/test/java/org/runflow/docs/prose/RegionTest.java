package org.runflow.docs.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegionTest {
    @Test
    void commonIndentationIsStripped() {
        String source = """
                class A {
                    // region loop
                    for (;;) {
                        go();
                    }
                    // endregion
                }
                """;

        assertThat(Region.find(source, "loop")).contains("for (;;) {\n    go();\n}");
    }

    @Test
    void regionThatNeverEndsIsNone() {
        assertThat(Region.find("// region open\nint a;\n", "open")).isEmpty();
    }

    @Test
    void nameMustMatchAsAWhole() {
        // region sum
        int sum = 1 + 2;
        assertThat(sum).isEqualTo(3);
        // endregion
        assertThat(Region.find("// region summary\n// endregion\n", "sum")).isEmpty();
    }
}
