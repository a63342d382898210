package io.github.nifiarabicnews.extraction.content;

import io.github.nifiarabicnews.language.normalize.SearchFold;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final Pattern LEAD_AWAY = Pattern.compile("^(?:[^\\p{L}]*)(?:"
            + fold("اقرا ايضا|اقرا المزيد|اقرا اكثر|اقرا كذلك|اقرأوا ايضا|اقراوا ايضا|اقرأ عن|وللمزيد|شاهد ايضا|شاهد كذلك|شاهد المزيد|شاهد الفيديو|شاهدوا ايضا|انظر ايضا|انظر كذلك|طالع ايضا|طالع المزيد|تابع ايضا|لمتابعة|للمزيد من|للمزيد|لقراءة المزيد|لمزيد من|للاطلاع على المزيد|"
            + "لمشاهدة|قد يهمك|قد يعجبك|موضوعات متعلقة|موضوعات ذات صلة|مواضيع ذات صلة|مواضيع متعلقة|اخبار ذات صلة|اخبار متعلقة|تابعوا|تابعنا|تابعونا|اشترك في|اشتركوا في|انضم الى|انضموا الى|حمل تطبيق|حمل التطبيق|حملوا تطبيق|اضغط هنا|انقر هنا|شارك برايك|شاركنا برايك|"
            + "جميع الحقوق محفوظة|حقوق النشر|كلمات مفتاحية|الكلمات الدلالية|كلمات دلالية|الكلمات المفتاحية|وسوم|الوسوم|نرشح لك|اخترنا لك|ننشر لكم|رابط مختصر|رابط الخبر|الرابط المختصر")
            + "|read more|read also|also read|also see|see also|see more|must read|related|related story|related stories|related articles|related link|related video|don't miss|don’t miss|recommended|more on|more from|more in|click here|follow us|follow @|like us|share this|sign up for|sign up to|subscribe to|subscribe for"
            + "|watch:|watch the video|watch more|listen:|photos:|gallery:|in pictures|download our|download the|all rights reserved|copyright|©|tags:|topics:|filed under|keywords:|this article was originally|this story was originally|first published|originally published"
            + "|contact the writer|contact the reporter|to contact the|reach the reporter|have a tip|got a tip|follow .{0,40} on twitter|email the author|send tips)(?:[\\s:：؟?,،.…!\\-–|@]|$)", Pattern.CASE_INSENSITIVE);

    /** House rules that sites put below their articles. */
    private static final Pattern RULES = Pattern.compile("(?:" + fold("الاراء|التعليقات|المقالات|المشاركات|الردود") + ")[^.]{0,60}" + fold("لا تعبر") + "|"
            + fold("(?:التعليقات|تعليقات|تعليقك|تعليق)") + "[^.]{0,60}(?:" + fold("مراجعة|قبل نشر|ارشادات|شروط|سياسة|ضوابط|سوف يتم حذف|يتم حذف") + ")|(?:" + fold("شروط|سياسة|ضوابط|ارشادات")
            + ")[^.]{0,30}" + fold("(?:التعليق|النشر|الاستخدام|الخصوصية)") + "|"
            + fold("ملفات تعريف الارتباط") + "|" + fold("جميع الحقوق محفوظة") + "|" + fold("النشرة البريدية|النشرة الاخبارية") + "|" + fold("لن يتم نشر عنوان بريدك") + "|" + fold("الحقول الالزامية")
            + "|(?:views|opinions) expressed[^.]{0,80}(?:do not|not necessarily|are those|are solely)|comments? (?:are|is) (?:closed|moderated|reviewed)|community (?:guidelines|standards)|by (?:signing up|subscribing|clicking)[^.]{0,60}agree"
            + "|we use cookies|this (?:site|website) uses cookies|all rights reserved|may not be (?:published|reproduced|republished)|enable javascript|your email address will not be published|please (?:log|sign) in to", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_LEAD = 34;
    private static final int LONGEST_RULE = 70;

    private BoilerplateLines() {
    }

    /** Whether the line is no part of any article. */
    static boolean matches(final TextBlock block) {
        final String folded = fold(block.text());
        if (block.words() <= 10 && EXACT.contains(folded.replaceAll("[^\\p{L}]+", " ").strip())) {
            return true;
        }
        if (block.words() == 0 || block.text().startsWith("http") && block.text().indexOf(' ') < 0) {
            return true;
        }
        return block.words() <= LONGEST_LEAD && LEAD_AWAY.matcher(folded).find() || block.words() <= LONGEST_RULE && RULES.matcher(folded).find();
    }

    /** Whether what follows the line leads away from the article: the heading of a list of other articles, for example. */
    static boolean introducesOtherArticles(final TextBlock block) {
        final String folded = fold(block.text());
        return block.words() <= 8 && LEAD_AWAY.matcher(folded).find();
    }

    private static String fold(final String text) {
        return SearchFold.fold(text).toLowerCase(Locale.ROOT);
    }
}
