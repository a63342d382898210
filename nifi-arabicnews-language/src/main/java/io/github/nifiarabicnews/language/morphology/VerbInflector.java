package io.github.nifiarabicnews.language.morphology;

import java.util.List;

/** Makes the forms of verbs: finite ones in both voices, masdars and participles. */
final class VerbInflector {
    private static final int BOTH = Analysis.FREE | Analysis.BOUND;
    private static final int THIRD_MASCULINE = Analysis.THIRD_PERSON | Analysis.MASCULINE;
    private static final int THIRD_FEMININE = Analysis.THIRD_PERSON | Analysis.FEMININE;
    private static final List<String> NONE = List.of();

    private final FormSink sink;
    private final NounInflector nouns;

    VerbInflector(final FormSink sink) {
        this.sink = sink;
        this.nouns = new NounInflector(sink);
    }

    /**
     * @param masdars       masdars, or empty for those that the form makes by rule
     * @param masdarPlurals broken plurals of the masdar
     */
    void inflect(final VerbStems stems, final List<String> masdars, final List<String> masdarPlurals) {
        if (stems.defective) {
            defectivePast(stems.pastLong, stems.pastEnd, Analysis.ACTIVE);
            defectivePast(stems.passivePastLong, 'ي', Analysis.PASSIVE);
            defectiveImperfect(stems.imperfectLong, stems.imperfectEnd, Analysis.ACTIVE);
            defectiveImperfect(stems.passiveImperfectLong, 'ى', Analysis.PASSIVE);
        } else {
            past(stems.pastLong, stems.pastShort, Analysis.ACTIVE);
            past(stems.passivePastLong, stems.passivePastShort, Analysis.PASSIVE);
            imperfect(stems.imperfectLong, stems.imperfectShort, Analysis.ACTIVE);
            imperfect(stems.passiveImperfectLong, stems.passiveImperfectShort, Analysis.PASSIVE);
        }
        participles(stems);
        if (masdars.isEmpty()) {
            stems.masdars.forEach(masdar -> nouns.masdar(masdar, NONE));
            stems.weakMasdars.forEach(nouns::weakMasdar);
        }
        masdars.forEach(masdar -> nouns.masdar(masdar, NONE));
        stems.rareMasdars.stream().filter(masdar -> !masdars.contains(masdar)).forEach(nouns::rareMasdar);
        for (final String plural : masdarPlurals) {
            nouns.masdar(plural, NONE);
        }
    }

    private void past(final String longStem, final String shortStem, final int voice) {
        final int features = Analysis.PAST | voice;
        sink.accept(longStem, features | THIRD_MASCULINE | Analysis.SINGULAR | BOTH);
        sink.accept(longStem + "ت", features | THIRD_FEMININE | Analysis.SINGULAR | BOTH);
        sink.accept(longStem + "ا", features | THIRD_MASCULINE | Analysis.DUAL | BOTH);
        sink.accept(longStem + "تا", features | THIRD_FEMININE | Analysis.DUAL | BOTH);
        sink.accept(longStem + "وا", features | THIRD_MASCULINE | Analysis.PLURAL | Analysis.FREE);
        sink.accept(longStem + "و", features | THIRD_MASCULINE | Analysis.PLURAL | Analysis.BOUND);
        pastBeforeConsonants(shortStem, features);
    }

    private void pastBeforeConsonants(final String stem, final int features) {
        sink.accept(stem + "ت", features | Analysis.FIRST_PERSON | Analysis.SINGULAR | BOTH);
        sink.accept(stem + "نا", features | Analysis.FIRST_PERSON | Analysis.PLURAL | BOTH);
        sink.accept(stem + "تم", features | Analysis.SECOND_PERSON | Analysis.PLURAL | Analysis.FREE);
        sink.accept(stem + "ن", features | THIRD_FEMININE | Analysis.PLURAL | BOTH);
    }

    private void imperfect(final String longStem, final String shortStem, final int voice) {
        final int features = Analysis.IMPERFECT | voice;
        persons(longStem, features | BOTH);
        if (!shortStem.equals(longStem)) {
            persons(shortStem, features | BOTH | Analysis.JUSSIVE);
        }
        endings(longStem, "ان", "ا", "ون", "وا", "و", "ين", "ي", features);
        sink.accept("ي" + shortStem + "ن", features | THIRD_FEMININE | Analysis.PLURAL | BOTH);
    }

    /** The forms without an ending. */
    private void persons(final String stem, final int features) {
        final int singular = features | Analysis.SINGULAR;
        sink.accept("ي" + stem, singular | THIRD_MASCULINE);
        sink.accept("ت" + stem, singular | THIRD_FEMININE);
        if (stem.startsWith("ء")) {
            sink.accept("آ" + stem.substring(1), singular | Analysis.FIRST_PERSON);
        }
        sink.accept("أ" + stem, singular | Analysis.FIRST_PERSON);
        sink.accept("ن" + stem, features | Analysis.FIRST_PERSON | Analysis.PLURAL);
    }

