package io.github.nifiarabicnews.feeds.parse;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags of feeds. */
final class LanguageTag {

    private LanguageTag() {
    }

    /**
     * @param tag what a feed writes, such as {@code ar-eg}, {@code ar_EG} or {@code AR}; or null
     * @return the well-formed BCP 47 tag, such as {@code ar-EG}, or null where there is none
     */
    static String of(final String tag) {
        if (tag == null || tag.isBlank() || tag.length() > 40) {
            return null;
        }
        try {
            final Locale locale = new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build();
            return locale.getLanguage().isEmpty() ? null : locale.toLanguageTag();
        } catch (final IllformedLocaleException e) {
            return null;
        }
    }
}
