package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.gazetteer.Actor;
import io.github.nifiarabicnews.language.gazetteer.PartyMention;
import io.github.nifiarabicnews.language.gazetteer.PartyMentions;
import io.github.nifiarabicnews.language.numbers.NumberMention;
import io.github.nifiarabicnews.language.numbers.NumberReader;
import io.github.nifiarabicnews.language.text.Folding;
import io.github.nifiarabicnews.language.text.TokenizedText;
import io.github.nifiarabicnews.language.time.DateFinder;
import io.github.nifiarabicnews.language.time.DateMention;
import io.github.nifiarabicnews.language.time.Landmarks;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The year in which a text without a date was written, where it settles that: the people whom it calls by their office held it then (وزير الخارجية
 * الايطالي جوليو تيرزي), rule for so and so many years (الحاكم منذ 23 عاما), are new in their office (منذ تعيين ...), well known happenings are so and so long ago
 * (انفصال جنوب السودان قبل عام), and the dates that it gives are past. The evidence is laid over the months; the year counts where most of the
 * months that agree with most of the evidence lie in it.
 */
final class YearEvidence {
    private static final int FIRST_YEAR = 1990;
    private static final int MONTHS = 12 * 60;
    private static final int STRONG = 2;
    private static final int WEAK = 1;
    /** Parts of the months that agree which have to lie in the year. */
    private static final double SETTLED = 0.72;
    /** Months after the begin of an office within which the news says that it is new. */
    private static final int NEW_MONTHS = 4;
    private static final int RULE_REACH = 5;
    private static final Set<String> FORMER = folded("السابق السابقة الأسبق الراحل الراحلة المخلوع المعزول المطاح المنحل المتوفى");
    private static final Set<String> BEGINS = folded("تعيين انتخاب تولي تنصيب تسلم اختيار تسمية مبايعة");
    private static final Set<String> SINCE = folded("منذ بعد عقب إثر");

    private final TokenizedText text;
    private final PartyMentions parties;
    private final int[] scores = new int[MONTHS];
    private boolean hasTerm;

    private YearEvidence(final TokenizedText text, final PartyMentions parties) {
        this.text = text;
        this.parties = parties;
    }

    private static Set<String> folded(final String words) {
        final Set<String> folded = new HashSet<>();
        for (final String word : words.split(" ")) {
            folded.add(Folding.fold(word));
        }
        return Set.copyOf(folded);
    }

    /** @return the year, or 0 where the text does not settle it */
    static int year(final TokenizedText text, final PartyMentions parties) {
        final YearEvidence evidence = new YearEvidence(text, parties);
        evidence.weighOffices();
        for (final Landmarks.Range range : Landmarks.find(text)) {
            evidence.add(range.from(), range.to(), STRONG);
            evidence.hasTerm = true;
        }
        if (!evidence.hasTerm) {
            return 0;
        }
        evidence.weighDates();
        return evidence.settled();
    }

    private void weighOffices() {
        final Set<String> seen = new HashSet<>();
        for (final PartyMention mention : parties.all()) {
            if (mention.actor() == null || !mention.isPerson() && !mention.actor().isPerson()) {
                continue;
            }
            final List<Actor> offices = parties.officesOf(mention);
            weighBegin(mention, offices);
            weighRule(mention, offices);
            if (mention.nameToken() > mention.firstToken() && seen.add(mention.actor().name())) {
                weighTitle(mention, offices);
            }
        }
    }

    private void weighTitle(final PartyMention mention, final List<Actor> offices) {
        boolean isFormer = false;
        for (int token = mention.firstToken(); token < Math.min(text.tokenCount(), mention.endToken() + 1); token++) {
            isFormer |= FORMER.contains(text.folded(token));
        }
        if (isFormer) {
            final YearMonth end = offices.stream().filter(office -> office.to() != null).map(office -> month(office.to(), false)).min(YearMonth::compareTo).orElse(null);
            if (end != null) {
                add(end, null, WEAK);
            }
            return;
        }
        final List<Actor> named = offices.stream().filter(office -> isNamed(office, mention)).toList();
        final Set<Integer> months = new HashSet<>();
        for (final Actor office : named.isEmpty() ? offices : named) {
            if (office.from() != null && office.to() != null) {
                hasTerm = true;
            }
            if (office.from() == null && office.to() == null) {
                return;
            }
            final int end = office.to() == null ? MONTHS - 1 : index(month(office.to(), true));
            for (int month = office.from() == null ? 0 : index(month(office.from(), false)); month <= end; month++) {
                months.add(month);
            }
        }
        months.forEach(month -> scores[month] += STRONG);
    }

