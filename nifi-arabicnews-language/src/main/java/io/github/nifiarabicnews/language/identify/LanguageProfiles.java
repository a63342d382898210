package io.github.nifiarabicnews.language.identify;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;

/**
 * The languages that are told apart by letters and frequent words, and those that their script alone gives away.
 * The letters are those of the languages' standard alphabets (Unicode Standard, chapter 9, and the Unicode CLDR exemplar characters).
 */
final class LanguageProfiles {

    /** Languages in Arabic script. Letters are listed where the language is the only one or one of few that has them. */
    static final List<LanguageProfile> ARABIC_SCRIPT = List.of(
            LanguageProfile.of("ar", "ةىكيإأ",
                    "في من على إلى الى أن ان إن التي الذي هذا هذه ذلك مع عن كان كانت قد لم لا ما بين بعد قبل عند خلال حيث كما أو ثم حتى وقد وقال قال إنه أنه وفي ومن كل غير منذ الذين"
                            + " يوم عبر بأن لها لهم فيها عليه عليها منها بها تم وأضاف وأكد"),
            LanguageProfile.of("fa", "پچژگکی",
                    "در به از که این آن است را با برای های هم می شد شده کرد کرده بود بر یک تا خود گفت شود باید نیز دارد وی ما اما ای ها کند کنند هستند بین پس سال روز ایران كه اين براي يك كرد كند همه شود است"),
            LanguageProfile.of("ur", "ٹڈڑںےہھگکی",
                    "کے کی میں ہے کا سے اور کو نے پر یہ کہ ہیں ایک بھی نہیں وہ تھا تھی تھے ہو گیا اس ان کر کیا ہوئے لیے تک گے جو رہا رہے ساتھ بعد"),
            LanguageProfile.of("ps", "ټډړږښڼېۍځڅۀګ",
                    "د په چې او له سره دی دې کې ته یې هم دا شوي کړي وي نه به کړ ده دغه یو شو کوي څخه پر چي دوی"),
            LanguageProfile.of("ckb", "ێۆەڕڵگکیڤچپژ",
                    "لە بۆ بە کە ئەو و ئەم دا هەر یەک لەگەڵ بوو نە دەکات کرد سەر پێ تر دەبێت هەیە بەڵام ئەوەی نێوان کوردستان"),
            LanguageProfile.of("ug", "ۇۈۆېەڭۋىگچپ",
                    "ۋە بىلەن بۇ ئۈچۈن بىر بولۇپ دەپ ئۇ قىلىش كېيىن بولغان خەلق ئۇيغۇر يىلى ھەم"),
            LanguageProfile.of("sd", "ڄڃٿٽڊڏڙڳڱڻٻڀڪھ",
                    "۾ ۽ جي جو کي جا تي آهي آهن هن سان ان ته به نه هڪ ڪري لاءِ"),
            LanguageProfile.of("ms", "ڤڠڽۏݢڬ",
                    "دان يڠ دي اين ايت دڠن كڤد اونتوق تيدق اد دالم اوله"));

    static final List<LanguageProfile> LATIN_SCRIPT = List.of(
            LanguageProfile.of("en", "", "the of and to in is that for was with on as by it at from are be this his has have an not but which were said he they will who their its been would after"),
            LanguageProfile.of("fr", "çœàèùêë", "le la les de des du et en un une est que qui dans pour par sur au aux avec ce cette il elle sont pas plus ont été se son sa leur mais ou nous"),
            LanguageProfile.of("de", "äöüß", "der die das und in den von zu mit ist im für auf nicht ein eine als auch dem des sich es an werden wird sind hat nach bei aus einer sie er"),
            LanguageProfile.of("es", "ñ¿¡", "el la los las de del y en que un una es por con para se su al lo como más pero sus le ha este son fue entre está desde sobre"),
            LanguageProfile.of("it", "ìò", "il lo la gli le di del della e in che un una è per con non sono si da al dei delle nel più anche come ha alla dal questo"),
            LanguageProfile.of("pt", "ãõ", "o os as de do da dos das e em que um uma é por com para se não no na ao mais como foi pelo pela sua seu são entre"),
            LanguageProfile.of("nl", "", "de het een en van in is dat op te zijn met voor niet aan er om ook als bij door naar uit nog wordt over heeft werd die maar"),
            LanguageProfile.of("tr", "ğışİ", "ve bir bu da de için ile olarak çok daha olan gibi en ne kadar sonra var dedi ise her o ya ki"),
            LanguageProfile.of("id", "", "yang dan di dari untuk dengan ini itu pada tidak dalam akan ke oleh juga telah adalah sebagai karena bisa kata para"),
            LanguageProfile.of("ku", "êîûşç", "û li ku di bi ji de ev re ser jî kir bû na dike wan her xwe ye bo hat"),
            LanguageProfile.of("pl", "łąęśżźćń", "w i na z do nie się jest że to o po od dla przez jak za oraz był przy"),
            LanguageProfile.of("ro", "ăâîșțşţ", "și de la în a cu pe din nu că este o un pentru mai au care prin"),
            LanguageProfile.of("sv", "åäö", "och i att det som en på är av för med den till inte har om ett från var"),
            LanguageProfile.of("so", "", "iyo ka ku in oo waa uu ah la soo ee ay u waxaa si"),
            LanguageProfile.of("vi", "ăđơưạảấầẩậắặẹếềểệịọốồổộớờợụứừựỳ", "và của là có trong được cho với các không một người những đã này"));

    static final List<LanguageProfile> CYRILLIC_SCRIPT = List.of(
            LanguageProfile.of("ru", "ыэё", "и в не на с что по как из за от для это он а его к но у о до при все был году"),
            LanguageProfile.of("uk", "іїєґ", "і в на що з не до за у та як від для це про його та й є року"),
            LanguageProfile.of("bg", "ъщ", "и на в за да се от е че с не са по като до при това ще"),
            LanguageProfile.of("sr", "јљњђћџ", "и у је да се на за од су са не као који што из"),
            LanguageProfile.of("kk", "әғқңөұүһі", "және мен бұл үшін де да бір деп болып"),
            LanguageProfile.of("tg", "ӣӯҳҷқғ", "ва дар аз ба ки ин бо барои аст"));

    /** Languages that are taken from the script where more than one language uses it, but one does so by far the most. */
    static final Map<UnicodeScript, String> BY_SCRIPT = Map.ofEntries(
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.TIFINAGH, "zgh"),
            Map.entry(UnicodeScript.SYRIAC, "syr"),
            Map.entry(UnicodeScript.THAANA, "dv"));

    private LanguageProfiles() {
    }
}
