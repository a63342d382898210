package io.github.nifiarabicnews.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Draws a flow of a few components onto the canvas, as a user would: for tests and benchmarks of single processors. Everything is stopped. */
public final class FlowBuilder {
    private static final String BACK_PRESSURE_SIZE = "10 GB";

    private final NiFiApi api;
    private final String groupId;
    private int drawn;

    private FlowBuilder(final NiFiApi api, final String groupId) {
        this.api = api;
        this.groupId = groupId;
    }

    /** Begins a process group of that name. */
    public static FlowBuilder begin(final NiFiApi api, final String name) throws IOException, InterruptedException {
        final ObjectNode group = entity();
        group.putObject("component").put("name", name).putObject("position").put("x", 0).put("y", 0);
        return new FlowBuilder(api, api.post("/process-groups/root/process-groups", group).path("id").asText());
    }

    private static ObjectNode entity() {
        final ObjectNode entity = NiFiApi.object();
        entity.putObject("revision").put("version", 0);
        return entity;
    }

    /**
     * Adds a controller service.
     *
     * @param type class name
     * @return its id, which processors name it by
     */
    public String service(final String type, final Map<String, String> properties) throws IOException, InterruptedException {
        final ObjectNode service = entity();
        final ObjectNode component = service.putObject("component").put("type", type).put("name", type.substring(type.lastIndexOf('.') + 1));
        properties.forEach(component.putObject("properties")::put);
        return api.post("/process-groups/" + groupId + "/controller-services", service).path("id").asText();
    }

    /**
     * Adds a processor that runs without a pause, for 25 ms at a time.
     *
     * @param type            class name
     * @param tasks           concurrent tasks
     * @param autoTerminated  relationships whose FlowFiles are dropped
     * @return its id
     */
    public String processor(final String type, final int tasks, final Map<String, String> properties, final List<String> autoTerminated)
            throws IOException, InterruptedException {
        final ObjectNode processor = entity();
        final ObjectNode component = processor.putObject("component").put("type", type).put("name", type.substring(type.lastIndexOf('.') + 1));
        component.putObject("position").put("x", 600 * drawn++).put("y", 0);
        final ObjectNode config = component.putObject("config").put("schedulingPeriod", "0 sec").put("concurrentlySchedulableTaskCount", tasks).put("runDurationMillis", 25);
        properties.forEach(config.putObject("properties")::put);
        autoTerminated.forEach(config.putArray("autoTerminatedRelationships")::add);
        return api.post("/process-groups/" + groupId + "/processors", processor).path("id").asText();
    }

    /** Connects processors by their ids, with a queue for a million FlowFiles. */
    public void connect(final String from, final List<String> relationships, final String to) throws IOException, InterruptedException {
        final ObjectNode connection = entity();
        final ObjectNode component = connection.putObject("component");
        component.putObject("source").put("id", from).put("groupId", groupId).put("type", "PROCESSOR");
        component.putObject("destination").put("id", to).put("groupId", groupId).put("type", "PROCESSOR");
        relationships.forEach(component.putArray("selectedRelationships")::add);
        component.put("backPressureObjectThreshold", 1_000_000).put("backPressureDataSizeThreshold", BACK_PRESSURE_SIZE);
        api.post("/process-groups/" + groupId + "/connections", connection);
    }

    /** Starts ({@code RUNNING}) or stops ({@code STOPPED}) one processor by its id. */
    public void setState(final String processor, final String state) throws IOException, InterruptedException {
        final JsonNode current = api.get("/processors/" + processor);
        final ObjectNode body = NiFiApi.object().put("state", state);
        body.set("revision", current.path("revision"));
        api.put("/processors/" + processor + "/run-status", body);
    }

    /** What has been drawn. */
    public Flow flow() {
        return new Flow(api, groupId);
    }
}
