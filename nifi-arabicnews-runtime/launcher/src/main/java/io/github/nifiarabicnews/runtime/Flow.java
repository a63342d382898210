package io.github.nifiarabicnews.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A flow on NiFi's canvas: one process group that came from a flow definition file. */
public final class Flow {
    private static final int POLL_MILLISECONDS = 100;
    private static final int POLLS = 300;
    private static final int SETTLED_POLLS = 70;

    private final NiFiApi api;
    private final String groupId;

    /** A flow that is on the canvas already. */
    public Flow(final NiFiApi api, final String groupId) {
        this.api = api;
        this.groupId = groupId;
    }

    /**
     * What waits and works in the flow.
     *
     * @param queuedFlowFiles FlowFiles in its queues
     * @param activeThreads   threads that work for it now
     */
    public record Status(long queuedFlowFiles, int activeThreads) {
        public boolean idle() {
            return queuedFlowFiles == 0 && activeThreads == 0;
        }
    }

    /** Puts a flow definition onto the canvas, stopped, as NiFi's own upload does. */
    public static Flow upload(final NiFiApi api, final Path definition, final String name) throws IOException, InterruptedException {
        return upload(api, Files.readAllBytes(definition), definition.getFileName().toString(), name);
    }

    public static Flow upload(final NiFiApi api, final byte[] definition, final String fileName, final String name)
            throws IOException, InterruptedException {
        final String boundary = "flow-" + UUID.randomUUID();
        final ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, boundary, "groupName", name);
        field(body, boundary, "positionX", "0");
        field(body, boundary, "positionY", "0");
        field(body, boundary, "clientId", UUID.randomUUID().toString());
        write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/json\r\n\r\n");
        body.write(definition);
        write(body, "\r\n--" + boundary + "--\r\n");
        final JsonNode group = api.postMultipart("/process-groups/root/process-groups/upload", boundary, body.toByteArray());
        return new Flow(api, group.path("id").asText());
    }

    private static void field(final ByteArrayOutputStream body, final String boundary, final String name, final String value) throws IOException {
        write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    private static void write(final ByteArrayOutputStream body, final String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }

    public String groupId() {
        return groupId;
    }

    /** Sets values of the parameter context that is bound to the flow, and waits until they are in force. */
    public void setParameters(final Map<String, String> values) throws IOException, InterruptedException {
        final String contextId = parameterContextId();
        final JsonNode context = api.get("/parameter-contexts/" + contextId);
        final ObjectNode update = NiFiApi.object();
        update.set("revision", context.path("revision"));
        final ObjectNode component = update.putObject("component");
        component.put("id", contextId);
        final ArrayNode parameters = component.putArray("parameters");
        for (final Map.Entry<String, String> value : values.entrySet()) {
            final ObjectNode parameter = parameters.addObject().putObject("parameter");
            parameter.put("name", value.getKey());
            parameter.put("value", value.getValue());
            final JsonNode present = parameter(context, value.getKey());
            parameter.put("sensitive", present.path("sensitive").asBoolean());
            parameter.put("description", present.path("description").asText(""));
        }
        final String requests = "/parameter-contexts/" + contextId + "/update-requests";
        JsonNode request = api.post(requests, update).path("request");
        final String requestId = request.path("requestId").asText();
        for (int i = 0; i < POLLS && !request.path("complete").asBoolean(); i++) {
            Thread.sleep(POLL_MILLISECONDS);
            request = api.get(requests + "/" + requestId).path("request");
        }
        api.delete(requests + "/" + requestId);
        if (!request.path("complete").asBoolean() || request.hasNonNull("failureReason")) {
            throw new IOException("The parameters of the flow could not be set: " + request.path("failureReason").asText("no answer"));
        }
    }

    private String parameterContextId() throws IOException, InterruptedException {
        return api.get("/process-groups/" + groupId).path("component").path("parameterContext").path("id").asText();
    }

    private JsonNode parameter(final JsonNode context, final String name) throws IOException {
        for (final JsonNode parameter : context.path("component").path("parameters")) {
            if (parameter.path("parameter").path("name").asText().equals(name)) {
                return parameter.path("parameter");
            }
        }
        throw new IOException("The flow has no parameter " + name);
    }

    /**
     * Waits for NiFi to validate every component and returns what is wrong, one sentence for each; an empty list where all is well. A problem
     * counts where it stays for some seconds: a processor whose service has just been enabled is looked at anew by and by.
     */
    public List<String> problems() throws IOException, InterruptedException {
        List<String> problems = List.of();
        for (int i = 0; i < POLLS; i++) {
            problems = new ArrayList<>();
            boolean validating = false;
            for (final JsonNode component : components()) {
                if (isDisabledProcessor(component)) {
                    continue;
                }
                validating |= component.path("validationStatus").asText().equals("VALIDATING");
                for (final JsonNode error : component.path("validationErrors")) {
                    problems.add(component.path("name").asText() + ": " + error.asText());
                }
            }
            if (!validating && (problems.isEmpty() || i >= SETTLED_POLLS)) {
                return problems;
            }
            Thread.sleep(POLL_MILLISECONDS);
        }
        return problems;
    }

    /** NiFi validates it no more: what it found may date from before the processor was connected. */
    private static boolean isDisabledProcessor(final JsonNode component) {
        return component.has("config") && component.path("state").asText().equals("DISABLED");
    }

    /** Every processor and controller service of the flow and its child groups, as NiFi describes them. */
    public List<JsonNode> components() throws IOException, InterruptedException {
        final List<JsonNode> components = new ArrayList<>();
        collect(groupId, components);
        for (final JsonNode service : api.get("/flow/process-groups/" + groupId + "/controller-services?includeAncestorGroups=false&includeDescendantGroups=true")
                .path("controllerServices")) {
            components.add(service.path("component"));
        }
        return components;
    }

    private void collect(final String group, final List<JsonNode> components) throws IOException, InterruptedException {
        final JsonNode flow = api.get("/flow/process-groups/" + group).path("processGroupFlow").path("flow");
        for (final JsonNode processor : flow.path("processors")) {
            components.add(processor.path("component"));
        }
        for (final JsonNode child : flow.path("processGroups")) {
            collect(child.path("id").asText(), components);
        }
    }

    /** Enables the controller services, without which processors that use them are not valid. */
    public void enableServices() throws IOException, InterruptedException {
        services("ENABLED");
    }

    /** Keeps a processor from being started with the others. */
    public void disable(final String processor) throws IOException, InterruptedException {
        setState(processor, "DISABLED");
    }

    /** Starts a processor that was kept from it. */
    public void startDisabled(final String processor) throws IOException, InterruptedException {
        setState(processor, "STOPPED");
        setState(processor, "RUNNING");
    }

    private void setState(final String processor, final String state) throws IOException, InterruptedException {
        for (final JsonNode candidate : api.get("/flow/process-groups/" + groupId).path("processGroupFlow").path("flow").path("processors")) {
            if (candidate.path("component").path("name").asText().equals(processor)) {
                final ObjectNode body = NiFiApi.object().put("state", state);
                body.set("revision", candidate.path("revision"));
                api.put("/processors/" + candidate.path("id").asText() + "/run-status", body);
                return;
            }
        }
        throw new IOException("The flow has no processor " + processor);
    }

    /** Enables the controller services, then starts every processor that is not disabled. */
    public void start() throws IOException, InterruptedException {
        enableServices();
        state("RUNNING");
    }

    /** Stops every processor, waits for their threads, then disables the controller services. */
    public void stop() throws IOException, InterruptedException {
        state("STOPPED");
        for (int i = 0; i < POLLS && status().activeThreads() > 0; i++) {
            Thread.sleep(POLL_MILLISECONDS);
        }
        services("DISABLED");
    }

    private void state(final String state) throws IOException, InterruptedException {
        final ObjectNode body = NiFiApi.object().put("id", groupId).put("state", state);
        api.put("/flow/process-groups/" + groupId, body);
    }

    private void services(final String state) throws IOException, InterruptedException {
        final String path = "/flow/process-groups/" + groupId + "/controller-services";
        api.put(path, NiFiApi.object().put("id", groupId).put("state", state));
        for (int i = 0; i < POLLS; i++) {
            boolean done = true;
            for (final JsonNode service : api.get(path + "?includeAncestorGroups=false&includeDescendantGroups=true").path("controllerServices")) {
                done &= service.path("component").path("state").asText().equals(state);
            }
            if (done) {
                return;
            }
            Thread.sleep(POLL_MILLISECONDS);
        }
        throw new IOException("The controller services of the flow do not reach the state " + state);
    }

    public Status status() throws IOException, InterruptedException {
        final JsonNode snapshot = api.get("/flow/process-groups/" + groupId + "/status").path("processGroupStatus").path("aggregateSnapshot");
        return new Status(snapshot.path("flowFilesQueued").asLong(), snapshot.path("activeThreadCount").asInt());
    }

    /** Nanoseconds that the threads of each processor took in the last five minutes, waits included, in the order of their need. */
    public Map<String, Long> busy() throws IOException, InterruptedException {
        final Map<String, Long> busy = new HashMap<>();
        for (final JsonNode processor : api.get("/flow/process-groups/" + groupId + "/status").path("processGroupStatus").path("aggregateSnapshot")
                .path("processorStatusSnapshots")) {
            final JsonNode snapshot = processor.path("processorStatusSnapshot");
            busy.merge(snapshot.path("name").asText(), snapshot.path("tasksDurationNanos").asLong(), Long::sum);
        }
        final Map<String, Long> sorted = new LinkedHashMap<>();
        busy.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** The newest messages of its components, oldest first. */
    public List<String> bulletins() throws IOException, InterruptedException {
        final List<String> bulletins = new ArrayList<>();
        for (final JsonNode bulletin : api.get("/flow/bulletin-board?limit=20").path("bulletinBoard").path("bulletins")) {
            bulletins.add(bulletin.path("bulletin").path("level").asText() + " " + bulletin.path("bulletin").path("sourceName").asText()
                    + ": " + bulletin.path("bulletin").path("message").asText());
        }
        return bulletins;
    }

    /** Takes the flow off the canvas: stops it, empties its queues and deletes the group with its parameter context. */
    public void remove() throws IOException, InterruptedException {
        final String contextId = parameterContextId();
        stop();
        final String requests = "/process-groups/" + groupId + "/empty-all-connections-requests";
        JsonNode request = api.post(requests, NiFiApi.object()).path("dropRequest");
        final String requestId = request.path("id").asText();
        for (int i = 0; i < POLLS && !request.path("finished").asBoolean(); i++) {
            Thread.sleep(POLL_MILLISECONDS);
            request = api.get(requests + "/" + requestId).path("dropRequest");
        }
        api.delete(requests + "/" + requestId);
        final String version = api.get("/process-groups/" + groupId).path("revision").path("version").asText();
        api.delete("/process-groups/" + groupId + "?version=" + version);
        if (!contextId.isEmpty()) {
            final String contextVersion = api.get("/parameter-contexts/" + contextId).path("revision").path("version").asText();
            api.delete("/parameter-contexts/" + contextId + "?version=" + contextVersion);
        }
    }
}
