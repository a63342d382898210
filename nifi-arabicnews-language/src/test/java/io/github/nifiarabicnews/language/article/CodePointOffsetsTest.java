package io.github.nifiarabicnews.language.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodePointOffsetsTest {

    @Test
    void countsThereAndBackAsTheTextItselfDoes() {
        for (final String text : List.of("", "أب", "🔴", "🔴🔴أ🔴.ب🔴", "\uD83D أ\uDD34🔴")) {
            final CodePointOffsets offsets = CodePointOffsets.of(text);
            for (int codePoints = 0; codePoints <= text.codePointCount(0, text.length()); codePoints++) {
                final int codeUnits = text.offsetByCodePoints(0, codePoints);
                assertEquals(codeUnits, offsets.codeUnitsAt(codePoints), text);
                assertEquals(codePoints, offsets.at(codeUnits), text);
            }
        }
    }
}
