package io.github.nifiarabicnews.language.normalize;

import java.util.Arrays;

/**
 * Normalizes one cluster: a character that starts anew with all marks and other characters that can combine with it.
 * Expands, removes, orders and composes, then folds what came of it until nothing changes any more, so that the result
 * of a fold can compose in its turn.
 */
final class ClusterComposer {
    private static final int SHORT_RUN = 24;
    private static final int COMBINING_CLASSES = 256;

    private final CharacterRules rules;
    private final CodePoints expanded = new CodePoints();
    private final CodePoints result = new CodePoints();

    ClusterComposer(final CharacterRules rules) {
        this.rules = rules;
    }

    /** The normalized cluster, valid until the next call. Adds to {@code counts}, by rule ordinal. */
    CodePoints compose(final CodePoints source, final long[] counts) {
        expanded.clear();
        for (int i = 0; i < source.size(); i++) {
            rules.expand(source.get(i), expanded, counts);
        }
        if (rules.composes()) {
            result.clear();
            for (int i = 0; i < expanded.size(); i++) {
                UnicodeData.decompose(expanded.get(i), result);
            }
            order();
            combine(null);
            if (!result.sameAs(expanded)) {
                counts[rules.form().ordinal()]++;
            }
            while (fold(counts) && result.size() > 1) {
                combine(counts);
            }
        } else {
            result.copyFrom(expanded);
            fold(counts);
        }
        return result;
    }

    /** Canonical ordering: a stable sort by combining class of every run of marks. */
    private void order() {
        int begin = 0;
        while (begin < result.size()) {
            if (UnicodeData.combiningClass(result.get(begin)) == 0) {
                begin++;
            } else {
                int end = begin + 1;
                while (end < result.size() && UnicodeData.combiningClass(result.get(end)) != 0) {
                    end++;
                }
                if (end - begin <= SHORT_RUN) {
                    insertionSort(begin, end);
                } else {
                    countingSort(begin, end);
                }
                begin = end;
            }
        }
    }

    private void insertionSort(final int begin, final int end) {
        for (int i = begin + 1; i < end; i++) {
            final int mark = result.get(i);
            final int combiningClass = UnicodeData.combiningClass(mark);
            int target = i;
            while (target > begin && UnicodeData.combiningClass(result.get(target - 1)) > combiningClass) {
                result.set(target, result.get(target - 1));
                target--;
            }
            result.set(target, mark);
        }
    }

    private void countingSort(final int begin, final int end) {
        final int[] positions = new int[COMBINING_CLASSES + 1];
        for (int i = begin; i < end; i++) {
            positions[UnicodeData.combiningClass(result.get(i)) + 1]++;
        }
        for (int i = 1; i < positions.length; i++) {
            positions[i] += positions[i - 1];
        }
        final int[] marks = Arrays.copyOfRange(result.values(), begin, end);
        for (final int mark : marks) {
            result.set(begin + positions[UnicodeData.combiningClass(mark)]++, mark);
        }
    }

    /** Canonical composition. With {@code counts}, a composite is folded at once, so that further marks meet what it became. */
    private void combine(final long[] counts) {
        int length = 0;
        int starter = -1;
        int lastClass = 0;
        for (int i = 0; i < result.size(); i++) {
            final int codePoint = result.get(i);
            final int combiningClass = UnicodeData.combiningClass(codePoint);
            if (starter >= 0 && (length - 1 == starter || lastClass != 0 && lastClass < combiningClass)) {
                final int composite = UnicodeData.compose(result.get(starter), codePoint);
                if (composite >= 0) {
                    result.set(starter, counts == null ? composite : rules.fold(composite, counts));
                    continue;
                }
            }
            if (combiningClass == 0) {
                starter = length;
            }
            lastClass = combiningClass;
            result.set(length++, codePoint);
        }
        result.truncate(length);
    }

    private boolean fold(final long[] counts) {
        boolean changed = false;
        int length = 0;
        for (int i = 0; i < result.size(); i++) {
            final int codePoint = result.get(i);
            final int folded = rules.fold(codePoint, counts);
            changed |= folded != codePoint;
            if (folded != CharacterRules.REMOVED) {
                result.set(length++, folded);
            }
        }
        result.truncate(length);
        return changed;
    }
}
