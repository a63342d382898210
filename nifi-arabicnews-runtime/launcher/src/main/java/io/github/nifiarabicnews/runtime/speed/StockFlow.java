package io.github.nifiarabicnews.runtime.speed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one would draw with NiFi's own processors for the purpose of the quick start: files in, three replacements to
 * normalize the spelling, a search for the words of a list, files out.
 */
final class StockFlow {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PACKAGE = "org.apache.nifi.processors.standard.";

    private final ObjectNode root = JSON.createObjectNode();
    private final String group = UUID.randomUUID().toString();
    private final ArrayNode processors;
    private final ArrayNode connections;
    private String last;
    private List<String> lastRelationships;

    private StockFlow() {
        final ObjectNode contents = root.putObject("flowContents");
        contents.put("identifier", group).put("componentType", "PROCESS_GROUP").put("name", "stock");
        contents.putObject("position").put("x", 0.0).put("y", 0.0);
        processors = contents.putArray("processors");
        connections = contents.putArray("connections");
        for (final String empty : List.of("processGroups", "remoteProcessGroups", "inputPorts", "outputPorts", "labels", "funnels", "controllerServices")) {
            contents.putArray(empty);
        }
        root.putObject("externalControllerServices");
        root.putObject("parameterContexts");
        root.putObject("parameterProviders");
        root.put("flowEncodingVersion", "1.0").put("latest", false);
    }

    /** With ScanContent, which says which one word of the dictionary it has met first. */
    static byte[] scanContent(final Path input, final Path output, final Path dictionary) {
        final StockFlow flow = normalized(input);
        flow.add("ScanContent", Map.of("Dictionary File", dictionary.toString(), "Dictionary Encoding", "text"), List.of("matched", "unmatched"), List.of());
        return flow.end(output);
    }

    /** With ExtractText, which gives every match of the words as an attribute. */
    static byte[] extractText(final Path input, final Path output, final List<String> words) {
        final StockFlow flow = normalized(input);
        flow.add("ExtractText", Map.of("Enable repeating capture group", "true", "Maximum Buffer Size", "1 MB", "words", "(" + String.join("|", words) + ")"),
                List.of("matched", "unmatched"), List.of());
        return flow.end(output);
    }

    private static StockFlow normalized(final Path input) {
        final StockFlow flow = new StockFlow();
        flow.add("GetFile", Map.of("Input Directory", input.toString(), "Keep Source File", "false", "Batch Size", "100"), List.of("success"), List.of());
        flow.replace("[\\u064B-\\u0652\\u0670\\u0640]", "");
        flow.replace("[أإآٱ]", "ا");
        flow.replace("ى(?=\\s|\\p{Punct}|$)", "ي");
        return flow;
    }

    private void replace(final String pattern, final String replacement) {
        add("ReplaceText", Map.of("Regular Expression", pattern, "Replacement Value", replacement, "Evaluation Mode", "Entire text"),
                List.of("success"), List.of("failure"));
    }

    private byte[] end(final Path output) {
        add("PutFile", Map.of("Directory", output.toString(), "Conflict Resolution Strategy", "replace"), List.of(), List.of("success", "failure"));
        return root.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Adds a processor behind the last one, with as many tasks and as long a run duration as the quick start has. */
    private void add(final String type, final Map<String, String> properties, final List<String> relationships, final List<String> ended) {
        final String id = UUID.randomUUID().toString();
        final ObjectNode processor = processors.addObject();
        processor.put("identifier", id).put("componentType", "PROCESSOR").put("groupIdentifier", group).put("name", type).put("type", PACKAGE + type);
        processor.putObject("bundle").put("group", "org.apache.nifi").put("artifact", "nifi-standard-nar").put("version", "2.3.0");
        processor.putObject("position").put("x", processors.size() * 600.0).put("y", 0.0);
        final ObjectNode values = processor.putObject("properties");
        properties.forEach(values::put);
        processor.putObject("propertyDescriptors");
        processor.put("schedulingStrategy", "TIMER_DRIVEN").put("schedulingPeriod", "0 sec").put("executionNode", "ALL").put("penaltyDuration", "30 sec")
                .put("yieldDuration", "100 ms").put("bulletinLevel", "WARN").put("runDurationMillis", 25)
                .put("concurrentlySchedulableTaskCount", type.equals("GetFile") ? 1 : 2).put("scheduledState", "ENABLED");
        final ArrayNode autoTerminated = processor.putArray("autoTerminatedRelationships");
        ended.forEach(autoTerminated::add);
        if (last != null) {
            connect(last, id);
        }
        last = id;
        lastRelationships = relationships;
    }

    private void connect(final String from, final String to) {
        final ObjectNode connection = connections.addObject();
        connection.put("identifier", UUID.randomUUID().toString()).put("componentType", "CONNECTION").put("groupIdentifier", group).put("name", "");
        connection.putObject("source").put("id", from).put("type", "PROCESSOR").put("groupId", group);
        connection.putObject("destination").put("id", to).put("type", "PROCESSOR").put("groupId", group);
        final ArrayNode selected = connection.putArray("selectedRelationships");
        lastRelationships.forEach(selected::add);
        connection.put("backPressureObjectThreshold", 10_000).put("backPressureDataSizeThreshold", "1 GB").put("flowFileExpiration", "0 sec");
        connection.putArray("prioritizers");
        connection.putArray("bends");
        connection.put("labelIndex", 0).put("zIndex", 0).put("loadBalanceStrategy", "DO_NOT_LOAD_BALANCE").put("loadBalanceCompression", "DO_NOT_COMPRESS");
    }
}
