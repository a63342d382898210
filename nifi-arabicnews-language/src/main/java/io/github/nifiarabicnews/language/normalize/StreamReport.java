package io.github.nifiarabicnews.language.normalize;

/**
 * What a run over a stream did.
 *
 * @param bytesRead length of the input in bytes
 * @param bytesWritten length of the output in bytes
 * @param malformed broken UTF-8 sequences that were replaced
 * @param counts what was changed, by rule
 */
public record StreamReport(long bytesRead, long bytesWritten, long malformed, NormalizationCounts counts) {
    /** Whether the output differs from the input. */
    public boolean changed() {
        return malformed > 0 || counts.total() > 0;
    }
}
