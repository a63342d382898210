package io.github.nifiarabicnews.language.numbers;

import io.github.nifiarabicnews.language.text.TokenizedText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the numbers of a text: digits and number words with their grammar (أحد عشر, مئتا, ألف ومئتان, 1.2 مليون), with the words that bound them
 * (ما لا يقل عن 12, أكثر من, بين 10 و15). عشرات counts as at least 20, مئات as at least 200, آلاف without a number as at least 2,000, بضعة as 3 to 9.
 */
public final class NumberReader {
    /** More digits are no count. */
    private static final int MAX_DIGITS = 15;

    private final TokenizedText text;
    private int end;
    private long min;
    private long max;
    private boolean isOpen;

    private NumberReader(final TokenizedText text) {
        this.text = text;
    }

    /** The numbers among these tokens in text order. */
    public static List<NumberMention> read(final TokenizedText text, final int firstToken, final int endToken) {
        final NumberReader reader = new NumberReader(text);
        final List<NumberMention> found = new ArrayList<>();
        int token = firstToken;
        while (token < endToken) {
            if (reader.plain(token, endToken)) {
                final NumberMention mention = reader.bounded(token, firstToken, endToken);
                found.add(mention);
                token = Math.max(token + 1, mention.endToken());
            } else {
                token++;
            }
        }
        return found;
    }

    /** The number that begins at the token, without bounding words, or null. */
    public static NumberMention at(final TokenizedText text, final int token, final int endToken) {
        final NumberReader reader = new NumberReader(text);
        return reader.plain(token, endToken) ? new NumberMention(token, reader.end, reader.min, reader.isOpen ? null : reader.max) : null;
    }

    private boolean plain(final int token, final int limit) {
        isOpen = false;
        if (text.isNumber(token)) {
            return digits(token, limit);
        }
        return text.isWord(token) && words(token, limit);
    }

    private boolean digits(final int token, final int limit) {
        final BigDecimal written = parse(text.folded(token));
        if (written == null) {
            return false;
        }
        BigDecimal value = written;
        end = token + 1;
        while (end < limit && text.isWord(end)) {
            final int found = NumberWords.find(text.foldedChars(end), 0, text.foldedLength(end));
            if (found < 0 || NumberWords.kind(found) != NumberWords.SCALE && NumberWords.kind(found) != NumberWords.HUNDRED) {
                break;
            }
            value = value.multiply(BigDecimal.valueOf(NumberWords.value(found)));
            end++;
        }
        if (value.precision() - value.scale() > MAX_DIGITS) {
            return false;
        }
        min = value.longValue();
        max = min;
        return true;
    }

