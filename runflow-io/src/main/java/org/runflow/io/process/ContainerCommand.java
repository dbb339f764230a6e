package org.runflow.io.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Assembles the command line that runs a program in a container, and does nothing else. Immutable: every method gives another one. The container is
 * removed when it ends, has no network unless one is given, and knows the mark by which processes are found. Ending the command asks the container
 * to end; ending it by force may leave a container of docker running, as its service is the one that runs it.
 *
 * <pre>{@code
 * List<String> command = ContainerCommand.docker("registry.example/tool:1").mount("{work}", "/data").run("tool", "/data/in.json");
 * }</pre>
 */
public final class ContainerCommand {
    private final String engine;
    private final String image;
    private final List<String> mounts;
    private final SortedMap<String, String> environment;
    private final Optional<String> user;
    private final String network;

    private ContainerCommand(
            String engine,
            String image,
            List<String> mounts,
            SortedMap<String, String> environment,
            Optional<String> user,
            String network) {
        this.engine = engine;
        this.image = image;
        this.mounts = mounts;
        this.environment = environment;
        this.user = user;
        this.network = network;
    }

    /**
     * {@return a command line of docker}
     *
     * @param image best named by its digest, because the name is what counts for a key
     * @throws IllegalArgumentException when the image is empty or begins with a dash
     */
    public static ContainerCommand docker(String image) {
        return of("docker", image);
    }

    /**
     * {@return a command line of podman}
     *
     * @param image best named by its digest, because the name is what counts for a key
     * @throws IllegalArgumentException when the image is empty or begins with a dash
     */
    public static ContainerCommand podman(String image) {
        return of("podman", image);
    }

    private static ContainerCommand of(String engine, String image) {
        if (image.isBlank() || image.startsWith("-")) {
            throw new IllegalArgumentException("'" + image + "' is no image");
        }
        return new ContainerCommand(engine, image, List.of(), new TreeMap<>(), Optional.empty(), "none");
    }

    /**
     * Shows a folder or file of the host in the container, to be read and written.
     *
     * @param host path, or <code>{work}</code>
     * @param container absolute path
     * @return this with that mount
     * @throws IllegalArgumentException when a path is empty or holds a comma, which would end it
     */
    public ContainerCommand mount(String host, String container) {
        return withMount("type=bind,source=" + path(host) + ",target=" + path(container));
    }

    /**
     * Shows a folder or file of the host in the container, to be read only.
     *
     * @param host path, or a word in braces
     * @param container absolute path
     * @return this with that mount
     * @throws IllegalArgumentException when a path is empty or holds a comma, which would end it
     */
    public ContainerCommand mountReadOnly(String host, String container) {
        return withMount("type=bind,source=" + path(host) + ",target=" + path(container) + ",readonly");
    }

    /**
     * Sets a variable in the container. It can be read in the list of processes of the host; secrets belong into files.
     *
     * @param name of the variable
     * @param value of it
     * @return this with that variable
     * @throws IllegalArgumentException when it cannot be set
     */
    public ContainerCommand environment(String name, String value) {
        SortedMap<String, String> more =
                new ProcessEnvironment(false, environment).with(name, value).added();
        return new ContainerCommand(engine, image, mounts, more, user, network);
    }

    /**
     * Says as whom the program runs; the default is what the image says.
     *
     * @param idOrName such as {@code 1000:1000}
     * @return this with that user
     * @throws IllegalArgumentException when it is empty
     */
    public ContainerCommand user(String idOrName) {
        return new ContainerCommand(engine, image, mounts, environment, Optional.of(word("user", idOrName)), network);
    }

    /**
     * Connects the container; the default is {@code none}.
     *
     * @param name of the network
     * @return this with that network
     * @throws IllegalArgumentException when it is empty
     */
    public ContainerCommand network(String name) {
        return new ContainerCommand(engine, image, mounts, environment, user, word("network", name));
    }

    /**
     * Ends with what runs in the container.
     *
     * @param arguments of the image; none for what the image does by itself
     * @return program and arguments of the whole command, for {@link ProcessSpec#of(List)}
     */
    public List<String> run(String... arguments) {
        List<String> command = new ArrayList<>(List.of(engine, "run", "--rm", "--init", "--network", network));
        command.addAll(List.of("--env", ProcessEnvironment.MARK));
        environment.forEach((name, value) -> command.addAll(List.of("--env", name + "=" + value)));
        user.ifPresent(name -> command.addAll(List.of("--user", name)));
        mounts.forEach(mount -> command.addAll(List.of("--mount", mount)));
        command.add(image);
        command.addAll(Arrays.asList(arguments));
        return Collections.unmodifiableList(command);
    }

    private ContainerCommand withMount(String mount) {
        List<String> more = new ArrayList<>(mounts);
        more.add(mount);
        return new ContainerCommand(engine, image, more, environment, user, network);
    }

    private static String path(String path) {
        if (path.isEmpty() || path.indexOf(',') >= 0) {
            throw new IllegalArgumentException("'" + path + "' cannot be mounted: a path without a comma can");
        }
        return path;
    }

    private static String word(String what, String word) {
        if (word.isBlank()) {
            throw new IllegalArgumentException("the " + what + " of a container cannot be empty");
        }
        return word;
    }
}
