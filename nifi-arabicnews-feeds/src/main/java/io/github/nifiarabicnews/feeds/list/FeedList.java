package io.github.nifiarabicnews.feeds.list;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The feeds that a text names: one URL a line, with blank lines and lines that begin with {@code #} passed over, or the
 * {@code xmlUrl} attributes of an OPML document, however deep its outlines are nested.
 *
 * @param urls    in their order, in one spelling, without repeats
 * @param invalid lines or attributes that are no http or https URL
 * @see <a href="http://opml.org/spec2.opml">OPML 2.0</a>
 */
public record FeedList(List<String> urls, List<String> invalid) {

    public FeedList {
        urls = List.copyOf(urls);
        invalid = List.copyOf(invalid);
    }

    /** @param text the list or document, decoded */
    public static FeedList parse(final String text) {
        final List<String> candidates = text.stripLeading().startsWith("<") ? outlines(text) : lines(text);
        final Set<String> urls = new LinkedHashSet<>();
        final List<String> invalid = new ArrayList<>();
        for (final String candidate : candidates) {
            FeedUrl.canonical(candidate).ifPresentOrElse(urls::add, () -> invalid.add(candidate));
        }
        return new FeedList(new ArrayList<>(urls), invalid);
    }

    private static List<String> lines(final String text) {
        return text.lines()
                .map(line -> line.replace("\uFEFF", "").strip())
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** jsoup knows no entity but the predefined ones and takes documents that are not well-formed. */
    private static List<String> outlines(final String text) {
        return Jsoup.parse(text, "", Parser.xmlParser()).getElementsByTag("outline").stream()
                .map(FeedList::xmlUrl)
                .filter(url -> !url.isBlank())
                .toList();
    }

    private static String xmlUrl(final Element outline) {
        return outline.attributes().getIgnoreCase("xmlUrl");
    }
}
