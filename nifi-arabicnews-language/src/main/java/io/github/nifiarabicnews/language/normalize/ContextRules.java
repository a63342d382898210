package io.github.nifiarabicnews.language.normalize;

/**
 * The rules that look at what stands before and after: runs of white space and letters, separators between digits,
 * punctuation by its surroundings, the final yeh. Code points pass through here on their way to the output. Immutable.
 */
final class ContextRules {
    private final CharacterRules rules;
    private final boolean spaceRuns;
    private final boolean blankLines;
    private final boolean letterRuns;
    private final boolean finalYeh;
    private final NormalizationRule arabicDigits;
    private final boolean arabicPunctuation;

    ContextRules(final CharacterRules rules) {
        this.rules = rules;
        this.spaceRuns = rules.has(NormalizationRule.SPACE_RUNS);
        this.blankLines = rules.has(NormalizationRule.BLANK_LINES);
        this.letterRuns = rules.has(NormalizationRule.LETTER_RUNS);
        this.finalYeh = rules.has(NormalizationRule.FINAL_YEH_TO_ALEF_MAKSURA);
        this.arabicPunctuation = rules.has(NormalizationRule.PUNCTUATION_TO_ARABIC);
        if (rules.has(NormalizationRule.DIGITS_TO_ARABIC_INDIC)) {
            this.arabicDigits = NormalizationRule.DIGITS_TO_ARABIC_INDIC;
        } else {
            this.arabicDigits = rules.has(NormalizationRule.DIGITS_TO_EXTENDED) ? NormalizationRule.DIGITS_TO_EXTENDED : null;
        }
    }

    /** Whether this code point, already normalized, needs {@link #put}: its surroundings can change it. */
    boolean concerns(final int codePoint) {
        return switch (codePoint) {
            case '.', '%' -> arabicDigits != null;
            case ',' -> arabicDigits != null || arabicPunctuation;
            case ';', '?', '"' -> arabicPunctuation;
            case ArabicLetters.YEH -> finalYeh;
            default -> false;
        };
    }

    /** Whether this code point, already normalized, is white space that a run can swallow. */
    boolean isRunSpace(final int codePoint) {
        return codePoint == ' ' && spaceRuns || codePoint == '\n' && (spaceRuns || blankLines);
    }

    boolean collapsesLetters() {
        return letterRuns;
    }

    /**
     * Puts out a normalized cluster.
     *
     * @param next the source code point after the cluster, -1 at the text's end
     */
    void put(final CodePoints cluster, final int next, final Output output, final long[] counts) {
        for (int i = 0; i < cluster.size(); i++) {
            final int codePoint = cluster.get(i);
            if (concerns(codePoint)) {
                putByNeighbours(codePoint, following(cluster, i, next), output, counts);
            } else {
                put(codePoint, output, counts);
            }
        }
    }

    /** The normalized code point after the one at this index and its marks, -1 at the text's end. */
    private int following(final CodePoints cluster, final int index, final int next) {
        for (int i = index + 1; i < cluster.size(); i++) {
            if (UnicodeData.combiningClass(cluster.get(i)) == 0) {
                return cluster.get(i);
            }
        }
        return next < 0 ? -1 : leading(next);
    }

    private int leading(final int codePoint) {
        final long[] uncounted = new long[NormalizationRule.COUNT];
        final CodePoints probe = new CodePoints();
        rules.expand(codePoint, probe, uncounted);
        return probe.size() == 0 ? codePoint : rules.fold(probe.get(0), uncounted);
    }

    private void putByNeighbours(final int codePoint, final int next, final Output output, final long[] counts) {
        final int last = output.last();
        int changed = codePoint;
        NormalizationRule rule = arabicDigits;
        if (codePoint == ArabicLetters.YEH) {
            rule = NormalizationRule.FINAL_YEH_TO_ALEF_MAKSURA;
            changed = ArabicLetters.isLetter(next) ? ArabicLetters.YEH : ArabicLetters.ALEF_MAKSURA;
        } else if (arabicDigits != null && isDigit(last)) {
            changed = arabicSeparator(codePoint, isDigit(next));
        }
        if (changed == codePoint && arabicPunctuation) {
            rule = NormalizationRule.PUNCTUATION_TO_ARABIC;
            changed = arabicPunctuation(codePoint, last);
        }
        if (changed != codePoint) {
            counts[rule.ordinal()]++;
        }
        put(changed, output, counts);
    }

    private static int arabicSeparator(final int codePoint, final boolean beforeDigit) {
        return switch (codePoint) {
            case '.' -> beforeDigit ? 0x066B : codePoint;
            case ',' -> beforeDigit ? 0x066C : codePoint;
            case '%' -> 0x066A;
            default -> codePoint;
        };
    }

    private static int arabicPunctuation(final int codePoint, final int last) {
        if (codePoint == '"') {
            return opensAfter(last) ? 0x00AB : 0x00BB;
        }
        if (!ArabicLetters.isInArabicBlock(last) && last != 0x00BB) {
            return codePoint;
        }
        return switch (codePoint) {
            case ',' -> 0x060C;
            case ';' -> 0x061B;
            case '?' -> 0x061F;
            default -> codePoint;
        };
    }

    private static boolean opensAfter(final int last) {
        return switch (last) {
            case -1, ' ', '\t', '\n', '\r', 0x00A0, '(', '[', '{', 0x00AB -> true;
            default -> false;
        };
    }

    private static boolean isDigit(final int codePoint) {
        return codePoint >= '0' && codePoint <= '9' || codePoint >= 0x0660 && codePoint <= 0x0669 || codePoint >= 0x06F0 && codePoint <= 0x06F9;
    }

    /** Puts out one normalized code point, minding the runs it is in. */
    void put(final int codePoint, final Output output, final long[] counts) {
        if (codePoint == ' ' && spaceRuns) {
            putSpace(output, counts);
        } else if (codePoint == '\n') {
            putLineFeed(output, counts);
        } else if (letterRuns && codePoint >= 0x0600 && ArabicLetters.isLetter(codePoint)) {
            putLetter(codePoint, output, counts);
        } else {
            output.append(codePoint);
        }
    }

    private void putSpace(final Output output, final long[] counts) {
        final int last = output.last();
        if (last == ' ' || last == '\n' || last < 0) {
            counts[NormalizationRule.SPACE_RUNS.ordinal()]++;
        } else {
            output.append(' ');
        }
    }

    private void putLineFeed(final Output output, final long[] counts) {
        dropSpaceAtLineEnd(output, counts);
        final int last = output.last();
        if (blankLines && (last == '\n' || last < 0)) {
            counts[NormalizationRule.BLANK_LINES.ordinal()]++;
        } else {
            output.append('\n');
        }
    }

    private void dropSpaceAtLineEnd(final Output output, final long[] counts) {
        if (spaceRuns && output.last() == ' ') {
            counts[NormalizationRule.SPACE_RUNS.ordinal()]++;
            output.dropLast();
        }
    }

    private void putLetter(final int letter, final Output output, final long[] counts) {
        if (output.last() != letter) {
            output.append(letter);
        } else if (output.collapsedAt() == output.position()) {
            counts[NormalizationRule.LETTER_RUNS.ordinal()]++;
        } else if (output.beforeLast() == letter) {
            counts[NormalizationRule.LETTER_RUNS.ordinal()] += 2;
            output.dropLast();
            output.noteCollapse();
        } else {
            output.append(letter);
        }
    }

    /** To be called at the text's end. */
    void end(final Output output, final long[] counts) {
        dropSpaceAtLineEnd(output, counts);
    }
}
