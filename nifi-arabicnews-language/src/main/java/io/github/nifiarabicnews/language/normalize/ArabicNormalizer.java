package io.github.nifiarabicnews.language.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Brings Arabic text to one form by a set of {@linkplain NormalizationRule rules}. Immutable and safe for use by many
 * threads at once. Making one takes some tens of milliseconds, so keep it.
 *
 * <pre>{@code
 * ArabicNormalizer search = ArabicNormalizer.of(NormalizationPreset.SEARCH);
 * search.normalize("أَحْمَـــد");                      // "احمد"
 * NormalizedText text = search.normalizeWithOffsets(article);
 * text.offsets().originalBegin(5);
 * }</pre>
 *
 * <p>Whatever the rules, normalizing twice gives what normalizing once gave. Unpaired surrogates are kept.
 */
public final class ArabicNormalizer {
    private final Set<NormalizationRule> rules;
    private final CharacterRules characterRules;
    private final RuleTable table;
    private final AtomicReference<Utf8Normalization.Buffers> spareBuffers = new AtomicReference<>();

    private ArabicNormalizer(final Collection<NormalizationRule> rules) {
        final Set<NormalizationRule> copy = EnumSet.noneOf(NormalizationRule.class);
        copy.addAll(rules);
        this.rules = Collections.unmodifiableSet(copy);
        this.characterRules = new CharacterRules(copy);
        this.table = new RuleTable(characterRules);
    }

    /** A normalizer with the rules of a preset. */
    public static ArabicNormalizer of(final NormalizationPreset preset) {
        return of(preset.rules());
    }

    /**
     * A normalizer with these rules.
     *
     * @throws IllegalArgumentException if two of the rules exclude one another
     */
    public static ArabicNormalizer of(final Collection<NormalizationRule> rules) {
        final EnumSet<NormalizationRule.Choice> taken = EnumSet.noneOf(NormalizationRule.Choice.class);
        for (final NormalizationRule rule : Set.copyOf(rules)) {
            if (rule.choice() != NormalizationRule.Choice.NONE && !taken.add(rule.choice())) {
                throw new IllegalArgumentException("More than one rule of the choice " + rule.choice() + ": " + rules);
            }
        }
        return new ArabicNormalizer(rules);
    }

    public Set<NormalizationRule> rules() {
        return rules;
    }

    /** The normalized text. */
    public String normalize(final CharSequence text) {
        final CharacterBuffer buffer = new CharacterBuffer(text.length() + 1);
        final char[] source = text.toString().toCharArray();
        normalize(source, 0, source.length, buffer);
        return buffer.toString();
    }

    /** The normalized text, in an array of its length. */
    public char[] normalize(final char[] text) {
        final CharacterBuffer buffer = new CharacterBuffer(text.length + 1);
        normalize(text, 0, text.length, buffer);
        return Arrays.copyOf(buffer.array(), buffer.length());
    }

    /**
     * Normalizes without allocation, if the buffer has been used for a text of that length before.
     *
     * @param source array with the text
     * @param begin offset of its first unit
     * @param end offset after its last unit
     * @param target takes the normalized text in place of what was in it
     * @throws IndexOutOfBoundsException if the range is not inside of the array
     */
    public void normalize(final char[] source, final int begin, final int end, final CharacterBuffer target) {
        Objects.checkFromToIndex(begin, end, source.length);
        new CharacterNormalization(characterRules, table, source, begin, end, target, null, null).run();
    }

    /** The normalized text with the map of its offsets and the counts of what was changed. */
    public NormalizedText normalizeWithOffsets(final CharSequence text) {
        final char[] source = text.toString().toCharArray();
        final CharacterBuffer buffer = new CharacterBuffer(source.length + 1);
        final OffsetMap.Builder offsets = new OffsetMap.Builder();
        final long[] counts = new long[NormalizationRule.COUNT];
        new CharacterNormalization(characterRules, table, source, 0, source.length, buffer, offsets, counts).run();
        return new NormalizedText(buffer.toString(), offsets.build(buffer.length(), source.length), new NormalizationCounts(counts));
    }

    /**
     * Normalizes a stream of UTF-8 into another one in constant memory. Neither stream is closed.
     *
     * @param malformed what becomes of bytes that are not UTF-8
     * @throws MalformedUtf8Exception if there are such bytes and they are not to be replaced; some output may have been written
     * @throws IOException if reading or writing fails
     */
    public StreamReport normalize(final InputStream input, final OutputStream output, final MalformedInput malformed) throws IOException {
        final Utf8Normalization.Buffers spare = spareBuffers.getAndSet(null);
        final Utf8Normalization.Buffers buffers = spare == null ? new Utf8Normalization.Buffers() : spare;
        try {
            return new Utf8Normalization(characterRules, table, input, output, malformed, buffers).run();
        } finally {
            spareBuffers.set(buffers);
        }
    }
}