    private void endings(final String stem, final String dual, final String dependentDual, final String plural, final String dependentPlural, final String boundPlural,
            final String feminine, final String dependentFeminine, final int features) {
        sink.accept("ي" + stem + dual, features | THIRD_MASCULINE | Analysis.DUAL | Analysis.INDICATIVE | BOTH);
        sink.accept("ت" + stem + dual, features | THIRD_FEMININE | Analysis.DUAL | Analysis.INDICATIVE | BOTH);
        sink.accept("ي" + stem + dependentDual, features | THIRD_MASCULINE | Analysis.DUAL | Analysis.DEPENDENT | BOTH);
        sink.accept("ت" + stem + dependentDual, features | THIRD_FEMININE | Analysis.DUAL | Analysis.DEPENDENT | BOTH);
        sink.accept("ي" + stem + plural, features | THIRD_MASCULINE | Analysis.PLURAL | Analysis.INDICATIVE | BOTH);
        sink.accept("ي" + stem + dependentPlural, features | THIRD_MASCULINE | Analysis.PLURAL | Analysis.DEPENDENT | Analysis.FREE);
        sink.accept("ي" + stem + boundPlural, features | THIRD_MASCULINE | Analysis.PLURAL | Analysis.DEPENDENT | Analysis.BOUND);
        sink.accept("ت" + stem + plural, features | Analysis.SECOND_PERSON | Analysis.PLURAL | Analysis.INDICATIVE | BOTH);
        sink.accept("ت" + stem + dependentPlural, features | Analysis.SECOND_PERSON | Analysis.PLURAL | Analysis.DEPENDENT | Analysis.FREE);
        sink.accept("ت" + stem + boundPlural, features | Analysis.SECOND_PERSON | Analysis.PLURAL | Analysis.DEPENDENT | Analysis.BOUND);
        sink.accept("ت" + stem + feminine, features | Analysis.SECOND_PERSON | Analysis.SINGULAR | Analysis.INDICATIVE | Analysis.FREE);
        sink.accept("ت" + stem + dependentFeminine, features | Analysis.SECOND_PERSON | Analysis.SINGULAR | Analysis.DEPENDENT | Analysis.FREE);
    }

    private void defectivePast(final String stem, final char end, final int voice) {
        final int features = Analysis.PAST | voice;
        final boolean yaStem = end == 'ي';
        final String weak = end == 'ا' ? "و" : "ي";
        final int thirdSingular = features | THIRD_MASCULINE | Analysis.SINGULAR;
        if (yaStem) {
            sink.accept(stem + "ي", thirdSingular | BOTH);
        } else {
            sink.accept(stem + end, thirdSingular | Analysis.FREE);
            sink.accept(stem + "ا", thirdSingular | Analysis.BOUND);
        }
        final String feminine = yaStem ? stem + "يت" : stem + "ت";
        sink.accept(feminine, features | THIRD_FEMININE | Analysis.SINGULAR | BOTH);
        sink.accept(feminine + "ا", features | THIRD_FEMININE | Analysis.DUAL | BOTH);
        sink.accept(stem + weak + "ا", features | THIRD_MASCULINE | Analysis.DUAL | BOTH);
        sink.accept(stem + "وا", features | THIRD_MASCULINE | Analysis.PLURAL | Analysis.FREE);
        sink.accept(stem + "و", features | THIRD_MASCULINE | Analysis.PLURAL | Analysis.BOUND);
        pastBeforeConsonants(stem + weak, features);
    }

    private void defectiveImperfect(final String stem, final char end, final int voice) {
        final int features = Analysis.IMPERFECT | voice;
        if (end == 'و') {
            persons(stem + "و", features | BOTH);
            endings(stem, "وان", "وا", "ون", "وا", "و", "ين", "ي", features);
        } else {
            // سعى يسعى and رمى يرمي have one root shape: before a suffix both are known.
            persons(stem + "ى", features | BOTH);
            persons(stem + "ا", features | Analysis.BOUND);
            endings(stem, "يان", "يا", "ون", "وا", "و", "ين", "ي", features);
        }
        persons(stem, features | BOTH | Analysis.JUSSIVE);
    }

    private void participles(final VerbStems stems) {
        if (stems.weakActiveParticiple) {
            nouns.weakAdjective(stems.activeParticiple, Analysis.ACTIVE_PARTICIPLE);
        } else {
            nouns.adjective(stems.activeParticiple, NONE, NONE, Analysis.ACTIVE_PARTICIPLE);
        }
        final String passive = stems.passiveParticiple;
        if (passive.endsWith("ى")) {
            final String stem = passive.substring(0, passive.length() - 1);
            sink.accept(passive, Analysis.PASSIVE_PARTICIPLE | Analysis.MASCULINE | Analysis.SINGULAR | Analysis.FREE);
            sink.accept(stem + "اة", Analysis.PASSIVE_PARTICIPLE | Analysis.FEMININE | Analysis.SINGULAR | Analysis.FREE | Analysis.TA_MARBUTA);
            sink.accept(stem + "ون", Analysis.PASSIVE_PARTICIPLE | Analysis.MASCULINE | Analysis.PLURAL | Analysis.FREE);
            sink.accept(stem + "ين", Analysis.PASSIVE_PARTICIPLE | Analysis.MASCULINE | Analysis.PLURAL | Analysis.FREE);
            sink.accept(stem + "يات", Analysis.PASSIVE_PARTICIPLE | Analysis.FEMININE | Analysis.PLURAL | BOTH);
        } else {
            nouns.adjective(passive, NONE, NONE, Analysis.PASSIVE_PARTICIPLE);
        }
    }
}