    /** 1,200 and 1.200 are thousands, 1.2 and 1,25 decimals. */
    private static BigDecimal parse(final String written) {
        if (written.length() > MAX_DIGITS + 5) {
            return null;
        }
        final StringBuilder digits = new StringBuilder();
        int lastSeparator = -1;
        int separators = 0;
        for (int i = 0; i < written.length(); i++) {
            final char c = written.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == '.' || c == ',' || c == '٫' || c == '٬' || c == '،') {
                lastSeparator = digits.length();
                separators++;
            } else {
                return null;
            }
        }
        if (digits.isEmpty()) {
            return null;
        }
        final BigDecimal whole = new BigDecimal(digits.toString());
        final int fraction = digits.length() - lastSeparator;
        if (separators == 0 || separators > 1 || fraction == 3 && lastSeparator > 0 && digits.charAt(0) != '0') {
            return whole;
        }
        return whole.movePointLeft(fraction);
    }

    private boolean words(final int token, final int limit) {
        long total = 0;
        long group = 0;
        int lastKind = NumberWords.NONE;
        int at = token;
        while (at < limit && text.isWord(at)) {
            final boolean isFirst = at == token;
            final char[] folded = text.foldedChars(at);
            int begin = 0;
            final int wordEnd = folded.length;
            int found = NumberWords.find(folded, begin, wordEnd);
            boolean isJoined = false;
            if (found < 0) {
                begin = behindPrefix(folded, isFirst);
                isJoined = !isFirst && begin > 0;
                found = begin < 0 ? -1 : NumberWords.find(folded, begin, wordEnd);
            }
            if (found < 0) {
                break;
            }
            final int kind = NumberWords.kind(found);
            final long value = NumberWords.value(found);
            if (kind == NumberWords.VAGUE || kind == NumberWords.FEW) {
                if (!isFirst) {
                    break;
                }
                end = at + 1;
                min = value;
                max = kind == NumberWords.FEW ? 9 : value;
                isOpen = kind == NumberWords.VAGUE;
                return scaledVague(limit);
            }
            if (!isFirst && !continues(lastKind, kind, isJoined)) {
                break;
            }
            if (isFirst && kind == NumberWords.SCALE && isPlural(folded, begin, wordEnd)) {
                // آلاف المحتجين: at least two thousand
                end = at + 1;
                min = 2 * value;
                max = min;
                isOpen = true;
                return true;
            }
            if (kind == NumberWords.SCALE) {
                total += Math.max(group, 1) * value;
                group = 0;
            } else if (kind == NumberWords.HUNDRED) {
                group = isJoined || group % 100 == 0 ? group + value : group / 100 * 100 + Math.max(group % 100, 1) * value;
            } else if (kind == NumberWords.SCALE_DUAL) {
                total += value;
            } else {
                group += value;
            }
            lastKind = kind;
            at++;
        }
        if (at == token) {
            return false;
        }
        if (at == token + 1 && total == 0 && group == 1) {
            // أحد and واحد alone are mostly no count.
            return isOneAsCount(token) && result(at, 1);
        }
        return result(at, total + group);
    }

    private boolean result(final int at, final long value) {
        end = at;
        min = value;
        max = value;
        return value > 0 && value < 1_000_000_000_000L;
    }

    private boolean isOneAsCount(final int token) {
        return text.isFolded(token, "واحد") || text.isFolded(token, "واحده");
    }

    /** عشرات الآلاف, مئات الآلاف. */
    private boolean scaledVague(final int limit) {
        if (end < limit && text.isWord(end) && isOpen) {
            final long factor = text.isFolded(end, "الالاف") || text.isFolded(end, "الاف") ? 1_000 : text.isFolded(end, "الملايين") ? 1_000_000 : 1;
            if (factor > 1) {
                min *= factor;
                max = min;
                end++;
            }
        }
        return true;
    }

    private static boolean isPlural(final char[] folded, final int begin, final int wordEnd) {
        final int length = wordEnd - begin;
        return length == 4 && folded[begin + 2] == 'ا' && folded[begin + 3] == 'ف' || length == 6 && folded[begin + 2] == 'ا' && folded[begin + 3] == 'ي' || length == 7 && folded[wordEnd - 1] == 'ت';
    }

    /** Where the word begins behind و, ف, ب, ل, ك and, for the first word, the article; -1 where nothing is left. */
    private static int behindPrefix(final char[] folded, final boolean isFirst) {
        final int wordEnd = folded.length;
        int at = 0;
        if (wordEnd - at > 3 && (folded[at] == 'و' || isFirst && folded[at] == 'ف')) {
            at++;
        }
        if (!isFirst) {
            return at == 0 ? -1 : at;
        }
        if (wordEnd - at > 3 && (folded[at] == 'ب' || folded[at] == 'ل' || folded[at] == 'ك')) {
            at++;
        }
        if (wordEnd - at > 4 && folded[at] == 'ا' && folded[at + 1] == 'ل') {
            at += 2;
        }
        return at == 0 ? -1 : at;
    }

    private static boolean continues(final int last, final int kind, final boolean isJoined) {
        if (isJoined) {
            return switch (kind) {
                case NumberWords.TENS -> last == NumberWords.UNIT || last == NumberWords.HUNDRED || last == NumberWords.HUNDREDS || last == NumberWords.SCALE || last == NumberWords.SCALE_DUAL;
                case NumberWords.UNIT, NumberWords.TEN -> last == NumberWords.HUNDRED || last == NumberWords.HUNDREDS || last == NumberWords.SCALE || last == NumberWords.SCALE_DUAL;
                case NumberWords.HUNDRED, NumberWords.HUNDREDS -> last == NumberWords.SCALE || last == NumberWords.SCALE_DUAL;
                case NumberWords.SCALE, NumberWords.SCALE_DUAL -> last == NumberWords.SCALE || last == NumberWords.SCALE_DUAL;
                default -> false;
            };
        }
        return switch (kind) {
            case NumberWords.TEN -> last == NumberWords.UNIT;
            case NumberWords.HUNDRED -> last == NumberWords.UNIT;
            case NumberWords.SCALE -> last != NumberWords.SCALE && last != NumberWords.SCALE_DUAL;
            default -> false;
        };
    }

    private NumberMention bounded(final int token, final int from, final int limit) {
        final int numberEnd = end;
        final long low = min;
        final long high = max;
        final boolean open = isOpen;
        int first = token;
        // Between two numbers: بين 10 و15, من 10 إلى 15, 10-15
        if (numberEnd + 1 < limit && (isRangeMark(token, from, numberEnd))) {
            final int second = numberEnd + (joinsDirectly(numberEnd) ? 0 : 1);
            if (secondOfRange(second, limit) && min > low) {
                return new NumberMention(isWordBefore(token, from) ? token - 1 : token, end, low, max);
            }
        }
        if (isLowerBound(token, from)) {
            first = boundBegin(token, from);
            return new NumberMention(first, numberEnd, low, null);
        }
        if (isUpperBound(token, from)) {
            first = boundBegin(token, from);
            return new NumberMention(first, numberEnd, null, high);
        }
        if (numberEnd + 1 < limit && text.isFolded(numberEnd, "علي") && text.isFolded(numberEnd + 1, "الاقل")) {
            return new NumberMention(first, numberEnd + 2, low, null);
        }
        if (numberEnd + 2 < limit && text.isFolded(numberEnd + 1, "علي") && text.isFolded(numberEnd + 2, "الاقل")) {
            return new NumberMention(first, numberEnd, low, null);
        }
        if (token > from && (text.isFolded(token - 1, "نحو") || text.isFolded(token - 1, "حوالي") || text.isFolded(token - 1, "قرابه") || text.isFolded(token - 1, "زهاء")
                || text.isFolded(token - 1, "بنحو") || text.isFolded(token - 1, "بحوالي"))) {
            first = token - 1;
        }
        return new NumberMention(first, numberEnd, low, open ? null : high);
    }

    private boolean isWordBefore(final int token, final int from) {
        return token > from && (text.isFolded(token - 1, "بين") || text.isFolded(token - 1, "من"));
    }

    private boolean isRangeMark(final int token, final int from, final int numberEnd) {
        if (token > from && text.isFolded(token - 1, "بين")) {
            return joinsDirectly(numberEnd) || text.isFolded(numberEnd, "و") || text.isFolded(numberEnd, "الي");
        }
        if (token > from && text.isFolded(token - 1, "من")) {
            return text.isFolded(numberEnd, "الي");
        }
        return text.isPunctuation(numberEnd) && text.text().charAt(text.begin(numberEnd)) == '-' && text.touches(token, numberEnd) && numberEnd + 1 < text.tokenCount()
                && text.isNumber(numberEnd + 1);
    }

    private boolean joinsDirectly(final int token) {
        return text.isWord(token) && text.foldedLength(token) > 3 && text.foldedAt(token, 0) == 'و';
    }

    private boolean secondOfRange(final int token, final int limit) {
        return token < limit && plain(token, limit);
    }

    private boolean isLowerBound(final int token, final int from) {
        if (token - 2 >= from && (text.isFolded(token - 1, "عن") || text.isFolded(token - 1, "علي"))) {
            if (text.isFolded(token - 2, "يقل") || text.isFolded(token - 2, "تقل")) {
                return true;
            }
            if (text.isFolded(token - 2, "يزيد") || text.isFolded(token - 2, "تزيد") || text.isFolded(token - 2, "يربو")) {
                return !(token - 3 >= from && text.isFolded(token - 3, "لا"));
            }
            return text.isFolded(token - 2, "الاقل") || text.isFolded(token - 2, "زياده");
        }
        if (token - 2 >= from && text.isFolded(token - 1, "من")) {
            return text.isFolded(token - 2, "اكثر") || text.isFolded(token - 2, "ازيد") || text.isFolded(token - 2, "باكثر") || text.isFolded(token - 2, "لاكثر") || text.isFolded(token - 2, "واكثر");
        }
        return token > from && (text.isFolded(token - 1, "يفوق") || text.isFolded(token - 1, "فوق") || text.isFolded(token - 1, "يتجاوز") || text.isFolded(token - 1, "تجاوز")
                || text.isFolded(token - 1, "الاقل"));
    }

    private boolean isUpperBound(final int token, final int from) {
        if (token - 2 >= from && text.isFolded(token - 1, "من") && (text.isFolded(token - 2, "اقل") || text.isFolded(token - 2, "باقل"))) {
            return true;
        }
        if (token - 3 >= from && (text.isFolded(token - 1, "عن") || text.isFolded(token - 1, "علي")) && (text.isFolded(token - 2, "يزيد") || text.isFolded(token - 2, "تزيد"))) {
            return text.isFolded(token - 3, "لا");
        }
        return token - 2 >= from && text.isFolded(token - 1, "الي") && (text.isFolded(token - 2, "يصل") || text.isFolded(token - 2, "تصل"));
    }

    private int boundBegin(final int token, final int from) {
        int first = token;
        while (first > from && token - first < 4 && text.isWord(first - 1) && (isBoundWord(first - 1))) {
            first--;
        }
        return first;
    }

    private boolean isBoundWord(final int token) {
        for (final String word : BOUND_WORDS) {
            if (text.isFolded(token, word)) {
                return true;
            }
        }
        return false;
    }

    private static final String[] BOUND_WORDS = {
        "ما", "لا", "يقل", "تقل", "عن", "علي", "الاقل", "اكثر", "من", "ازيد", "يزيد", "تزيد", "يفوق", "فوق", "يتجاوز", "تجاوز", "اقل", "يصل", "تصل", "الي", "يربو", "باكثر", "باقل", "لاكثر"};
}
