package io.github.nifiarabicnews.extraction;

import io.github.nifiarabicnews.extraction.charset.TextDecoder;
import io.github.nifiarabicnews.extraction.content.PageText;
import io.github.nifiarabicnews.extraction.document.MailContent;
import io.github.nifiarabicnews.extraction.document.Paragraphs;
import io.github.nifiarabicnews.extraction.document.Words;
import io.github.nifiarabicnews.extraction.metadata.ArticleMetadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;

/** The text of an e-mail's body. Mailers begin a new part after each picture or attachment, and each may be in another charset. */
final class MailText {

    private final List<String> paragraphs = new ArrayList<>();
    private final Set<String> warnings = new LinkedHashSet<>();
    private TextDecoder.DecodedText first;

    private MailText() {
    }

    static MailText of(final MailContent content, final ExtractionBudget budget) {
        final MailText text = new MailText();
        text.read(content, budget);
        return text;
    }

    private void read(final MailContent content, final ExtractionBudget budget) {
        switch (content) {
            case final MailContent.Text part -> read(part, budget);
            case final MailContent.Sequence sequence -> sequence.parts().forEach(part -> read(part, budget));
            case final MailContent.Alternatives alternatives -> add(best(alternatives, budget));
        }
    }

    private void read(final MailContent.Text part, final ExtractionBudget budget) {
        final TextDecoder.DecodedText decoded = ArticleAssembly.decode(part.content(), new SourceHints(null, null, part.charset(), ArticleMetadata.EMPTY));
        budget.addOutput(decoded.text().length());
        final List<String> found = part.html() ? PageText.whole(Jsoup.parse(decoded.text()).body(), budget) : Paragraphs.ofPlainText(decoded.text());
        if (!found.isEmpty()) {
            first = first == null ? decoded : first;
            paragraphs.addAll(found);
            warnings.addAll(ArticleAssembly.warnings(decoded));
        }
    }

    /** The plain form. Some mailers put no more than "view this in your browser" into it. */
    private static MailText best(final MailContent.Alternatives alternatives, final ExtractionBudget budget) {
        MailText best = new MailText();
        for (final MailContent option : alternatives.options().stream().sorted(Comparator.comparing(option -> option.firstHtml().isPresent())).toList()) {
            final MailText text = of(option, budget);
            if (text.words() > 3 * best.words()) {
                best = text;
            }
        }
        return best;
    }

    private int words() {
        return Words.count(String.join(" ", paragraphs));
    }

    private void add(final MailText text) {
        first = first == null ? text.first : first;
        paragraphs.addAll(text.paragraphs);
        warnings.addAll(text.warnings);
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    /** How the first part with text was decoded, or null where none has any. */
    TextDecoder.DecodedText first() {
        return first;
    }

    List<String> warnings() {
        return new ArrayList<>(warnings);
    }
}
