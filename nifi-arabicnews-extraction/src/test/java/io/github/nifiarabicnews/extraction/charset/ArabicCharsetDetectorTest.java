package io.github.nifiarabicnews.extraction.charset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ArabicCharsetDetectorTest {

    private static final List<String> TITLES = List.of(
            "وزير النقل يفتتح محطة القطار الجديدة",
            "مقتل ثلاثة جنود بانفجار لغم شرقي البلاد",
            "ارتفاع أسعار الوقود يثير احتجاجات في العاصمة",
            "قمة عربية طارئة تبحث الوضع في غزة",
            "فريق محلي يفوز بكأس السوبر للمرة الثالثة",
            "هدوء حذر على الحدود بعد ليلة من القصف",
            "إطلاق مسبار جديد إلى المريخ",
            "الأمم المتحدة تدعو إلى وقف القتال",
            "زلزال قوي يضرب جنوب الجزيرة",
            "لقاء ثلاثي");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"})
    void shortTitlesWithoutAnyHint(final String name) {
        final Charset charset = Charset.forName(name);
        for (final String title : TITLES) {
            assertEquals(charset, ArabicCharsetDetector.detect(title.getBytes(charset)).charset(), title);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"})
    void wrongDeclarationsDoNotMislead(final String name) {
        final Charset charset = Charset.forName(name);
        for (final String wrong : List.of("UTF-8", "windows-1256", "ISO-8859-6", "iso-8859-1", "x-MacArabic", "UTF-16", "no-such-charset")) {
            for (final String title : TITLES.subList(0, TITLES.size() - 1)) {
                assertEquals(charset, ArabicCharsetDetector.detect(title.getBytes(charset), List.of(wrong)).charset(), wrong + ": " + title);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EF BB BF", "UTF-16LE, FF FE", "UTF-16BE, FE FF", "UTF-32LE, FF FE 00 00", "UTF-32BE, 00 00 FE FF"})
    void byteOrderMarks(final String name, final String mark) {
        final Charset charset = Charset.forName(name);
        final byte[] text = ("\uFEFF" + TITLES.get(0)).getBytes(charset);
        assertEquals(mark.split(" ")[0], "%02X".formatted(text[0]));
        final DetectedCharset detected = ArabicCharsetDetector.detect(text, List.of("windows-1256"));
        assertEquals(charset, detected.charset());
        assertEquals(CharsetSource.BYTE_ORDER_MARK, detected.source());
    }

    @Test
    void macArabicWhereToldAndWhereItsDigitsGiveItAway() {
        final Charset mac = ArabicCharsetDetector.MAC_ARABIC.orElseThrow();
        final byte[] digits = "اجتمع ١٥ وزيرا في ٢٠٢٤ و«اتفقوا» على الخطة".getBytes(mac);
        assertEquals(mac, ArabicCharsetDetector.detect(digits, List.of("x-mac-arabic")).charset());
        assertEquals(mac, ArabicCharsetDetector.detect(digits).charset());
    }

    @Test
    void vowelMarksAreNoSignAgainstArabic() {
        final String verse = "كَتَبَ المُعَلِّمُ الدَّرْسَ عَلَى اللَّوْحِ ثُمَّ قَرَأَهُ التَّلامِيذُ";
        for (final Charset charset : List.of(ArabicCharsetDetector.WINDOWS_1256, ArabicCharsetDetector.ISO_8859_6, StandardCharsets.UTF_8)) {
            assertEquals(charset, ArabicCharsetDetector.detect(verse.getBytes(charset)).charset());
        }
    }

    @Test
    void persianAndUrduInWindows1256() {
        assertEquals(ArabicCharsetDetector.WINDOWS_1256,
                ArabicCharsetDetector.detect("گزارش تازه درباره پروژه راه آهن چابهار".replace('ی', 'ي').getBytes(ArabicCharsetDetector.WINDOWS_1256)).charset());
    }

    @Test
    void otherScriptsKeepTheirDeclaration() {
        assertEquals(Charset.forName("windows-1251"),
                ArabicCharsetDetector.detect("Министр сообщил о работах".getBytes(Charset.forName("windows-1251")), List.of("windows-1251")).charset());
        assertEquals(Charset.forName("KOI8-R"),
                ArabicCharsetDetector.detect("Министр сообщил о работах".getBytes(Charset.forName("KOI8-R")), List.of("koi8-r")).charset());
        assertEquals(Charset.forName("windows-1252"),
                ArabicCharsetDetector.detect("Le général a été reçu à l'Élysée".getBytes(StandardCharsets.ISO_8859_1), List.of("iso-8859-1")).charset());
        assertEquals(Charset.forName("windows-1252"),
                ArabicCharsetDetector.detect("Le général a été reçu à Paris".getBytes(StandardCharsets.ISO_8859_1), List.of("UTF-8")).charset());
    }

    @Test
    void aCutOffCharacterAtTheEndIsNoError() {
        final byte[] whole = TITLES.get(1).getBytes(StandardCharsets.UTF_8);
        assertEquals(StandardCharsets.UTF_8, ArabicCharsetDetector.detect(Arrays.copyOf(whole, whole.length - 1)).charset());
    }

    @Test
    void damagedUtf8IsStillUtf8() {
        final byte[] text = String.join(" ", TITLES).getBytes(StandardCharsets.UTF_8);
        text[40] = 'x';
        assertEquals(StandardCharsets.UTF_8, ArabicCharsetDetector.detect(text, List.of("windows-1256")).charset());
    }

    @Test
    void asciiAndNothingAtAll() {
        assertEquals(CharsetSource.DEFAULT, ArabicCharsetDetector.detect(new byte[0]).source());
        assertEquals(StandardCharsets.UTF_8, ArabicCharsetDetector.detect("plain text".getBytes(StandardCharsets.US_ASCII)).charset());
    }

    @Test
    void arabicLongAfterTheBeginning() {
        final byte[] script = ("<script>" + "var a = 1; ".repeat(20_000) + "</script>").getBytes(StandardCharsets.US_ASCII);
        final byte[] title = TITLES.get(2).getBytes(ArabicCharsetDetector.WINDOWS_1256);
        final byte[] page = Arrays.copyOf(script, script.length + title.length);
        System.arraycopy(title, 0, page, script.length, title.length);
        assertEquals(ArabicCharsetDetector.WINDOWS_1256, ArabicCharsetDetector.detect(page, List.of("utf-8")).charset());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Eleições: o partido não aceita a decisão e reúne a comissão",
        "El ministro anunció ayer más inversión para la educación pública en la región",
        "Le président a été réélu après une élection très disputée à l'étranger"})
    void accentedLatinTextIsNotArabic(final String text) {
        assertEquals(Charset.forName("windows-1252"), ArabicCharsetDetector.detect(text.getBytes(StandardCharsets.ISO_8859_1)).charset());
    }
}
