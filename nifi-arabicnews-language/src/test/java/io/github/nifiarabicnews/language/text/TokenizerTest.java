package io.github.nifiarabicnews.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void tokensAreTheWordsNumbersAndMarksOfTheTextAsWritten() {
        assertEquals(List.of("قتل", "٣٫٥", "في", "إلى", "11", "شخصا", "،", "كوريا", "الشمالية", "."), tokens("قتل ٣٫٥ في إلى11 شخصا، #كوريا_الشمالية."));
        assertEquals(List.of("قُتِــلَ", "(", "C", "4", ")"), tokens("قُتِــلَ (C4)"));
    }

    @Test
    void foldedFormsAreOneForAllSpellings() {
        final TokenizedText text = Tokenizer.tokenize("أَدانَـت إلي الى مسئول مسؤول ضربة ضربه لاجئ گاز ١٢");
        assertEquals(List.of("ادانت", "الي", "الي", "مسءول", "مسءول", "ضربه", "ضربه", "لاجء", "كاز", "12"), folded(text));
        assertEquals(text.hash(1), text.hash(2));
        assertTrue(text.isFolded(0, "ادانت"));
        assertEquals("سءل", Folding.fold("سي\u0654ل"));
    }

    @Test
    void sentencesEndAtMarksBeforeSpacesAndAtLineEnds() {
        assertEquals(List.of("عنوان بلا نقطة", "قال إنه \"لن يعود.", "وأضاف: كفى!\"", "هل عاد؟", "نعم…", "بلغ 11.5 في موقع a.com أمس."),
                sentences("عنوان بلا نقطة\n\nقال إنه \"لن يعود. وأضاف: كفى!\" هل عاد؟ نعم… بلغ 11.5 في موقع a.com أمس.\n"));
    }

    @Test
    void lettersThatAbbreviateAndNumbersOfAListEndNoSentence() {
        assertEquals(List.of("التقى د. سامي أ. كمال.", "ثم عاد."), sentences("التقى د. سامي أ. كمال. ثم عاد."));
        assertEquals(List.of("1. وقف النار", "2. تبادل الأسرى عام 2012.", "ثم الباقي"), sentences("1. وقف النار\n2. تبادل الأسرى عام 2012. ثم الباقي"));
    }

    @Test
    void clausesAreSetApartByPunctuationAndGoOnBehindInsertions() {
        final TokenizedText text = Tokenizer.tokenize("أعلن السودان، الأربعاء، إلغاء العقود (كلها) أمس، ورحبت بذلك واشنطن.");
        final List<String> words = folded(text);
        final int first = text.clause(0);
        assertEquals(first, text.clause(words.indexOf("الغاء")));
        assertEquals(first, text.clause(words.indexOf("امس")));
        assertNotEquals(first, text.clause(words.indexOf("الاربعاء")));
        assertNotEquals(first, text.clause(words.indexOf("كلها")));
        assertNotEquals(first, text.clause(words.indexOf("ورحبت")));
    }

    @Test
    void quotationDepthIsKnownAndEndsWithTheParagraph() {
        final TokenizedText text = Tokenizer.tokenize("قال \"سنعود «قريبا» إلى\" بيته «ثم\nصمت");
        final List<String> words = folded(text);
        assertEquals(0, text.quotationDepth(words.indexOf("قال")));
        assertEquals(1, text.quotationDepth(words.indexOf("سنعود")));
        assertEquals(2, text.quotationDepth(words.indexOf("قريبا")));
        assertEquals(1, text.quotationDepth(words.indexOf("الي")));
        assertEquals(0, text.quotationDepth(words.indexOf("بيته")));
        assertEquals(1, text.quotationDepth(words.indexOf("ثم")));
        assertEquals(0, text.quotationDepth(words.indexOf("صمت")));
        assertEquals(1, text.paragraph(1));
    }

    @Test
    void endlessSentencesAndClausesAreCut() {
        final TokenizedText text = Tokenizer.tokenize("كلمة ".repeat(5000));
        assertEquals(5000, text.tokenCount());
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            assertTrue(text.endToken(sentence) - text.firstToken(sentence) <= Tokenizer.MAX_SENTENCE_TOKENS);
        }
        int clauseLength = 0;
        for (int token = 1; token < text.tokenCount(); token++) {
            clauseLength = text.clause(token) == text.clause(token - 1) ? clauseLength + 1 : 0;
            assertTrue(clauseLength <= Tokenizer.MAX_CLAUSE_TOKENS);
        }
    }

    @Test
    void anyCharactersAtAllAreCutWithoutLoss() {
        final StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0x11000; c++) {
            all.appendCodePoint(c).append(c % 7 == 0 ? " " : "");
        }
        final TokenizedText text = Tokenizer.tokenize(all.toString());
        int last = 0;
        for (int token = 0; token < text.tokenCount(); token++) {
            assertTrue(text.begin(token) >= last && text.end(token) > text.begin(token));
            last = text.end(token);
            assertTrue(token == 0 || text.sentence(token) >= text.sentence(token - 1));
        }
        assertEquals(0, Tokenizer.tokenize("").tokenCount());
        assertEquals(0, Tokenizer.tokenize(" \n \u0000").sentenceCount());
    }

    private static List<String> tokens(final String text) {
        final TokenizedText tokenized = Tokenizer.tokenize(text);
        final List<String> tokens = new ArrayList<>();
        for (int token = 0; token < tokenized.tokenCount(); token++) {
            tokens.add(tokenized.token(token));
        }
        return tokens;
    }

    private static List<String> folded(final TokenizedText text) {
        final List<String> forms = new ArrayList<>();
        for (int token = 0; token < text.tokenCount(); token++) {
            forms.add(text.folded(token));
        }
        return forms;
    }

    private static List<String> sentences(final String text) {
        final TokenizedText tokenized = Tokenizer.tokenize(text);
        final List<String> sentences = new ArrayList<>();
        for (int sentence = 0; sentence < tokenized.sentenceCount(); sentence++) {
            sentences.add(text.substring(tokenized.sentenceBegin(sentence), tokenized.sentenceEnd(sentence)));
        }
        return sentences;
    }
}
