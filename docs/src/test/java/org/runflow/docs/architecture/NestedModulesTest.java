package org.runflow.docs.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.runflow.docs.Checkout;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Modules with heavy libraries are built and released, and are no part of the first minute. */
class NestedModulesTest {
    @Test
    void allAreBuiltUnlessAProfileIsNamed() throws Exception {
        assertThat(modulesOf("nested")).isEqualTo(folders());
    }

    @Test
    void allAreReleased() throws Exception {
        assertThat(modulesOf("release")).isEqualTo(folders());
    }

    @Test
    void quickstartBuildsAndDownloadsNone() throws Exception {
        for (String pom : Set.of("pom.xml", "docs/pom.xml")) {
            Map<String, Element> profiles = profiles(pom);

            assertThat(profiles).as(pom).containsKey("quickstart");
            assertThat(texts(profiles.get("quickstart"), "module")).as(pom).isEmpty();
            assertThat(texts(profiles.get("quickstart"), "dependency")).as(pom).isEmpty();
            assertThat(texts(profiles.get("nested"), "activeByDefault"))
                    .as("what leaves out the profile nested of %s once quickstart is named", pom)
                    .containsExactly("true");
        }
    }

    private static Set<String> modulesOf(String profile) throws Exception {
        return texts(profiles("pom.xml").get(profile), "module");
    }

    private static Set<String> folders() throws IOException {
        Path root = Checkout.root();
        try (Stream<Path> poms = Files.find(
                root.resolve("runflow-io"), 3, (file, attributes) -> file.endsWith("pom.xml"))) {
            return poms.map(pom -> root.relativize(pom.getParent()).toString().replace(File.separatorChar, '/'))
                    .filter(folder -> !folder.equals("runflow-io"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, Element> profiles(String pom) throws Exception {
        NodeList found = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Checkout.root().resolve(pom).toFile())
                .getElementsByTagName("profile");
        Map<String, Element> profiles = new TreeMap<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element profile = (Element) found.item(i);
            profiles.put(texts(profile, "id").iterator().next(), profile);
        }
        return profiles;
    }

    /** The texts of a tag within an element; an id of an execution comes after that of its profile. */
    private static Set<String> texts(Element parent, String tag) {
        NodeList found = parent.getElementsByTagName(tag);
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent().strip());
        }
        return texts;
    }
}
