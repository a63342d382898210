package io.github.nifiarabicnews.extraction.content;

import io.github.nifiarabicnews.language.normalize.SearchFold;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines that news sites put between and around the paragraphs of articles, in Arabic and in English: advertising marks, share bars, "read also", comment rules. */
final class BoilerplateLines {

    /** Whole lines, folded, without punctuation and digits. */
    private static final Set<String> EXACT = Set.copyOf(List.of(fold("""
            اعلان|اعلانات|الاعلان|مساحة اعلانية|اعلان مدفوع|محتوى مدعوم|ad|ads|advert|advertisement|advertisements|advertising|sponsored|sponsored content|promoted|
            شارك|شارك الخبر|شارك المقال|شارك هذا|مشاركة|المشاركة|مشاركة الخبر|انشر|انسخ الرابط|نسخ الرابط|تم نسخ الرابط|تم النسخ|طباعة|طباعة الخبر|حفظ|احفظ|ارسال|ارسل|استمع|استمع للخبر|الاستماع|
            حجم الخط|تكبير الخط|تصغير الخط|فيسبوك|تويتر|واتساب|واتس اب|تيليجرام|تلغرام|انستغرام|يوتيوب|لينكد ان|لينكدين|ماسنجر|البريد الالكتروني|
            تعليقات|التعليقات|تعليق|اترك تعليقا|اضف تعليق|اضف تعليقا|اكتب تعليقا|لا توجد تعليقات|عدد التعليقات|عرض التعليقات|شاركنا رايك|
            كلمات مفتاحية|الكلمات المفتاحية|الكلمات الدلالية|كلمات دلالية|وسوم|الوسوم|علامات|تاغ|تاجات|التاجات|هاشتاغ|الموضوع|الموضوعات|التصنيف|التصنيفات|القسم|الاقسام|
            اقرا ايضا|اقرا المزيد|اقرا كذلك|اقرا اكثر|شاهد ايضا|شاهد كذلك|انظر ايضا|طالع ايضا|تابع ايضا|المزيد|للمزيد|مزيد|المزيد من الاخبار|مواضيع ذات صلة|موضوعات ذات صلة|موضوعات متعلقة|مواضيع متعلقة|
            اخبار ذات صلة|اخبار متعلقة|ذات صلة|مقالات ذات صلة|مقالات اخرى|اخبار اخرى|اخبار مشابهة|قد يهمك|قد يهمك ايضا|قد يعجبك|قد يعجبك ايضا|ربما يعجبك|ربما تعجبك هذه المقالات|اخترنا لك|نرشح لك|الاكثر قراءة|
            الاكثر مشاهدة|الاكثر تعليقا|اخر الاخبار|احدث الاخبار|الرئيسية|الصفحة الرئيسية|تابعنا|تابعونا|تابعنا على|اشترك|اشترك الان|اشترك معنا|سجل الان|تسجيل الدخول|المصدر|الكاتب|السابق|التالي|الخبر السابق|الخبر التالي|العودة|عودة|رجوع|
            الى الاعلى|عرض المزيد|تحميل المزيد|اغلاق|اضغط هنا|فيديو|صور|بالصور|بالفيديو|شاهد الفيديو|معرض الصور|يمكنكم متابعة|متعلقات|روابط ذات صلة|
            share|share this|share this article|share on facebook|share on twitter|tweet|like|like this|pin it|email|e mail|email this|print|print this|save|copy link|link copied|facebook|twitter|whatsapp|telegram|linkedin|pinterest|reddit|google|
            comments|comment|no comments|leave a comment|leave a reply|post a comment|add a comment|view comments|show comments|join the conversation|tags|topics|keywords|filed under|related|related articles|related stories|related topics|related content|related news|
            related posts|related links|read more|read also|also read|see also|more|more stories|more news|more on this story|most read|most popular|trending|trending now|recommended|recommended for you|you may also like|you might also like|up next|next article|
            previous article|next story|read next|continue reading|continue reading the main story|story continues below|story continues|article continues below|advertisement continue reading the main story|scroll to continue with content|subscribe|subscribe now|sign up|sign in|log in|newsletter|newsletters|follow us|follow|home|back to top|top|close|skip|loading|
            skip advertisement|show more|load more|view gallery|photos|video|watch|play|image copyright|media caption|image caption|getty images|listen|listen to this article|report an error|report a typo|corrections|buy now|photo|photos of the day|copyright|slideshow|view slideshow|
            """).split("\\|")));

