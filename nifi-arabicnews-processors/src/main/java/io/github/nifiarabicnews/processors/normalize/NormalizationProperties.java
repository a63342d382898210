package io.github.nifiarabicnews.processors.normalize;

import io.github.nifiarabicnews.language.normalize.NormalizationPreset;
import io.github.nifiarabicnews.language.normalize.NormalizationRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.nifi.components.AllowableValue;
import org.apache.nifi.components.PropertyDescriptor;
import org.apache.nifi.context.PropertyContext;

/** The properties that stand for the rules of the preset Custom: one for each rule, one for each group of rules that exclude one another. */
public final class NormalizationProperties {
    private static final String KEEP = "keep";

    private final Map<NormalizationRule, PropertyDescriptor> switches = new EnumMap<>(NormalizationRule.class);
    private final Map<NormalizationRule.Choice, PropertyDescriptor> choices = new EnumMap<>(NormalizationRule.Choice.class);
    private final List<PropertyDescriptor> descriptors = new ArrayList<>();

    /**
     * @param preset the property that decides whether these count
     * @param custom its value for which they do
     */
    public NormalizationProperties(final PropertyDescriptor preset, final PresetOption custom) {
        for (final NormalizationRule rule : NormalizationRule.values()) {
            final NormalizationRule.Choice choice = rule.choice();
            if (choice == NormalizationRule.Choice.NONE) {
                final PropertyDescriptor descriptor = switchOf(rule, preset, custom);
                switches.put(rule, descriptor);
                descriptors.add(descriptor);
            } else if (!choices.containsKey(choice)) {
                final PropertyDescriptor descriptor = choiceOf(choice, preset, custom);
                choices.put(choice, descriptor);
                descriptors.add(descriptor);
            }
        }
    }

    private static PropertyDescriptor switchOf(final NormalizationRule rule, final PropertyDescriptor preset, final PresetOption custom) {
        return new PropertyDescriptor.Builder()
                .name(rule.title())
                .description(rule.description())
                .required(true)
                .allowableValues("true", "false")
                .defaultValue(Boolean.toString(NormalizationPreset.DISPLAY.rules().contains(rule)))
                .dependsOn(preset, custom)
                .build();
    }

    private static PropertyDescriptor choiceOf(final NormalizationRule.Choice choice, final PropertyDescriptor preset, final PresetOption custom) {
        final List<AllowableValue> values = new ArrayList<>();
        values.add(new AllowableValue(KEEP, "Keep", "Left as they are."));
        String defaultValue = KEEP;
        for (final NormalizationRule rule : NormalizationRule.values()) {
            if (rule.choice() == choice) {
                values.add(new AllowableValue(rule.id(), rule.title(), rule.description()));
                defaultValue = NormalizationPreset.DISPLAY.rules().contains(rule) ? rule.id() : defaultValue;
            }
        }
        return new PropertyDescriptor.Builder()
                .name(switch (choice) {
                    case UNICODE_FORM -> "Unicode Normalization Form";
                    case YEH -> "Yeh and Alef Maksura";
                    case DIGITS -> "Digits";
                    case PUNCTUATION -> "Punctuation";
                    case NONE -> throw new IllegalArgumentException("Rules without a choice have properties of their own");
                })
                .description(switch (choice) {
                    case UNICODE_FORM -> "How letters with marks and compatibility characters are encoded, in all scripts.";
                    case YEH -> "Which way ى and ي are brought together.";
                    case DIGITS -> "Which digits numbers are written in, with their separators and the percent sign.";
                    case PUNCTUATION -> "Which punctuation marks stand in the text.";
                    case NONE -> throw new IllegalArgumentException("Rules without a choice have properties of their own");
                })
                .required(true)
                .allowableValues(values.toArray(new AllowableValue[0]))
                .defaultValue(defaultValue)
                .dependsOn(preset, custom)
                .build();
    }

    public List<PropertyDescriptor> descriptors() {
        return Collections.unmodifiableList(descriptors);
    }

    /** The rules that the properties' values select. */
    public Set<NormalizationRule> rules(final PropertyContext context) {
        final Set<NormalizationRule> rules = EnumSet.noneOf(NormalizationRule.class);
        for (final NormalizationRule rule : NormalizationRule.values()) {
            final boolean selected = rule.choice() == NormalizationRule.Choice.NONE
                    ? context.getProperty(switches.get(rule)).asBoolean()
                    : rule.id().equals(context.getProperty(choices.get(rule.choice())).getValue());
            if (selected) {
                rules.add(rule);
            }
        }
        return rules;
    }
}
