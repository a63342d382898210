package io.github.nifiarabicnews.extraction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            report.html|report.html
            a/b/report.html|report.html
            C:\\temp\\report.html|report.html
            ../../etc/passwd|passwd
            ..|file
            a/|file
             . |file
             report.html |report.html
            تقرير الأسبوع.docx|تقرير الأسبوع.docx
            """)
    void foldersGo(final String name, final String clean) {
        assertEquals(clean, FileNames.clean(name));
    }

    @Test
    void charactersThatDeceiveOrBreakGo() {
        assertEquals("reportfdp.exe", FileNames.clean("report\u202Efdp.exe"));
        assertEquals("ab.txt", FileNames.clean("a\u0000\n\u2028\uD800b\u2067.txt"));
        // A joiner is part of a Persian word.
        assertEquals("می\u200Cرود.txt", FileNames.clean("می\u200Cرود.txt"));
    }

    @Test
    void longNamesAreCutInFrontOfTheirExtension() {
        final String clean = FileNames.clean("تقرير".repeat(100) + ".html");
        assertTrue(clean.getBytes(StandardCharsets.UTF_8).length <= FileNames.MOST_BYTES);
        assertTrue(clean.startsWith("تقرير".repeat(19)) && clean.endsWith(".html"), clean);
        assertTrue(FileNames.clean("x." + "y".repeat(1000)).length() <= FileNames.MOST_BYTES);
        assertTrue(FileNames.clean("\uD83D\uDE00".repeat(1000)).getBytes(StandardCharsets.UTF_8).length <= FileNames.MOST_BYTES);
    }
}
