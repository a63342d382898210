package io.github.nifiarabicnews.language.identify;

import java.util.Objects;

/**
 * The language that a text is in.
 *
 * @param tag        BCP 47 language tag such as {@code ar}, {@code fa} or {@code ckb}; {@code und} where the text does not tell
 * @param confidence 0 (a guess) to 1 (certain); 0 for {@code und}
 */
public record IdentifiedLanguage(String tag, double confidence) {

    /** What is said of a text without letters, or in a language that is not known here. */
    public static final IdentifiedLanguage UNDETERMINED = new IdentifiedLanguage("und", 0);

    public IdentifiedLanguage {
        Objects.requireNonNull(tag, "tag");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence is 0 to 1, not " + confidence);
        }
    }

    public boolean isArabic() {
        return "ar".equals(tag);
    }
}
