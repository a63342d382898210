package io.github.nifiarabicnews.processors;

import io.github.nifiarabicnews.language.normalize.ArabicNormalizer;
import io.github.nifiarabicnews.language.normalize.MalformedInput;
import io.github.nifiarabicnews.language.normalize.MalformedUtf8Exception;
import io.github.nifiarabicnews.language.normalize.NormalizationPreset;
import io.github.nifiarabicnews.language.normalize.NormalizationRule;
import io.github.nifiarabicnews.language.normalize.StreamReport;
import io.github.nifiarabicnews.processors.content.Failure;
import io.github.nifiarabicnews.processors.normalize.MalformedInputOption;
import io.github.nifiarabicnews.processors.normalize.NormalizationProperties;
import io.github.nifiarabicnews.processors.normalize.PresetOption;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.nifi.annotation.behavior.InputRequirement;
import org.apache.nifi.annotation.behavior.SideEffectFree;
import org.apache.nifi.annotation.behavior.SupportsBatching;
import org.apache.nifi.annotation.behavior.WritesAttribute;
import org.apache.nifi.annotation.behavior.WritesAttributes;
import org.apache.nifi.annotation.documentation.CapabilityDescription;
import org.apache.nifi.annotation.documentation.SeeAlso;
import org.apache.nifi.annotation.documentation.Tags;
import org.apache.nifi.annotation.documentation.UseCase;
import org.apache.nifi.annotation.lifecycle.OnScheduled;
import org.apache.nifi.annotation.lifecycle.OnStopped;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.flowfile.attributes.CoreAttributes;
import org.apache.nifi.processor.AbstractProcessor;
import org.apache.nifi.processor.ProcessContext;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.exception.ProcessException;

@InputRequirement(InputRequirement.Requirement.INPUT_REQUIRED)
@SideEffectFree
@SupportsBatching
@Tags({"arabic", "text", "normalize", "unicode", "tashkeel", "diacritics", "tatweel", "hamza", "nfc", "nfkc", "search", "digits", "punctuation"})
@CapabilityDescription("""
        Brings Arabic text in UTF-8 to one form, by named rules: presentation forms and ligatures, vowel marks, tatweel, forms of alef, yeh and heh, Persian and Urdu
        look-alikes, digits, punctuation, invisible characters, white space, Unicode normalization. The preset Display is safe for readers, Search folds as a search index does,
        Custom offers every rule. Streams content of any size in constant memory.
        """)
@WritesAttributes({
    @WritesAttribute(attribute = "normalization.preset", description = "The preset that was applied: Display, Search or Custom"),
    @WritesAttribute(attribute = "normalization.changes", description = "Characters that were changed or removed, by all rules together"),
    @WritesAttribute(attribute = "normalization.<rule>", description = "Characters that the rule changed or removed, such as normalization.tatweel; only for rules that changed something"),
    @WritesAttribute(attribute = "normalization.malformed", description = "Broken UTF-8 sequences that were replaced, if any"),
    @WritesAttribute(attribute = "mime.type", description = "The content's type with charset=UTF-8; text/plain where there was none"),
    @WritesAttribute(attribute = "failure.reason", description = "On failure, a stable code: malformed-utf8"),
    @WritesAttribute(attribute = "failure.message", description = "On failure, the cause in a sentence")
})
@UseCase(
        description = "Clean the text of articles for readers and for tagging",
        configuration = "Leave Preset at Display and put the processor after ExtractArticleText.")
@UseCase(
        description = "Find articles that are the same but for spelling variants, or join on Arabic names",
        configuration = "Set Preset to Search on a copy of the FlowFile, then hash or compare its content.")
@UseCase(
        description = "Route on odd text: justified with tatweel, fully vowelled, or typed on a Persian keyboard",
        configuration = """
                Use the counts in a RouteOnAttribute, for example ${normalization.tatweel:replaceNull(0):toNumber():gt(50)}.
                """)
@SeeAlso(classNames = {"io.github.nifiarabicnews.processors.ExtractArticleText", "io.github.nifiarabicnews.processors.TagNewsEvents"})
public class NormalizeArabicText extends AbstractProcessor {
    static final String ATTRIBUTE_PREFIX = "normalization.";
    private static final Pattern OWN_ATTRIBUTES = Pattern.compile("normalization\\..*");

    /** Content up to this size is read before it is written: most articles need no change, and writing costs much more than reading. */
    private static final long READ_FIRST_BYTES = 1 << 20;

    static final PropertyDescriptor PRESET = new PropertyDescriptor.Builder()
            .name("Preset")
            .description("Which rules are applied.")
            .required(true)
            .allowableValues(PresetOption.class)
            .defaultValue(PresetOption.DISPLAY)
            .build();

    static final PropertyDescriptor MALFORMED_INPUT = new PropertyDescriptor.Builder()
            .name("Malformed Input")
            .description("What becomes of content with bytes that are not UTF-8.")
            .required(true)
            .allowableValues(MalformedInputOption.class)
            .defaultValue(MalformedInputOption.FAIL)
            .build();

