package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.EventType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule as its lines say it, before its words are looked up. */
final class RawRule {
    /** A {@code +} or {@code -} line. */
    record RawPattern(boolean negative, String text, String example, int line) {
    }

    final String id;
    final String file;
    final int line;
    boolean typed;
    EventType type;
    String mode;
    boolean modeOpen;
    String cameo;
    List<String> contexts = List.of();
    final Map<String, EventRule.ArgumentRole> frame = new LinkedHashMap<>();
    final List<String> unless = new ArrayList<>();
    Aux aux;
    boolean also;
    boolean said;
    final List<RawPattern> patterns = new ArrayList<>();

    RawRule(final String id, final String file, final int line) {
        this.id = id;
        this.file = file;
        this.line = line;
    }
}
