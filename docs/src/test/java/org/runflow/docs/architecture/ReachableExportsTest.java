package org.runflow.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A type is exported because the shell, an example, a script or the guide names it, because one of these shows it, or for a reason that stands here. */
class ReachableExportsTest {
    private static final List<String> USERS = List.of("guide", "shell", "example", "report", "benchmark");

    /** Why types are exported that no user in this checkout names, by package or type. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("org.runflow.canonical.Added", "records of applications carry it"),
            Map.entry("org.runflow.canonical.Unwrapped", "records of applications carry it"),
            Map.entry("org.runflow.catalog", "catalogs of one's own are made of it"),
            Map.entry("org.runflow.error", "applications catch it"),
            Map.entry("org.runflow.io.catalog.RunPublisher", "engines of one's own publish by it"),
            Map.entry("org.runflow.io.files.FileVersions", "sources of one's own tell a changed file by it"),
            Map.entry("org.runflow.io.inventory.CoordinatePaths", "sources of one's own name their runs by it"),
            Map.entry("org.runflow.io.inventory.DriftException", "sources of one's own throw it"),
            Map.entry("org.runflow.io.json", "forms of one's own are read and written by it"),
            Map.entry("org.runflow.io.rows.RowFileException", "applications catch it"),
            Map.entry("org.runflow.io.race.form.RaceJobs", "workers of a cluster make it by its name"),
            Map.entry("org.runflow.io.spread", "clusters carry out jobs by it"),
            Map.entry("org.runflow.plan.RunFiles", "io shares the reserved names of a run"),
            Map.entry("org.runflow.race.density", "a kernel, of use without an engine"),
            Map.entry("org.runflow.race.experience", "a kernel, of use without an engine"),
            Map.entry("org.runflow.race.flow", "a kernel, of use without an engine"),
            Map.entry("org.runflow.race.model", "problems of a race name it, or kernels and readers share it"),
            Map.entry("org.runflow.race.scenario.SweepJob", "workers of a cluster carry it out"),
            Map.entry("org.runflow.report.race.view", "a notebook shows it"),
            Map.entry("org.runflow.report.view", "a notebook shows it"),
            Map.entry("org.runflow.store.DigestedOutput", "storages of one's own count and digest by it"),
            Map.entry("org.runflow.store.RowDigest", "codecs of one's own tell damaged rows by it"),
            Map.entry("org.runflow.testing", "tests of applications use it"));

    @Test
    void everyExportedTypeHasAReader() {
        assertThat(unread(REASONS)).isEmpty();
    }

    @Test
    void exportedTypeWithoutAReaderIsReported() {
        Map<String, String> fewer = new HashMap<>(REASONS);
        fewer.remove("org.runflow.store.RowDigest");

        assertThat(unread(fewer)).containsExactly("org.runflow.store.RowDigest");
    }

    @Test
    void everyReasonIsNeeded() {
        Set<String> exported =
                Exports.types().stream().map(ReachableExportsTest::outermost).collect(Collectors.toSet());

        Set<String> reached = reachedFrom(namedByUsers(), exported);

        assertThat(REASONS.keySet())
                .allSatisfy(reason -> assertThat(exported)
                        .as(reason)
                        .anyMatch(name -> !reached.contains(name) && (name + ".").startsWith(reason + ".")));
    }

    private static List<String> unread(Map<String, String> reasons) {
        Set<String> exported =
                Exports.types().stream().map(ReachableExportsTest::outermost).collect(Collectors.toSet());
        Set<String> reached = reachedFrom(namedByUsers(), exported);
        return exported.stream()
                .filter(name -> !reached.contains(name) && !reasons.containsKey(name))
                .filter(name -> !reasons.containsKey(name.substring(0, name.lastIndexOf('.'))))
                .sorted()
                .toList();
    }

    private static Set<String> namedByUsers() {
        return USERS.stream()
                .flatMap(user -> new ClassFileImporter().importPackages("org.runflow.docs." + user).stream())
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(target -> outermost(target.getBaseComponentType()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> reachedFrom(Set<String> named, Set<String> exported) {
        Map<String, Set<String>> shown = new HashMap<>();
        Exports.types()
                .forEach(type -> Exports.shownBy(type).values().stream()
                        .flatMap(Collection::stream)
                        .forEach(name -> shown.computeIfAbsent(outermost(type), of -> new TreeSet<>())
                                .add(outermost(name))));
        Set<String> reached = new TreeSet<>(named);
        Deque<String> next = new ArrayDeque<>(named);
        while (!next.isEmpty()) {
            Stream.of(next.pop())
                    .flatMap(name -> shown.getOrDefault(name, Set.of()).stream())
                    .filter(name -> exported.contains(name) && reached.add(name))
                    .forEach(next::push);
        }
        return reached;
    }

    private static String outermost(JavaClass type) {
        return outermost(type.getName());
    }

    private static String outermost(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
