package io.github.nifiarabicnews.processors.content;

import java.util.Map;
import java.util.Set;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.logging.ComponentLog;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;

/**
 * Why a FlowFile goes to failure.
 *
 * @param reason  stable code in lower case with hyphens, for {@code failure.reason}
 * @param message a sentence for people, for {@code failure.message}; cut off after 1,000 characters
 * @param cause   what threw, or null
 */
public record Failure(String reason, String message, Throwable cause) {
    public static final String REASON_ATTRIBUTE = "failure.reason";
    public static final String MESSAGE_ATTRIBUTE = "failure.message";
    /** Messages of libraries quote what they failed on, at any length. */
    private static final int MOST_MESSAGE_CHARACTERS = 1_000;
    private static final Set<String> ATTRIBUTES = Set.of(REASON_ATTRIBUTE, MESSAGE_ATTRIBUTE);

    public Failure {
        message = message == null ? null : Ellipsis.cut(message, MOST_MESSAGE_CHARACTERS);
    }

    public Failure(final String reason, final String message) {
        this(reason, message, null);
    }

    /** Takes away what an earlier failure left in the attributes of a FlowFile that went well this time. */
    public static FlowFile clear(final ProcessSession session, final FlowFile flowFile) {
        return flowFile.getAttribute(REASON_ATTRIBUTE) == null && flowFile.getAttribute(MESSAGE_ATTRIBUTE) == null ? flowFile : session.removeAllAttributes(flowFile, ATTRIBUTES);
    }

    /** Sends the FlowFile there with the failure in its attributes, its content as it is, and tells of it in a bulletin. */
    public void transfer(final ProcessSession session, final FlowFile flowFile, final Relationship relationship, final ComponentLog logger) {
        logger.error("{} goes to {}: {} ({})", flowFile, relationship.getName(), message, reason, cause);
        session.transfer(session.putAllAttributes(flowFile, Map.of(REASON_ATTRIBUTE, reason, MESSAGE_ATTRIBUTE, message)), relationship);
    }
}
