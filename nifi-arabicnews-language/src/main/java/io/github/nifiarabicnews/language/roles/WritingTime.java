package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.gazetteer.PartyMentions;
import io.github.nifiarabicnews.language.text.TokenizedText;
import io.github.nifiarabicnews.language.time.DateFinder;
import io.github.nifiarabicnews.language.time.IsoDay;
import java.time.LocalDate;

/**
 * When an article was written, as far as it is known.
 *
 * @param day  the day of publication, or that which the text itself gives, or null
 * @param year the year of the day, or that which the people and happenings of the text settle, or 0
 * @param isFromText whether the text alone tells; a paper's date line is that of the print, a day or two later than what it tells
 */
record WritingTime(LocalDate day, int year, boolean isFromText) {

    static WritingTime of(final Article article, final TokenizedText text, final PartyMentions parties) {
        final LocalDate published = IsoDay.of(article.publishedAt());
        final LocalDate day = published == null ? DateFinder.dayOfWriting(text) : published;
        return new WritingTime(day, day == null ? YearEvidence.year(text, parties) : day.getYear(), published == null);
    }

    /** The time in ISO 8601 as precise as it is known, or null. */
    String value() {
        return day != null ? day.toString() : year > 0 ? Integer.toString(year) : null;
    }
}
