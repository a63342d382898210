package io.github.nifiarabicnews.processors.content;

import java.util.Map;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;

/**
 * Why a FlowFile goes to failure.
 *
 * @param reason  stable code in lower case with hyphens, for {@code failure.reason}
 * @param message a sentence for people, for {@code failure.message}
 * @param cause   what threw, or null
 */
public record Failure(String reason, String message, Throwable cause) {
    public static final String REASON_ATTRIBUTE = "failure.reason";
    public static final String MESSAGE_ATTRIBUTE = "failure.message";

    public Failure(final String reason, final String message) {
        this(reason, message, null);
    }

    /** Sends the FlowFile there with the failure in its attributes, its content as it is, and tells of it in a bulletin. */
    public void transfer(final ProcessSession session, final FlowFile flowFile, final Relationship relationship, final ComponentLog logger) {
        logger.error("{} goes to {}: {} ({})", flowFile, relationship.getName(), message, reason, cause);
        session.transfer(session.putAllAttributes(flowFile, Map.of(REASON_ATTRIBUTE, reason, MESSAGE_ATTRIBUTE, message)), relationship);
    }
}
