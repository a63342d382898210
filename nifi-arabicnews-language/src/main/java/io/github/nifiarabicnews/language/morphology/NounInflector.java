package io.github.nifiarabicnews.language.morphology;

import java.util.List;

/** Makes the forms of nouns, adjectives, participles and masdars. */
final class NounInflector {
    private static final int BOTH = Analysis.FREE | Analysis.BOUND;

    private final FormSink sink;

    NounInflector(final FormSink sink) {
        this.sink = sink;
    }

    /**
     * A noun: sound plurals only where no broken one is given, but ـات always for one that ends in ة.
     *
     * @param plurals   broken or further plurals
     * @param feminines feminine counterparts
     * @param weak      whether the noun ends in -in: قاض, القاضي
     */
    void noun(final String singular, final List<String> plurals, final List<String> feminines, final boolean weak) {
        if (weak) {
            weak(singular, Analysis.NOUN, true);
        } else {
            singular(singular, Analysis.NOUN);
            final boolean human = plurals.isEmpty() && !isFeminine(singular);
            dual(singular, Analysis.NOUN, human);
            soundFemininePlural(singular, Analysis.NOUN);
            if (human) {
                soundMasculinePlural(singular, Analysis.NOUN);
            }
        }
        for (final String plural : plurals) {
            invariable(plural, Analysis.NOUN | Analysis.PLURAL);
        }
        for (final String feminine : feminines) {
            singular(feminine, Analysis.NOUN | Analysis.FEMININE);
            dual(feminine, Analysis.NOUN | Analysis.FEMININE, false);
            soundFemininePlural(feminine, Analysis.NOUN);
        }
    }

    void masdar(final String masdar, final List<String> plurals) {
        masdar(masdar, Analysis.MASDAR);
        for (final String plural : plurals) {
            invariable(plural, Analysis.MASDAR | Analysis.PLURAL);
        }
    }

    void rareMasdar(final String masdar) {
        masdar(masdar, Analysis.MASDAR | Analysis.RARE);
    }

    private void masdar(final String masdar, final int features) {
        singular(masdar, features);
        dual(masdar, features, false);
        soundFemininePlural(masdar, features);
    }

    /** A masdar in -in: تحدّ, التحدي. */
    void weakMasdar(final String stem) {
        weak(stem, Analysis.MASDAR, false);
    }

    /** An adjective or participle in both genders and all numbers. */
    void adjective(final String masculine, final List<String> plurals, final List<String> feminines, final int kind) {
        singular(masculine, kind | Analysis.MASCULINE);
        dual(masculine, kind | Analysis.MASCULINE, true);
        soundMasculinePlural(masculine, kind);
        if (feminines.isEmpty()) {
            feminine(masculine + "ة", kind);
        }
        for (final String feminine : feminines) {
            feminine(feminine, kind);
        }
        for (final String plural : plurals) {
            invariable(plural, kind | Analysis.PLURAL);
        }
    }

    private void feminine(final String feminine, final int kind) {
        singular(feminine, kind | Analysis.FEMININE);
        dual(feminine, kind | Analysis.FEMININE, false);
        soundFemininePlural(feminine, kind);
    }

    /** An adjective or participle in -in: داع, الداعي, داعية. */
    void weakAdjective(final String stem, final int kind) {
        weak(stem, kind, true);
        feminine(stem + "ية", kind);
    }

    private void weak(final String stem, final int kind, final boolean human) {
        sink.accept(stem, kind | Analysis.SINGULAR | Analysis.FREE);
        sink.accept(stem + "ي", kind | Analysis.SINGULAR | BOTH);
        sink.accept(stem + "يا", kind | Analysis.SINGULAR | Analysis.FREE | Analysis.INDEFINITE);
        sink.accept(stem + "يان", kind | Analysis.DUAL | Analysis.FREE);
        sink.accept(stem + "يين", kind | Analysis.DUAL | Analysis.FREE);
        sink.accept(stem + "يات", kind | Analysis.PLURAL | BOTH);
        if (human) {
            soundMasculinePlural(stem, kind);
        }
    }

    private void singular(final String word, final int features) {
        invariable(word, features | Analysis.SINGULAR);
    }

    private void invariable(final String word, final int features) {
        final char last = word.charAt(word.length() - 1);
        final String stem = word.substring(0, word.length() - 1);
        switch (last) {
            case 'ة' -> {
                sink.accept(word, features | Analysis.FREE | Analysis.TA_MARBUTA);
                sink.accept(stem + "ت", features | Analysis.BOUND);
            }
            case 'ى' -> {
                sink.accept(word, features | Analysis.FREE);
                sink.accept(stem + "ا", features | Analysis.BOUND);
            }
            default -> {
                sink.accept(word, features | BOTH);
                if (last != 'ا') {
                    sink.accept(word + "ا", features | Analysis.FREE | Analysis.INDEFINITE);
                }
            }
        }
    }

    private void dual(final String word, final int features, final boolean oblique) {
        final String stem = stemBeforeEnding(word);
        final int dual = features | Analysis.DUAL;
        sink.accept(stem + "ان", dual | Analysis.FREE);
        sink.accept(stem + "ين", dual | Analysis.FREE);
        sink.accept(stem + "ا", dual | BOTH | Analysis.CONSTRUCT);
        // Without this check every nisba adjective would read as the dual of its noun.
        sink.accept(stem + "ي", dual | (oblique || isFeminine(word) ? BOTH : Analysis.BOUND) | Analysis.CONSTRUCT);
    }

    private void soundMasculinePlural(final String word, final int features) {
        final int plural = features | Analysis.PLURAL | Analysis.MASCULINE;
        sink.accept(word + "ون", plural | Analysis.FREE);
        sink.accept(word + "ين", plural | Analysis.FREE);
        sink.accept(word + "و", plural | BOTH | Analysis.CONSTRUCT);
        sink.accept(word + "ي", plural | BOTH | Analysis.CONSTRUCT);
    }

    private void soundFemininePlural(final String word, final int features) {
        final char last = word.charAt(word.length() - 1);
        final String stem = switch (last) {
            case 'ة' -> word.substring(0, word.length() - 1);
            case 'ى' -> word.substring(0, word.length() - 1) + "ي";
            default -> word;
        };
        sink.accept(stem + "ات", features | Analysis.PLURAL | BOTH);
    }

    private static boolean isFeminine(final String word) {
        return word.endsWith("ة");
    }

    private static String stemBeforeEnding(final String word) {
        return switch (word.charAt(word.length() - 1)) {
            case 'ة' -> word.substring(0, word.length() - 1) + "ت";
            case 'ى' -> word.substring(0, word.length() - 1) + "ي";
            default -> word;
        };
    }
}
