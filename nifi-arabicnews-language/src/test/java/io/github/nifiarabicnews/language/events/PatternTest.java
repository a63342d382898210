package io.github.nifiarabicnews.language.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.lexicon.EntityKind;
import io.github.nifiarabicnews.language.lexicon.LexiconException;
import io.github.nifiarabicnews.language.lexicon.LexiconLoader;
import io.github.nifiarabicnews.language.lexicon.TestLexicon;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "قصف:act            ; قصفت القوات الحي         ; القصف",
            "قصف:fut            ; ستقصف القوات الحي        ; تقصف القوات الحي",
            "قصف:n              ; القصف مستمر              ; قصفت القوات",
            "قصف:ap             ; القوات القاصفة           ; القصف",
            "ب+قصف              ; هددت بالقصف              ; بعد القصف",
            "ال+قصف             ; توقف القصف               ; قصف عنيف",
            "0+قصف:n            ; يوم قصف عنيف             ; القصف",
            "قصف+ه              ; قصفها الجيش              ; قصف الجيش",
            "قصف \"في\"         ; القصف في المدينة         ; القصف على المدينة",
            "قصف \"على\"        ; قصف عليه                 ; قصف عنيف عليه",
            "قصف .. هجوم        ; قصف ثم ثم ثم هجوم        ; قصف ثم ثم ثم ثم هجوم",
            "قصف ... هجوم       ; قصف واحد اثنان ثلاثة أربعة خمسة هجوم ; قصف واحد، اثنان ثلاثة أربعة خمسة ستة سبعة هجوم",
            "قصف &هجوم          ; هجوم بعيد جدا من القصف   ; هجوم. ثم القصف",
            "قصف !هجوم          ; القصف مستمر              ; القصف مستمر، والهجوم كذلك",
            "قصف غارة? هجوم     ; قصف غارة هجوم            ; قصف بيت هجوم",
            "قصف غارة? هجوم     ; قصف هجوم                 ; قصف",
            "(غارة|هجوم) ^قصف   ; غارة قصف                 ; حملة قصف",
            "قصف <number>       ; قصف 12                   ; قصف بيت",
            "قصف <number>       ; قصف ثلاثة                ; قصف بيت",
            "قصف <place> هجوم   ; قصف تل أبيب هجوم         ; قصف تل هجوم",
            "<place> ^قصف       ; في تل أبيب قصف           ; أبيب تل قصف",
            "قصف \"مع ذلك\"     ; القصف مع ذلك             ; القصف مع هذا",
    })
    void elementsStandForWhatTheFormatSays(final String pattern, final String yes, final String no) throws LexiconException {
        final EventTagger tagger = tagger("rule own\ntype COERCE\n+ " + pattern);
        assertEquals(List.of("own"), fired(tagger, yes), yes);
        assertEquals(List.of(), fired(tagger, no), no);
    }

    @Test
    void theMoreSpecificPatternWinsAndAMinusBreaksATie() throws LexiconException {
        final EventTagger tagger = tagger("rule own\ntype COERCE\n+ قصف عقوبة\n- قصف غارة\nrule other\ntype AID\n+ قصف غارة هجوم\n+ قصف .. غارة");
        assertEquals(List.of("own"), fired(tagger, "قصف عقوبة"));
        assertEquals(List.of(), fired(tagger, "قصف غارة"));
        assertEquals(List.of("other"), fired(tagger, "قصف غارة هجوم"));
    }

    @Test
    void twoEventsHaveOneWordWhereBothRulesSayAlso() throws LexiconException {
        final String rules = "rule own\ntype COERCE\nalso\n+ قصف غارة\nrule other\ntype AID\n%s\n+ قصف غارة هجوم";
        assertEquals(List.of("other", "own"), fired(tagger(rules.formatted("also")), "قصف غارة هجوم").stream().sorted().toList());
        assertEquals(List.of("other"), fired(tagger(rules.formatted("")), "قصف غارة هجوم"));
    }

    @Test
    void aRuleForWhatIsSaidFiresWhereSomebodyIsCitedInAQuotationAndBehindAColon() throws LexiconException {
        final EventTagger tagger = tagger("rule own\ntype COERCE\nsaid\n+ قصف");
        assertEquals(List.of("own"), fired(tagger, "قال الوزير إن القصف مستمر"));
        assertEquals(List.of("own"), fired(tagger, "القصف مستمر بحسب الوزير"));
        assertEquals(List.of("own"), fired(tagger, "الحي تحت \"القصف\""));
        assertEquals(List.of("own"), fired(tagger, "الوزير: القصف مستمر"));
        assertEquals(List.of(), fired(tagger, "القصف مستمر: الحي خال"));
    }

    private static EventTagger tagger(final String rules) throws LexiconException {
        final String off = "off assault-shelling\noff assault-attack\noff assault-air\noff sanction\noff concede-sanction\noff none-campaign\n";
        // The place is the two words تل أبيب.
        final EntityFinder places = (text, article) -> new EntityLookup() {
            @Override
            public int end(final int token, final EntityKind kind) {
                return kind == EntityKind.PLACE && text.text().isFolded(token, "تل") && token + 1 < text.text().tokenCount() && text.text().isFolded(token + 1, "ابيب") ? token + 2 : -1;
            }

            @Override
            public int begin(final int endToken, final EntityKind kind) {
                return endToken >= 2 && end(endToken - 2, kind) == endToken ? endToken - 2 : -1;
            }
        };
        return EventTagger.withLexicon(LexiconLoader.load(List.of(TestLexicon.files(), List.of(TestLexicon.file("events/own.rules", off + rules)))))
                .with(places, ArgumentFinder.NONE);
    }

    private static List<String> fired(final EventTagger tagger, final String text) {
        return tagger.tag(new Article(null, null, null, null, null, null, "ar", text)).events().stream().map(event -> event.rule()).toList();
    }
}
