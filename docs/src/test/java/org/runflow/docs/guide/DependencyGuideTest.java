package org.runflow.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.runflow.docs.Checkout;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the page tells Maven, Gradle and the module path is what the build makes. */
class DependencyGuideTest {
    private String page;

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Checkout.root().resolve("docs/guide/dependency.md"));
    }

    private String fence(String language) {
        Matcher fence =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(fence.find()).as("a %s snippet", language).isTrue();
        return fence.group(1);
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    private static String of(Element parent, String tag) {
        for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
            if (parent.getChildNodes().item(i) instanceof Element child
                    && child.getTagName().equals(tag)) {
                return child.getTextContent().strip();
            }
        }
        throw new AssertionError(parent.getTagName() + " has no " + tag);
    }

    /** Group, name and version of each library, as its POM says. */
    private static Set<String> built() throws Exception {
        Set<String> built = new TreeSet<>();
        for (String module : List.of("runflow-core", "runflow-io", "runflow-report")) {
            Element project =
                    xml(Checkout.root().resolve(module).resolve("pom.xml")).getDocumentElement();
            Element parent = (Element) project.getElementsByTagName("parent").item(0);
            built.add(of(parent, "groupId") + ":" + of(project, "artifactId") + ":" + of(parent, "version"));
        }
        return built;
    }

    @Test
    void mavenIsToldWhatIsBuilt() throws Exception {
        Path snippet = Files.createTempFile("dependencies", ".xml");
        Files.writeString(snippet, fence("xml"));
        NodeList dependencies = xml(snippet).getElementsByTagName("dependency");
        Files.delete(snippet);
        List<String> told = new ArrayList<>();
        for (int i = 0; i < dependencies.getLength(); i++) {
            Element dependency = (Element) dependencies.item(i);
            told.add(of(dependency, "groupId") + ":" + of(dependency, "artifactId") + ":" + of(dependency, "version"));
        }
        assertThat(told).hasSize(2);
        assertThat(built()).containsAll(told);
    }

    @Test
    void gradleIsToldTheSame() throws Exception {
        List<String> told = Pattern.compile("implementation\\(\"([^\"]+)\"\\)")
                .matcher(fence("kotlin"))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(told).hasSize(2);
        assertThat(built()).containsAll(told);
    }

    @Test
    void modulesAreCalledSo() throws IOException {
        Set<String> modules = new TreeSet<>();
        for (String module : List.of("runflow-core", "runflow-io", "runflow-report")) {
            String source = Files.readString(Checkout.root().resolve(module).resolve("src/main/java/module-info.java"));
            Matcher name =
                    Pattern.compile("^module ([a-z.]+) ", Pattern.MULTILINE).matcher(source);
            assertThat(name.find()).isTrue();
            modules.add(name.group(1));
        }
        Stream<String> required = Pattern.compile("requires ([a-z.]+);")
                .matcher(fence("text"))
                .results()
                .map(MatchResult::group)
                .map(requires -> requires.substring("requires ".length(), requires.length() - 1));
        assertThat(modules).containsExactlyInAnyOrderElementsOf(required.toList());
        assertThat(Pattern.compile("opens \\S+ to ([a-z., ]+);")
                        .matcher(fence("text"))
                        .results())
                .singleElement()
                .extracting(opens -> opens.group(1))
                .isEqualTo("org.runflow.core, com.fasterxml.jackson.databind");
    }
}
