package io.github.nifiarabicnews.language.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes of an article what papers make of an agency's report: cut, with another headline, with an agency's name in front, without a paragraph. */
final class ArticleCopies {
    private static final List<String> HEADLINES = List.of("تطورات جديدة في ملف يشغل الرأي العام", "آخر المستجدات: تفاصيل ما جرى", "مصادر تكشف ما حدث خلال الساعات الماضية");
    private static final List<String> AGENCIES = List.of("رويترز - ", "القاهرة (أ ف ب) - ", "وكالات: ", "(د ب أ) ـ ");
    private static final List<Double> KEPT_SHARES = List.of(0.8, 0.65, 0.5);

    private ArticleCopies() {
    }

    /**
     * The copies, by what was done to each.
     *
     * @param paragraphs the headline, then the paragraphs
     */
    static Map<String, String> of(final List<String> paragraphs) {
        final Map<String, String> copies = new LinkedHashMap<>();
        for (final double share : KEPT_SHARES) {
            copies.put("cut to %.0f %% of its words".formatted(100 * share), cut(paragraphs, share));
        }
        for (final String headline : HEADLINES) {
            copies.put("another headline: " + headline, text(withHeadline(paragraphs, headline)));
        }
        for (final String agency : AGENCIES) {
            copies.put("agency in front: " + agency.strip(), text(withAgency(paragraphs, agency)));
        }
        for (int dropped = 1; dropped < paragraphs.size(); dropped++) {
            copies.put("without paragraph " + dropped, text(without(paragraphs, dropped)));
            final int number = dropped % HEADLINES.size();
            copies.put("another headline, agency in front, without paragraph %d, cut to 80 %% of its words".formatted(dropped),
                    cut(without(withAgency(withHeadline(paragraphs, HEADLINES.get(number)), AGENCIES.get(number)), dropped), 0.8));
        }
        return copies;
    }

    private static List<String> withHeadline(final List<String> paragraphs, final String headline) {
        final List<String> changed = new ArrayList<>(paragraphs);
        changed.set(0, headline);
        return changed;
    }

    private static List<String> withAgency(final List<String> paragraphs, final String agency) {
        final List<String> changed = new ArrayList<>(paragraphs);
        changed.set(1, agency + paragraphs.get(1));
        return changed;
    }

    private static List<String> without(final List<String> paragraphs, final int dropped) {
        final List<String> changed = new ArrayList<>(paragraphs);
        changed.remove(dropped);
        return changed;
    }

    private static String cut(final List<String> paragraphs, final double share) {
        final String[] words = text(paragraphs).split(" ");
        return String.join(" ", List.of(words).subList(0, (int) Math.ceil(share * words.length)));
    }

    private static String text(final List<String> paragraphs) {
        return String.join("\n", paragraphs);
    }
}