    static final Relationship SUCCESS = new Relationship.Builder()
            .name("success")
            .description("Normalized text in UTF-8")
            .build();

    static final Relationship FAILURE = new Relationship.Builder()
            .name("failure")
            .description("Content that is not UTF-8, unchanged, with the reason")
            .build();

    private static final NormalizationProperties CUSTOM_RULES = new NormalizationProperties(PRESET, PresetOption.CUSTOM);
    private static final List<PropertyDescriptor> PROPERTY_DESCRIPTORS = propertyDescriptors();
    private static final Set<Relationship> RELATIONSHIPS = Set.of(SUCCESS, FAILURE);

    private volatile ArabicNormalizer normalizer;

    private static List<PropertyDescriptor> propertyDescriptors() {
        final List<PropertyDescriptor> descriptors = new ArrayList<>(List.of(PRESET, MALFORMED_INPUT));
        descriptors.addAll(CUSTOM_RULES.descriptors());
        return List.copyOf(descriptors);
    }

    @Override
    protected List<PropertyDescriptor> getSupportedPropertyDescriptors() {
        return PROPERTY_DESCRIPTORS;
    }

    @Override
    public Set<Relationship> getRelationships() {
        return RELATIONSHIPS;
    }

    @OnScheduled
    public void onScheduled(final ProcessContext context) {
        normalizer = ArabicNormalizer.of(switch (context.getProperty(PRESET).asAllowableValue(PresetOption.class)) {
            case DISPLAY -> NormalizationPreset.DISPLAY.rules();
            case SEARCH -> NormalizationPreset.SEARCH.rules();
            case CUSTOM -> CUSTOM_RULES.rules(context);
        });
    }

    @OnStopped
    public void onStopped() {
        normalizer = null;
    }

    @Override
    public void onTrigger(final ProcessContext context, final ProcessSession session) throws ProcessException {
        final FlowFile flowFile = session.get();
        if (flowFile == null) {
            return;
        }
        final MalformedInput malformedInput = switch (context.getProperty(MALFORMED_INPUT).asAllowableValue(MalformedInputOption.class)) {
            case FAIL -> MalformedInput.FAIL;
            case REPLACE -> MalformedInput.REPLACE;
        };
        final String preset = context.getProperty(PRESET).getValue();
        final AtomicReference<StreamReport> report = new AtomicReference<>();
        FlowFile normalized = flowFile;
        try {
            if (flowFile.getSize() <= READ_FIRST_BYTES) {
                session.read(flowFile, input -> report.set(normalizer.normalize(input, OutputStream.nullOutputStream(), malformedInput)));
            }
            if (report.get() == null || report.get().changed()) {
                final long begin = System.nanoTime();
                normalized = session.write(flowFile, (input, output) -> report.set(normalizer.normalize(input, output, malformedInput)));
                session.getProvenanceReporter().modifyContent(normalized, "%s, %d changes".formatted(preset, report.get().counts().total()),
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
            }
        } catch (final ProcessException e) {
            if (e.getCause() instanceof MalformedUtf8Exception malformed) {
                fail(session, flowFile, malformed);
                return;
            }
            throw e;
        }
        normalized = Failure.clear(session, session.removeAllAttributes(normalized, OWN_ATTRIBUTES));
        normalized = session.putAllAttributes(normalized, attributes(preset, report.get(), flowFile));
        session.transfer(normalized, SUCCESS);
    }

    private static Map<String, String> attributes(final String preset, final StreamReport report, final FlowFile flowFile) {
        final Map<String, String> attributes = new HashMap<>();
        attributes.put(ATTRIBUTE_PREFIX + "preset", preset);
        attributes.put(ATTRIBUTE_PREFIX + "changes", Long.toString(report.counts().total()));
        for (final Map.Entry<NormalizationRule, Long> count : report.counts().byRule().entrySet()) {
            attributes.put(ATTRIBUTE_PREFIX + count.getKey().id(), count.getValue().toString());
        }
        if (report.malformed() > 0) {
            attributes.put(ATTRIBUTE_PREFIX + "malformed", Long.toString(report.malformed()));
        }
        attributes.put(CoreAttributes.MIME_TYPE.key(), mimeType(flowFile.getAttribute(CoreAttributes.MIME_TYPE.key())));
        return attributes;
    }

    private static String mimeType(final String before) {
        final String type = before == null ? "" : before.split(";", 2)[0].strip();
        return (type.isEmpty() ? "text/plain" : type) + "; charset=UTF-8";
    }

    private void fail(final ProcessSession session, final FlowFile flowFile, final MalformedUtf8Exception malformed) {
        final String message = "The content is not UTF-8: the byte at offset %d begins no valid sequence".formatted(malformed.offset());
        new Failure("malformed-utf8", message).transfer(session, session.penalize(flowFile), FAILURE, getLogger());
    }
}
