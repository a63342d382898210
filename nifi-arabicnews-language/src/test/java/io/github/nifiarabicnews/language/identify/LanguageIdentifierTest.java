package io.github.nifiarabicnews.language.identify;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LanguageIdentifierTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar  | أعلنت الحكومة أمس أنها ستعقد اجتماعا طارئا في العاصمة لبحث أزمة الوقود
            ar  | وزير النقل يفتتح محطة القطار
            ar  | مقتل ثلاثة جنود وإصابة خمسة بانفجار لغم
            fa  | رئیس جمهور گفت که این طرح باید تا پایان سال آینده اجرا شود
            fa  | دولت برای حل مشکل آب در استان برنامه دارد
            ur  | وزیر اعظم نے کہا ہے کہ حکومت عوام کے مسائل حل کرنے کے لیے کام کر رہی ہے
            ps  | د هېواد په ختیځ کې د درنو بارانونو له امله لسګونه کسان مړه شوي دي
            ckb | سەرۆکی حکوومەت لەگەڵ وەزیری دەرەوە کۆبوویەوە بۆ باسکردن لە بارودۆخی ناوچەکە
            ug  | بۇ يىل شەھەردە يېڭى مەكتەپ قۇرۇلۇپ بالىلار ئۈچۈن ئېچىلدى
            en  | The minister said on Monday that talks with the union would go on after the holiday
            fr  | Le ministre a annoncé que les travaux de la gare seront terminés dans deux mois
            de  | Der Minister sagte, dass die Arbeiten an der Brücke nicht vor dem Sommer enden werden
            es  | El ministro dijo que las obras de la estación terminarán en dos meses
            tr  | Bakan, köprü çalışmalarının yaz aylarından önce bitmeyeceğini söyledi ve bu konuda bir açıklama yaptı
            ru  | Министр сообщил, что работы на станции закончатся через два месяца
            he  | השר אמר כי העבודות בתחנה יסתיימו בעוד חודשיים
            zh  | 部长说，车站的工程将在两个月内完成
            und | 12345 --- !!!
            """)
    void tellsTheLanguage(final String tag, final String text) {
        assertEquals(tag, LanguageIdentifier.identify(text).tag());
    }

    @Test
    void quotedForeignWordsDoNotChangeTheLanguage() {
        final IdentifiedLanguage language = LanguageIdentifier.identify("قالت شركة Microsoft Corporation إن نظام Windows الجديد سيصدر في الربيع المقبل");
        assertEquals("ar", language.tag());
        assertTrue(language.isArabic());
    }

    @Test
    void persianTypedWithArabicKeyboardIsStillPersian() {
        assertEquals("fa", LanguageIdentifier.identify("رييس جمهور گفت كه اين طرح بايد براي مردم اجرا شود و از سال آينده در همه استان ها آغاز شود").tag());
    }

    @Test
    void emptyTextIsUndetermined() {
        assertEquals(IdentifiedLanguage.UNDETERMINED, LanguageIdentifier.identify(""));
    }

    @Test
    void veryLongTextIsReadInPart() {
        final String text = "في المدينة ".repeat(1_000_000);
        assertEquals("ar", LanguageIdentifier.identify(text).tag());
    }
}
