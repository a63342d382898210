package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.morphology.VerbForm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One row of {@code lexemes/*.tsv}: a word with what its inflection needs.
 *
 * @param name      as rules call it: the citation form, with a number where it is a homograph ({@code حل#2})
 * @param root      verbs only, else null
 * @param form      verbs only, else null
 * @param masdars   verbs only
 * @param plurals   broken or further plurals
 * @param feminines feminines that the rule does not make
 * @param weak      nouns and adjectives in -in: قاض, القاضي
 * @param not       spellings that are never taken for this word
 * @param gloss     English
 * @param file      where it stands
 * @param line      where it stands, from 1
 */
public record Lexeme(String name, PartOfSpeech pos, String root, VerbForm form, List<String> masdars, List<String> plurals, List<String> feminines, boolean weak,
        List<String> not, String gloss, String file, int line) {

    /** What a lexeme can be. */
    public enum PartOfSpeech {
        VERB, NOUN, ADJ, PARTICLE
    }

    /** The citation form without a homograph's number. */
    public String citation() {
        final int number = name.indexOf('#');
        return number < 0 ? name : name.substring(0, number);
    }

    /** What makes a lexeme: two rows with one key are one word written twice. */
    String key() {
        return name + '\t' + pos + '\t' + root + '\t' + form;
    }

    /** This lexeme with what another row says of it. */
    Lexeme with(final Lexeme other) {
        return new Lexeme(name, pos, root, form, union(masdars, other.masdars), union(plurals, other.plurals), union(feminines, other.feminines), weak || other.weak,
                union(not, other.not), gloss, file, line);
    }

    private static List<String> union(final List<String> some, final List<String> more) {
        final Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }
}
