package io.github.nifiarabicnews.language.lexicon;

import java.util.ArrayList;
import java.util.List;

/** A small lexicon for tests: the built-in words of grammar with some events of its own. */
public final class TestLexicon {
    private static final String LEXEMES = """
            lexeme	pos	root	form	extra	gloss
            طائرة	noun				plane
            مسير	adj				unmanned
            قصف	verb	قصف	I	masdar=قصف	shell
            هجوم	noun			plural=هجمات	attack
            قتل	verb	قتل	I	masdar=قتل	kill
            مقتل	noun				killing
            شن	verb	شنن	I	masdar=شن	launch
            حملة	noun				campaign
            إعلاني	adj				advertising
            انسحب	verb	سحب	VII		withdraw
            التقى	verb	لقي	VIII	masdar=لقاء	meet
            اجتماع	noun				meeting
            قمة	noun			plural=قمم	summit
            عقوبة	noun				sanction
            رفع	verb	رفع	I	masdar=رفع	lift
            فرض	verb	فرض	I	masdar=فرض	impose
            طالب	verb	طلب	III		demand
            أفرج	verb	فرج	IV		release
            مباراة	noun			plural=مباريات	match
            هداف	noun				scorer
            غارة	noun				raid
            جوي	adj				air
            عقد#2	verb	عقد	I	masdar=عقد	hold
            """;
    private static final String RULES = """
            class test-sport = مباراة | هداف
            class mode-assault-aerial = طائرة
            class mode-assault-drone = مسير
            class mode-request-yield = أفرج
            class attack-word = هجوم | غارة | حملة

            rule assault-shelling
              type ASSAULT heavy-weapons?
              cameo 194
              contexts military
              frame subj=actor obj=recipient على=location
              unless test-sport
              + قصف | قصفت المدفعية القرية أمس.

            rule assault-killing
              type ASSAULT
              + قتل | قتل عشرة جنود.
              + مقتل | مقتل ثلاثة جنود.

            rule assault-attack
              type ASSAULT
              unless test-sport
              + هجوم | هجوم على القرية.
              + شن ... @attack-word | شنت القوات أمس هجوما.
              - شن .. حملة إعلاني | شنت الشركة حملة إعلانية.

            rule assault-air
              type ASSAULT aerial
              + غارة جوي? | غارة على القرية.

            rule none-campaign
              type NONE
              + حملة | حملة في المدارس.

            rule consult-meeting
              type CONSULT
              + التقى | التقى الرئيس الوفد.
              + اجتماع | اجتماع في القاهرة.
              + قمة | قمة في تونس.

            rule sanction
              type SANCTION
              + عقوبة | عقوبات على البلاد.

            rule concede-sanction
              type CONCEDE
              + رفع .. عقوبة | رفع العقوبات عن البلاد.

            rule retreat-withdraw
              type RETREAT withdraw
              + انسحب | انسحب الجنود.
              + أفرج "عن" | أفرجت السلطات عن السجناء.

            rule request-change
              type REQUEST change?
              + طالب | طالب الوزير بالحوار.

            class taking-place = عقد#2
            """;

    private TestLexicon() {
    }

    /** The files of the layer. */
    public static List<LexiconFile> files() {
        final List<LexiconFile> files = new ArrayList<>();
        for (final LexiconFile file : LexiconFiles.builtIn()) {
            if (file.name().contains("grammar")) {
                files.add(file);
            }
        }
        files.add(file("lexemes/test.tsv", LEXEMES));
        files.add(file("events/test.rules", RULES));
        return files;
    }

    public static LexiconFile file(final String name, final String text) {
        return new LexiconFile(name, text.lines().toList());
    }

    public static Lexicon load() {
        try {
            return LexiconLoader.load(List.of(files()));
        } catch (final LexiconException e) {
            throw new AssertionError(e);
        }
    }
}
