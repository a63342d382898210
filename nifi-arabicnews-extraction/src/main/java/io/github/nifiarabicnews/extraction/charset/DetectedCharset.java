package io.github.nifiarabicnews.extraction.charset;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * The charset that bytes are to be read with.
 *
 * @param charset    charset
 * @param confidence 0 (a guess) to 1 (certain)
 * @param source     what the answer rests on
 */
public record DetectedCharset(Charset charset, double confidence, CharsetSource source) {

    public DetectedCharset {
        Objects.requireNonNull(charset, "charset");
        Objects.requireNonNull(source, "source");
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("Confidence is 0 to 1, not " + confidence);
        }
    }
}
