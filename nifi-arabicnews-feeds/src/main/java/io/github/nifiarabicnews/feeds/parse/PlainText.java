package io.github.nifiarabicnews.feeds.parse;

import org.jsoup.Jsoup;

import java.util.regex.Pattern;

/** Text of feeds without markup. */
final class PlainText {

    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!][^>]{0,2000}>|&(?:#\\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private PlainText() {
    }

    /** Whether the text has a tag or a character reference in it. */
    static boolean hasMarkup(final String text) {
        return MARKUP.matcher(text).find();
    }

    /**
     * @param html HTML or plain text, or null
     * @return the text alone with single spaces, or null where there is none
     */
    static String ofHtml(final String html) {
        if (html == null) {
            return null;
        }
        return of(hasMarkup(html) ? Jsoup.parseBodyFragment(html).text() : html);
    }

    /** @return the text with single spaces, or null where there is none */
    static String of(final String text) {
        if (text == null) {
            return null;
        }
        final String plain = BLANKS.matcher(text).replaceAll(" ").strip();
        return plain.isEmpty() ? null : plain;
    }
}