    /** Beginnings of lines that lead to other articles or sites. */
    private static final String LEADS = fold("اقرا ايضا|اقرا المزيد|اقرا اكثر|اقرا كذلك|اقرأوا ايضا|اقراوا ايضا|اقرأ عن|وللمزيد|شاهد ايضا|شاهد كذلك|شاهد المزيد|شاهد الفيديو|شاهدوا ايضا|انظر ايضا|انظر كذلك|طالع ايضا|طالع المزيد|تابع ايضا|لمتابعة|للمزيد من|للمزيد|لقراءة المزيد|لمزيد من|للاطلاع على المزيد|"
            + "لمشاهدة|قد يهمك|قد يعجبك|موضوعات متعلقة|موضوعات ذات صلة|مواضيع ذات صلة|مواضيع متعلقة|اخبار ذات صلة|اخبار متعلقة|تابعوا|تابعنا|تابعونا|اشترك في|اشتركوا في|انضم الى|انضموا الى|حمل تطبيق|حمل التطبيق|حملوا تطبيق|اضغط هنا|انقر هنا|شارك برايك|شاركنا برايك|"
            + "جميع الحقوق محفوظة|حقوق النشر|كلمات مفتاحية|الكلمات الدلالية|كلمات دلالية|الكلمات المفتاحية|وسوم|الوسوم|نرشح لك|اخترنا لك|ننشر لكم|رابط مختصر|رابط الخبر|الرابط المختصر")
            + "|read more|read also|also read|also see|see also|see more|must read|related|related story|related stories|related articles|related link|related video|don't miss|don’t miss|recommended|more on|more from|more in|click here|follow us|follow @|like us|share this|sign up for|sign up to|subscribe to|subscribe for|subscribe now to|le puede interesar|à lire aussi|lire aussi|lea también|lea tambien|puedes ver"
            + "|watch:|watch the video|watch more|listen:|photos:|gallery:|in pictures|download our|download the|all rights reserved|copyright|tags:|topics:|filed under|keywords:|this article was originally|this story was originally|first published|originally published"
            + "|contact the writer|contact the reporter|to contact the|reach the reporter|have a tip|got a tip|follow .{0,40} on twitter|email the author|send tips";
    private static final Pattern LEAD_AWAY = Pattern.compile("^[^\\p{L}]*(?:" + LEADS + ")(?:[\\s:：؟?,،.…!\\-–|@]|$)");
    /** The first two letters of each: hardly any line begins so, and looking them up is much faster than trying all. */
    private static final Set<String> LEAD_BEGINNINGS = Arrays.stream(LEADS.split("\\|")).filter(lead -> lead.length() > 1).map(lead -> lead.substring(0, 2)).collect(Collectors.toUnmodifiableSet());
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** House rules that sites put below their articles. */
    private static final Pattern RULES = Pattern.compile("(?:" + fold("الاراء|التعليقات|المقالات|المشاركات|الردود") + ")[^.]{0,60}" + fold("لا تعبر") + "|"
            + fold("(?:التعليقات|تعليقات|تعليقك|تعليق)") + "[^.]{0,60}(?:" + fold("مراجعة|قبل نشر|ارشادات|شروط|سياسة|ضوابط|سوف يتم حذف|يتم حذف") + ")|(?:" + fold("شروط|سياسة|ضوابط|ارشادات")
            + ")[^.]{0,30}" + fold("(?:التعليق|النشر|الاستخدام|الخصوصية)") + "|"
            + fold("ملفات تعريف الارتباط") + "|" + fold("جميع الحقوق محفوظة") + "|" + fold("النشرة البريدية|النشرة الاخبارية") + "|" + fold("لن يتم نشر عنوان بريدك") + "|" + fold("الحقول الالزامية")
            + "|(?:views|opinions) expressed[^.]{0,80}(?:do not|not necessarily|are those|are solely)|comments? (?:are|is) (?:closed|moderated|reviewed)|community (?:guidelines|standards)|by (?:signing up|subscribing|clicking)[^.]{0,60}agree"
            + "|we use cookies|this (?:site|website) uses cookies|all rights reserved|written permission must be|copyrighted property|comments are civil|not responsible for the (?:opinions|content)|email address(?:es)? will not be published|to (?:view|read) the full (?:story|article)[^.]{0,40}subscribe|may not be (?:published|reproduced|republished)|enable javascript|please (?:log|sign) in to");
    /** One of these stands in every house rule. */
    private static final List<String> RULE_WORDS = List.of(fold("لا تعبر"), fold("تعليق"), fold("شروط"), fold("سياسة"), fold("ضوابط"), fold("ارشادات"), fold("تعريف الارتباط"), fold("جميع الحقوق"), fold("النشرة"),
            fold("لن يتم نشر"), fold("الالزامية"), "expressed", "comment", "community", "agree", "cookies", "rights reserved", "may not be", "permission", "copyrighted", "responsible", "subscribe", "javascript", "will not be published", "please ");

    private static final int LONGEST_LEAD = 34;
    private static final int LONGEST_RULE = 70;

    private BoilerplateLines() {
    }

    /** Whether the line is no part of any article. */
    static boolean matches(final TextBlock block) {
        final String folded = fold(block.text());
        if (block.words() <= 10 && EXACT.contains(NO_LETTERS.matcher(folded).replaceAll(" ").strip())) {
            return true;
        }
        if (block.words() == 0 || block.text().startsWith("http") && block.text().indexOf(' ') < 0) {
            return true;
        }
        return block.words() <= LONGEST_LEAD && leadsAway(folded) || block.words() <= LONGEST_RULE && RULE_WORDS.stream().anyMatch(folded::contains) && RULES.matcher(folded).find();
    }

    /** Whether what follows the line leads away from the article: the heading of a list of other articles, for example. */
    static boolean introducesOtherArticles(final TextBlock block) {
        final String folded = fold(block.text());
        return block.words() <= 8 && leadsAway(folded);
    }

    private static boolean leadsAway(final String folded) {
        for (int i = 0; i < folded.length(); i++) {
            final char c = folded.charAt(i);
            if (c == '©') {
                return true;
            }
            if (Character.isLetter(c)) {
                return i + 1 < folded.length() && LEAD_BEGINNINGS.contains(folded.substring(i, i + 2)) && LEAD_AWAY.matcher(folded).find();
            }
        }
        return false;
    }

    private static String fold(final String text) {
        return SearchFold.fold(text).toLowerCase(Locale.ROOT);
    }
}
