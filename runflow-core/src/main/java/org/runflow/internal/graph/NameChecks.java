package org.runflow.internal.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.runflow.ArtifactKey;
import org.runflow.Documents;
import org.runflow.internal.graph.GraphBuilder.Placed;
import org.runflow.internal.text.Clip;
import org.runflow.plan.RunFiles;

/** Looks for names that would meet in a file system or a manifest. */
final class NameChecks {
    private final List<Placed> stages;
    private final Map<String, GraphInput> inputs;

    NameChecks(List<Placed> stages, Map<String, GraphInput> inputs) {
        this.stages = stages;
        this.inputs = inputs;
    }

    void addTo(List<String> problems) {
        Map<String, String> artifacts = new HashMap<>();
        for (String input : inputs.keySet()) {
            artifacts.put(input.toLowerCase(Locale.ROOT), input);
        }
        Map<String, String> files = new HashMap<>();
        Set<String> folders = new HashSet<>();
        Map<String, String> names = new HashMap<>();
        for (GraphInput input : inputs.values()) {
            ArtifactKey<?> key = input.key();
            if (key.publishedPath().isPresent()) {
                addFile(key, key.publishedFile(), key.path(), files, folders, problems);
            }
        }
        for (Placed placed : stages) {
            String output = placed.output();
            if (!placed.stage().output().scope().isEmpty()) {
                problems.add("stage '" + placed.path() + "' names a scope in its output '" + output
                        + "'. [Hint: scopes come from include(scope, pipeline)]");
            }
            String other = artifacts.putIfAbsent(output.toLowerCase(Locale.ROOT), output);
            if (other != null && !other.equals(output)) {
                problems.add("'" + output + "' and '" + other + "' differ in case only.");
            }
            ArtifactKey<?> key = placed.stage().output();
            addFile(key, Names.join(placed.scope(), key.publishedFile()), output, files, folders, problems);
            if (!placed.stage().name().equals(key.name())) {
                addStage(placed, problems);
            }
            String twin = names.putIfAbsent(placed.path().toLowerCase(Locale.ROOT), output);
            if (twin != null && !twin.equals(output)) {
                problems.add(
                        "the stages of '" + output + "' and '" + twin + "' are both named '" + placed.path() + "'.");
            }
        }
        addFolders(files, folders, problems);
    }

    /** What a process of the stage prints goes into a folder of that name. */
    private static void addStage(Placed placed, List<String> problems) {
        if (PortableNames.findNoFile(placed.stage().name()).isPresent()) {
            problems.add("stage '" + placed.path() + "' has a name that no folder can have on "
                    + "Windows, where a workspace may be copied to.");
        }
    }

    private static void addFile(
            ArtifactKey<?> key,
            String file,
            String path,
            Map<String, String> files,
            Set<String> folders,
            List<String> problems) {
        if (file.length() > Names.LONGEST_PATH) {
            problems.add("'" + Clip.of(path) + "' is published at '" + Clip.of(file) + "', a path of " + file.length()
                    + " characters, more than the " + Names.LONGEST_PATH
                    + " that a file can have everywhere. [Hint: shorter names of scopes, or fewer of them]");
            return;
        }
        String owner = files.putIfAbsent(file.toLowerCase(Locale.ROOT), path);
        if (owner != null && !owner.equals(path)) {
            problems.add("'" + path + "' and '" + owner + "' are both published at '" + file + "'.");
        }
        if (key.type() == Documents.class) {
            folders.add(file.toLowerCase(Locale.ROOT));
        }
        if (RunFiles.contains(file)) {
            problems.add("'" + path + "' is published at '" + file + "', which is a file of the run itself.");
        }
        Optional<String> name = PortableNames.findNoFile(file);
        if (name.isPresent()) {
            problems.add("'" + path + "' is published at '" + file + "', but no file can be named '" + name.get()
                    + "' on Windows, where a workspace may be copied to.");
        }
    }

    /** A file cannot be a folder of others, too, unless it is one of documents. Sorted, so that the same pipeline gives the same message. */
    private static void addFolders(Map<String, String> files, Set<String> folders, List<String> problems) {
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            for (int end = file.getKey().lastIndexOf('/');
                    end > 0;
                    end = file.getKey().lastIndexOf('/', end - 1)) {
                String folder = file.getKey().substring(0, end);
                String owner = files.get(folder);
                if (owner != null && !folders.contains(folder)) {
                    problems.add("'" + file.getValue() + "' is published below '" + folder + "', which is the file of '"
                            + owner + "'.");
                }
            }
        }
    }
}