    /** Whether the words of the office stand in front of the name. */
    private boolean isNamed(final Actor office, final PartyMention mention) {
        for (final String word : Folding.fold(office.office()).split(" ")) {
            boolean found = false;
            for (int token = mention.firstToken(); token < mention.nameToken() && !found; token++) {
                found = text.folded(token).endsWith(word);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** منذ تعيين الملا منصور: the office is new. */
    private void weighBegin(final PartyMention mention, final List<Actor> offices) {
        final int word = mention.firstToken() - 1;
        if (word < 1 || !BEGINS.contains(text.folded(word)) || !SINCE.contains(text.folded(word - 1)) || offices.size() != 1 || offices.get(0).from() == null) {
            return;
        }
        final YearMonth from = month(offices.get(0).from(), false);
        add(from, from.plusMonths(NEW_MONTHS), STRONG);
        hasTerm = true;
    }

    /** حكم البشير المستمر منذ 23 عاما. */
    private void weighRule(final PartyMention mention, final List<Actor> offices) {
        if (offices.isEmpty() || offices.get(0).from() == null || offices.get(0).from().length() < 7) {
            return;
        }
        final int end = Math.min(text.tokenCount() - 2, mention.endToken() + RULE_REACH);
        for (int token = mention.endToken(); token < end && text.sentence(token + 1) == text.sentence(mention.firstToken()); token++) {
            if (!text.isFolded(token, "منذ")) {
                continue;
            }
            final NumberMention number = NumberReader.at(text, token + 1, text.endToken(text.sentence(token)));
            if (number != null && number.min() != null && number.min().equals(number.max()) && number.min() < 60 && number.endToken() < text.tokenCount()
                    && (text.isFolded(number.endToken(), "عاما") || text.isFolded(number.endToken(), "سنه") || text.isFolded(number.endToken(), "عام") || text.isFolded(number.endToken(), "سنوات")
                            || text.isFolded(number.endToken(), "اعوام"))) {
                final YearMonth since = month(offices.get(0).from(), false).plusYears(number.min());
                add(since, since.plusMonths(11), STRONG);
                hasTerm = true;
            }
            return;
        }
    }

    /** The article is not older than the dates that it gives. */
    private void weighDates() {
        String last = null;
        for (final DateMention date : DateFinder.find(text, null)) {
            if (last == null || date.value().compareTo(last) > 0) {
                last = date.value();
            }
        }
        if (last != null) {
            add(month(last, false), null, WEAK);
        }
    }

    private static YearMonth month(final String iso, final boolean isEnd) {
        return iso.length() >= 7 ? YearMonth.parse(iso.substring(0, 7)) : YearMonth.of(Integer.parseInt(iso), isEnd ? 12 : 1);
    }

    private static int index(final YearMonth month) {
        return Math.clamp(12L * (month.getYear() - FIRST_YEAR) + month.getMonthValue() - 1, 0, MONTHS - 1);
    }

    private void add(final YearMonth from, final YearMonth to, final int weight) {
        final int end = to == null ? MONTHS - 1 : index(to);
        for (int month = index(from); month <= end; month++) {
            scores[month] += weight;
        }
    }

    private int settled() {
        int best = 0;
        int count = 0;
        for (final int score : scores) {
            if (score > best) {
                best = score;
                count = 0;
            }
            count += score == best ? 1 : 0;
        }
        if (best < STRONG) {
            return 0;
        }
        for (int year = 0; year < MONTHS / 12; year++) {
            int inYear = 0;
            for (int month = 12 * year; month < 12 * year + 12; month++) {
                inYear += scores[month] == best ? 1 : 0;
            }
            if (inYear >= SETTLED * count) {
                return FIRST_YEAR + year;
            }
        }
        return 0;
    }
}
