package io.github.nifiarabicnews.language.time;

import io.github.nifiarabicnews.language.numbers.NumberMention;
import io.github.nifiarabicnews.language.numbers.NumberReader;
import io.github.nifiarabicnews.language.text.FoldedWordMap;
import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.TokenizedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Happenings that everyone can date (انفصال جنوب السودان), from {@code landmarks.tsv}. Where a text tells how long ago one was, it tells when it was written:
 * انفصال جنوب السودان قبل عام.
 */
public final class Landmarks {
    private static final String FILE = "landmarks.tsv";
    /** Tokens behind a landmark within which its time stands. */
    private static final int REACH = 5;
    private static final int MAX_YEARS = 100;

    private static final List<Landmark> ALL = new ArrayList<>();
    private static final FoldedWordMap FIRST_WORDS = read();

    private record Landmark(String[] words, YearMonth month, int next) {
    }

    /** Months in which a text may have been written, both included. */
    public record Range(YearMonth from, YearMonth to) {
    }

    private Landmarks() {
    }

    private static FoldedWordMap read() {
        final Map<String, Integer> firstWords = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Landmarks.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (final String line : reader.lines().toList()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                final String[] cells = line.split("\t", -1);
                if (cells.length != 2) {
                    throw new IllegalStateException("%s, line %d: %d columns instead of 2".formatted(FILE, number, cells.length));
                }
                for (final String name : cells[1].split(",")) {
                    final String[] words = Folding.fold(name).split(" ");
                    final Integer before = firstWords.put(words[0], ALL.size());
                    ALL.add(new Landmark(words, YearMonth.parse(cells[0].substring(0, 7)), before == null ? -1 : before));
                }
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FoldedWordMap(firstWords);
    }

    /** When the text was written, by each of the landmarks that it gives a time for. */
    public static List<Range> find(final TokenizedText text) {
        final List<Range> found = new ArrayList<>();
        for (int token = 0; token < text.tokenCount(); token++) {
            if (!text.isWord(token)) {
                continue;
            }
            for (int number = first(text, token); number >= 0; number = ALL.get(number).next()) {
                final Landmark landmark = ALL.get(number);
                final int end = token + landmark.words().length;
                if (isAt(text, token, landmark)) {
                    final Range range = range(text, end, landmark.month());
                    if (range != null) {
                        found.add(range);
                    }
                    break;
                }
            }
        }
        return found;
    }

    private static int first(final TokenizedText text, final int token) {
        final int whole = FIRST_WORDS.get(text, token);
        final char letter = text.foldedAt(token, 0);
        return whole >= 0 || text.foldedLength(token) < 4 || "وبلفك".indexOf(letter) < 0 ? whole : FIRST_WORDS.get(text.foldedChars(token), 1, text.foldedLength(token));
    }

    private static boolean isAt(final TokenizedText text, final int token, final Landmark landmark) {
        if (token + landmark.words().length > text.endToken(text.sentence(token))) {
            return false;
        }
        for (int word = 1; word < landmark.words().length; word++) {
            if (!text.isFolded(token + word, landmark.words()[word])) {
                return false;
            }
        }
        return true;
    }

    /** قبل عام, العام الماضي, منذ ثلاث سنوات, الشهر الماضي, الأسبوع الماضي behind the landmark. */
    private static Range range(final TokenizedText text, final int from, final YearMonth month) {
        final int sentenceEnd = text.endToken(text.sentence(from - 1));
        final int end = Math.min(sentenceEnd - 1, from + REACH);
        for (int token = from; token < end; token++) {
            if (text.isFolded(token, "قبل") || text.isFolded(token, "منذ")) {
                return ago(text, token + 1, sentenceEnd, month);
            }
            if (text.isFolded(token + 1, "الماضي") || text.isFolded(token + 1, "الفاءت") || text.isFolded(token + 1, "المنصرم")) {
                if (text.isFolded(token, "العام")) {
                    return new Range(YearMonth.of(month.getYear() + 1, 1), YearMonth.of(month.getYear() + 1, 12));
                }
                if (text.isFolded(token, "الشهر") || text.isFolded(token, "الاسبوع")) {
                    return new Range(month, month.plusMonths(1));
                }
            }
        }
        return null;
    }

    private static Range ago(final TokenizedText text, final int token, final int end, final YearMonth month) {
        final int kind = DateWords.kind(text, token);
        if (kind == DateWords.YEAR && token + 1 < end && !text.isNumber(token + 1)) {
            return around(month, 1);
        }
        if (text.isFolded(token, "عامين") || text.isFolded(token, "سنتين")) {
            return around(month, 2);
        }
        final NumberMention number = NumberReader.at(text, DateWords.kind(text, token) == DateWords.ABOUT ? token + 1 : token, end);
        if (number == null || number.min() == null || !number.min().equals(number.max()) || number.min() > MAX_YEARS || number.endToken() >= end
                || DateWords.kind(text, number.endToken()) != DateWords.YEAR) {
            return null;
        }
        return around(month, number.min());
    }

    private static Range around(final YearMonth month, final long years) {
        return new Range(month.plusYears(years).minusMonths(3), month.plusYears(years).plusMonths(6));
    }
}
