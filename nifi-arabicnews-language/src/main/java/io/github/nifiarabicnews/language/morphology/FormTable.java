package io.github.nifiarabicnews.language.morphology;

import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.FormMemo;
import io.github.nifiarabicnews.language.text.WordForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every inflected form of every lexeme under its folded spelling, without what is written together with it: an open addressing
 * table over one array of characters. Immutable.
 */
public final class FormTable {
    private static final int VOICES = Analysis.ACTIVE | Analysis.PASSIVE;
    private static final int JOINS = Analysis.FREE | Analysis.BOUND;

    private final char[] characters;
    private final int[] slots;
    private final int[] formBegins;
    private final int[] formHashes;
    private final int[] analysisBegins;
    private final long[] analyses;
    private final FormMemo<FormReadings> memo = new FormMemo<>(word -> Segmentation.readings(this, word), FormReadings.NONE);

    private FormTable(final Map<String, List<Long>> forms) {
        final int count = forms.size();
        formBegins = new int[count + 1];
        formHashes = new int[count];
        analysisBegins = new int[count + 1];
        slots = new int[Integer.highestOneBit(Math.max(4, count) * 2 - 1) * 2];
        Arrays.fill(slots, -1);
        final StringBuilder pool = new StringBuilder();
        long[] all = new long[2 * count + 1];
        int analysisCount = 0;
        int form = 0;
        for (final Map.Entry<String, List<Long>> entry : forms.entrySet()) {
            pool.append(entry.getKey());
            formBegins[form + 1] = pool.length();
            final char[] key = entry.getKey().toCharArray();
            formHashes[form] = Folding.hash(key, 0, key.length);
            if (analysisCount + entry.getValue().size() > all.length) {
                all = Arrays.copyOf(all, 2 * all.length + entry.getValue().size());
            }
            for (final long analysis : entry.getValue()) {
                all[analysisCount++] = analysis;
            }
            analysisBegins[form + 1] = analysisCount;
            int slot = slotOf(formHashes[form]);
            while (slots[slot] >= 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = form++;
        }
        characters = pool.toString().toCharArray();
        analyses = Arrays.copyOf(all, analysisCount);
    }

    /** Number of different folded forms. */
    public int size() {
        return formHashes.length;
    }

    /** @return the number of the form with these characters, or -1 */
    int find(final char[] folded, final int begin, final int end) {
        final int hash = Folding.hash(folded, begin, end);
        int slot = slotOf(hash);
        while (slots[slot] >= 0) {
            final int form = slots[slot];
            if (formHashes[form] == hash && Arrays.equals(characters, formBegins[form], formBegins[form + 1], folded, begin, end)) {
                return form;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    int analysisBegin(final int form) {
        return analysisBegins[form];
    }

    int analysisEnd(final int form) {
        return analysisBegins[form + 1];
    }

    long analysis(final int index) {
        return analyses[index];
    }

    /** The readings of a form by itself, with what may be written to it. */
    FormReadings readings(final WordForm word) {
        return memo.get(word);
    }

    /** All readings of one form, with nothing written to it; for the loader, not for the hot path. */
    public long[] readings(final String form) {
        final char[] folded = Folding.fold(form).toCharArray();
        final int found = find(folded, 0, folded.length);
        return found < 0 ? new long[0] : Arrays.copyOfRange(analyses, analysisBegins[found], analysisBegins[found + 1]);
    }

    private int slotOf(final int hash) {
        final int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }

    /** Takes lexemes one by one. Lexemes are numbered by the caller. */
    public static final class Builder {
        /** Lexeme numbers must stay below this. */
        public static final int MAX_LEXEMES = 1 << 19;

        private final Map<String, List<Long>> forms = new HashMap<>();
        private int lexeme;
        private Set<String> excluded = Set.of();
        private final FormSink sink = this::accept;
        private final NounInflector nouns = new NounInflector(sink);
        private final VerbInflector verbs = new VerbInflector(sink);

        /** Leaves these spellings out of the lexemes to come. */
        public void without(final List<String> spellings) {
            excluded = spellings.stream().map(Folding::fold).collect(Collectors.toSet());
        }

        /**
         * @param root          3 or 4 letters, weak ones as و or ي, hamza as ء
         * @param masdars       masdars beside those that the form makes by rule; form I makes none
         * @param masdarPlurals broken plurals of the masdar
         * @throws IllegalArgumentException where root and form do not fit
         */
        public void verb(final int number, final String root, final VerbForm form, final List<String> masdars, final List<String> masdarPlurals) {
            lexeme = number;
            final VerbStems stems = VerbStems.of(root, form);
            final List<String> allMasdars = new ArrayList<>(masdars);
            if (!masdars.isEmpty()) {
                stems.masdars.stream().filter(masdar -> !allMasdars.contains(masdar)).forEach(allMasdars::add);
            }
            verbs.inflect(stems, allMasdars, masdarPlurals);
        }

        /** The citation form that root and form make, to check a row against: the past, third person masculine singular, folded. */
        public static List<String> citations(final String root, final VerbForm form) {
            final VerbStems stems = VerbStems.of(root, form);
            return Orthography.spellings(stems.defective ? stems.pastLong + stems.pastEnd : stems.pastLong);
        }

        public void noun(final int number, final String singular, final List<String> plurals, final List<String> feminines, final boolean weak) {
            lexeme = number;
            nouns.noun(singular, plurals, feminines, weak);
        }

        public void adjective(final int number, final String masculine, final List<String> plurals, final List<String> feminines, final boolean weak) {
            lexeme = number;
            if (weak) {
                nouns.weakAdjective(masculine, Analysis.ADJECTIVE);
            } else {
                nouns.adjective(masculine, plurals, feminines, Analysis.ADJECTIVE);
            }
        }

        public void particle(final int number, final String word) {
            lexeme = number;
            accept(word, Analysis.PARTICLE | Analysis.FREE | Analysis.BOUND);
        }

        public FormTable build() {
            return new FormTable(forms);
        }

        private void accept(final String form, final int features) {
            final int initial = Orthography.initial(form.charAt(0));
            for (final String spelling : Orthography.spellings(form)) {
                if (excluded.contains(spelling)) {
                    continue;
                }
                add(spelling, Analysis.of(lexeme, features | initial, 0));
            }
        }

        private void add(final String spelling, final long analysis) {
            final List<Long> known = forms.computeIfAbsent(spelling, key -> new ArrayList<>(2));
            for (int i = 0; i < known.size(); i++) {
                final long differs = known.get(i) ^ analysis;
                final boolean finite = Analysis.isFinite(analysis);
                if (differs == 0 || (differs & ~JOINS) == 0 && !finite || finite && (differs & ~VOICES) == 0) {
                    known.set(i, known.get(i) | analysis);
                    return;
                }
            }
            known.add(analysis);
        }
    }
}
