package org.runflow.io.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContainerCommandTest {
    @Test
    void hasNoNetworkUnlessOneIsGiven() {
        assertThat(ContainerCommand.podman("tool:1").run())
                .containsExactly(
                        "podman", "run", "--rm", "--init", "--network", "none", "--env", "RUNFLOW_PROCESS", "tool:1");
    }

    @Test
    void saysEverything() {
        assertThat(ContainerCommand.docker("tool@sha256:12")
                        .mount("{work}", "/data")
                        .mountReadOnly("{maps}", "/maps")
                        .environment("B", "2 3")
                        .environment("A", "$x")
                        .user("1000:1000")
                        .network("lab")
                        .run("extract", "--all", "/data/in.json"))
                .containsExactly(
                        "docker",
                        "run",
                        "--rm",
                        "--init",
                        "--network",
                        "lab",
                        "--env",
                        "RUNFLOW_PROCESS",
                        "--env",
                        "A=$x",
                        "--env",
                        "B=2 3",
                        "--user",
                        "1000:1000",
                        "--mount",
                        "type=bind,source={work},target=/data",
                        "--mount",
                        "type=bind,source={maps},target=/maps,readonly",
                        "tool@sha256:12",
                        "extract",
                        "--all",
                        "/data/in.json");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreRefused(ThrowingCallable mistake) {
        assertThatIllegalArgumentException().isThrownBy(mistake);
    }

    private static Stream<ThrowingCallable> mistakes() {
        ContainerCommand command = ContainerCommand.docker("tool");
        return Stream.of(
                () -> ContainerCommand.docker(" "),
                () -> ContainerCommand.podman("--privileged"),
                () -> command.mount("", "/data"),
                () -> command.mount("/a,readonly=false", "/data"),
                () -> command.mountReadOnly("/a", "/b,c"),
                () -> command.environment("A=B", "1"),
                () -> command.user(""),
                () -> command.network(""));
    }
}
