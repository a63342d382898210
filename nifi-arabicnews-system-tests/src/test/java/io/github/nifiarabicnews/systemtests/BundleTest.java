package io.github.nifiarabicnews.systemtests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.NiFiApi;
import io.github.nifiarabicnews.runtime.Project;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What a real NiFi sees of the bundle. */
@RealNiFi
class BundleTest {
    private static final String GROUP = "io.github.nifi-arabicnews";

    @Test
    void holdsTheProcessorsOfTheFlow(final NiFi nifi) throws Exception {
        final Set<String> names = new HashSet<>();
        for (final JsonNode type : types(nifi, "processor")) {
            final String name = type.path("type").asText();
            names.add(name.substring(name.lastIndexOf('.') + 1));
        }
        assertTrue(names.containsAll(Set.of("ExtractArticleText", "NormalizeArabicText", "TagNewsEvents")), names.toString());
    }

    @Test
    void documentsEveryComponent(final NiFi nifi) throws Exception {
        for (final String kind : List.of("processor", "controller-service", "reporting-task")) {
            for (final JsonNode type : types(nifi, kind)) {
                requireDocumented(nifi, kind, type);
            }
        }
    }

    private void requireDocumented(final NiFi nifi, final String kind, final JsonNode type) throws Exception {
        final String name = type.path("type").asText();
        final String coordinates = String.join("/", type.path("bundle").path("group").asText(), type.path("bundle").path("artifact").asText(),
                type.path("bundle").path("version").asText(), name);
        final JsonNode definition = nifi.api().get("/flow/" + kind + "-definition/" + coordinates);
        assertFalse(definition.path("typeDescription").asText().isBlank(), name + " has no description");
        assertFalse(definition.path("tags").isEmpty(), name + " has no tags");
        for (final JsonNode property : definition.path("propertyDescriptors")) {
            assertFalse(property.path("description").asText().isBlank(), name + ": " + property.path("name").asText() + " has no description");
        }
        for (final JsonNode relationship : definition.path("supportedRelationships")) {
            assertFalse(relationship.path("description").asText().isBlank(), name + ": " + relationship.path("name").asText() + " has no description");
        }
        if (definition.path("additionalDetails").asBoolean()) {
            final String details = nifi.api().get("/flow/additional-details/" + coordinates).path("additionalDetails").asText();
            assertTrue(details.length() > 200, name + ": additional details do not open");
        }
    }

    private List<JsonNode> types(final NiFi nifi, final String kind) throws Exception {
        final List<JsonNode> types = new ArrayList<>();
        final String list = kind.equals("processor") ? "processorTypes" : kind.equals("controller-service") ? "controllerServiceTypes" : "reportingTaskTypes";
        for (final JsonNode type : nifi.api().get("/flow/" + kind + "-types?bundleGroupFilter=" + NiFiApi.encode(GROUP)).path(list)) {
            if (type.path("bundle").path("group").asText().equals(GROUP)) {
                types.add(type);
            }
        }
        return types;
    }

    @Test
    void bringsNothingThatNiFiProvides() throws Exception {
        final Set<String> provided = new HashSet<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(Project.current().libraries(), "*.jar")) {
            stream.forEach(jar -> provided.add(artifact(jar.getFileName().toString())));
        }
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(Project.current().libraries(), "nifi-standard-services-api-nar-*.nar")) {
            for (final Path parent : stream) {
                provided.addAll(jars(parent));
            }
        }
        final Set<String> both = new HashSet<>(jars(Project.current().bundle()));
        both.retainAll(provided);
        assertEquals(Set.of(), both);
    }

    private Set<String> jars(final Path nar) throws IOException {
        final Set<String> jars = new HashSet<>();
        try (ZipFile zip = new ZipFile(nar.toFile())) {
            zip.stream().filter(entry -> entry.getName().endsWith(".jar"))
                    .forEach(entry -> jars.add(artifact(entry.getName().substring(entry.getName().lastIndexOf('/') + 1))));
        }
        return jars;
    }

    /** The file name without its version. */
    private String artifact(final String jar) {
        return jar.replaceFirst("-[0-9].*", "");
    }
}
