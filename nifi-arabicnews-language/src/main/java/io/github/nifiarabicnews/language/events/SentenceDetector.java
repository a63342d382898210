package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.article.EventType;
import io.github.nifiarabicnews.language.lexicon.EventPattern;
import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.lexicon.PatternElement;
import io.github.nifiarabicnews.language.lexicon.TriggeredPatterns;
import io.github.nifiarabicnews.language.morphology.AnalyzedText;
import io.github.nifiarabicnews.language.morphology.Analysis;
import io.github.nifiarabicnews.language.morphology.FunctionWords;
import java.util.ArrayList;
import java.util.List;

/** Finds the patterns that stand in one sentence and settles which of them are events. */
final class SentenceDetector {
    /** How far behind a demand, threat or promise its content begins. */
    private static final int COMPLEMENT_REACH = 9;
    private static final int MERGE_REACH = 7;
    /** From here on a pattern says enough to take a word in an unlikely reading, or in a name. */
    private static final int SPECIFIC = 180;

    private final Lexicon lexicon;
    private final SentenceWords words;
    private final PatternMatcher matcher;
    private final PatternElement unreal;
    private final PatternElement notion;
    private AnalyzedText text;
    private EntityLookup entities;
    private long silentTopics;
    private long loudTopics;

    private final AttributionFinder attributions;

    SentenceDetector(final Lexicon lexicon, final SentenceWords words, final AttributionFinder attributions) {
        this.attributions = attributions;
        this.lexicon = lexicon;
        this.words = words;
        this.matcher = new PatternMatcher(words);
        this.unreal = lexicon.wordClass("unreal");
        this.notion = lexicon.wordClass("notion");
    }

    /**
     * @param silent topics whose words veto nothing here, see {@link TopicEvidence#silent()}
     * @param loud   topics that veto without a word of theirs in the sentence, see {@link TopicEvidence#loud()}
     */
    void begin(final AnalyzedText analyzed, final EntityLookup lookup, final long silent, final long loud) {
        text = analyzed;
        entities = lookup;
        silentTopics = silent;
        loudTopics = loud;
        matcher.begin(analyzed, lookup);
    }

    /** @return every candidate of the sentence that {@link SentenceWords} holds, with its fate, in the order of their words */
    List<Candidate> detect() {
        final List<Candidate> candidates = candidates();
        if (candidates.isEmpty()) {
            return candidates;
        }
        veto(candidates);
        except(candidates);
        final List<Candidate> winners = winners(candidates);
        settle(winners);
        embed(winners);
        merge(winners);
        return candidates;
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = List.of();
        final long signature = words.signature();
        for (int word = 0; word < words.count(); word++) {
            final int token = words.token(word);
            if (!canTrigger(token) || entities.isIgnored(token)) {
                continue;
            }
            final long before = words.previous(word) < 0 ? 0 : words.signature(words.previous(word));
            final long behind = words.next(word) < 0 ? 0 : words.signature(words.next(word));
            final int leastSpecificity = entities.isInName(token) ? SPECIFIC : 0;
            for (int reading = 0; reading < text.count(token); reading++) {
                final int lexeme = Analysis.lexeme(text.analysis(token, reading));
                if (!lexicon.isTrigger(lexeme) || isRepeated(token, reading, lexeme)) {
                    continue;
                }
                final TriggeredPatterns patterns = lexicon.patternsTriggeredBy(lexeme);
                for (int number = 0; number < patterns.count(); number++) {
                    if (!patterns.mayStand(number, signature, before, behind)) {
                        continue;
                    }
                    final int specificity = patterns.specificity(number);
                    final int matched = specificity < leastSpecificity ? -1 : patterns.reading(number, text, token, reading);
                    if (matched < 0 || specificity < SPECIFIC && (Analysis.has(text.analysis(token, matched), Analysis.UNLIKELY) || isRatherAccusative(token, matched))) {
                        continue;
                    }
                    final EventPattern pattern = patterns.get(number);
                    if (pattern.mayStandIn(signature) && matcher.matches(pattern, word)) {
                        if (candidates.isEmpty()) {
                            candidates = new ArrayList<>();
                        }
                        candidates.add(new Candidate(pattern, word, matched, matcher.taken()));
                    }
                }
            }
        }
        return candidates;
    }

    /** Whether patterns begin with the token in any of its readings; most words are done with by this. */
    private boolean canTrigger(final int token) {
        for (int reading = text.count(token) - 1; reading >= 0; reading--) {
            if (lexicon.isTrigger(Analysis.lexeme(text.analysis(token, reading)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isRepeated(final int token, final int reading, final int lexeme) {
        for (int earlier = 0; earlier < reading; earlier++) {
            if (Analysis.lexeme(text.analysis(token, earlier)) == lexeme) {
                return true;
            }
        }
        return false;
    }

    /** طلبا is a demand in the accusative, rather than what two have demanded. */
    private boolean isRatherAccusative(final int token, final int reading) {
        final long analysis = text.analysis(token, reading);
        return reading > 0 && Analysis.kind(analysis) == Analysis.PAST && Analysis.number(analysis) == Analysis.DUAL && Analysis.isNominal(text.analysis(token, 0));
    }

    private void veto(final List<Candidate> candidates) {
        long present = loudTopics;
        for (int word = 0; word < words.count(); word++) {
            final int token = words.token(word);
            if (text.count(token) > 0) {
                present |= lexicon.vetoes(text.analysis(token, 0));
            }
        }
        for (final Candidate candidate : candidates) {
            candidate.vetoes = candidate.pattern.rule().unless() & present & ~silentTopics;
            if (candidate.vetoes != 0) {
                candidate.fate = Candidate.Fate.VETOED;
            } else if (candidate.pattern.rule().said() && !candidate.pattern.isNegative() && !attributions.isSaid(candidate.word)) {
                candidate.fate = Candidate.Fate.UNSAID;
            }
        }
    }

    /** What a rule excepts it excepts from all of its patterns, more specific ones too: سلطات الاحتلال seizes no place, whatever place stands behind. */
    private static void except(final List<Candidate> candidates) {
        for (final Candidate exception : candidates) {
            if (!exception.pattern.isNegative() || exception.fate != Candidate.Fate.OPEN) {
                continue;
            }
            for (final Candidate candidate : candidates) {
                if (candidate.word == exception.word && candidate.pattern.rule() == exception.pattern.rule() && !candidate.pattern.isNegative()
                        && exception.reading <= candidate.reading && candidate.fate == Candidate.Fate.OPEN) {
                    candidate.fate = Candidate.Fate.LOST;
                    candidate.winner = exception;
                }
            }
        }
    }

    /** The most specific candidate of each word; two where their rules say so. */
    private static List<Candidate> winners(final List<Candidate> candidates) {
        final List<Candidate> winners = new ArrayList<>();
        int from = 0;
        while (from < candidates.size()) {
            int to = from;
            Candidate best = null;
            while (to < candidates.size() && candidates.get(to).word == candidates.get(from).word) {
                final Candidate candidate = candidates.get(to++);
                if (candidate.fate == Candidate.Fate.OPEN && (best == null || candidate.isBefore(best))) {
                    best = candidate;
                }
            }
            if (best != null) {
                winners.add(best);
                for (int i = from; i < to; i++) {
                    final Candidate candidate = candidates.get(i);
                    if (candidate == best || candidate.fate != Candidate.Fate.OPEN) {
                        continue;
                    }
                    if (isSecondEvent(candidate, best) && winners.get(winners.size() - 1) == best) {
                        winners.add(candidate);
                    } else {
                        candidate.fate = Candidate.Fate.LOST;
                        candidate.winner = best;
                    }
                }
            }
            from = to;
        }
        return winners;
    }

    private static boolean isSecondEvent(final Candidate candidate, final Candidate best) {
        return candidate.isEvent() && best.isEvent() && candidate.pattern.rule().also() && best.pattern.rule().also()
                && candidate.pattern.rule().type() != best.pattern.rule().type();
    }

    /** A word that a pattern takes beside its trigger triggers nothing by itself: رفع العقوبات is no sanction. */
    private void settle(final List<Candidate> winners) {
        boolean open = true;
        while (open) {
            boolean progress = false;
            open = false;
            Candidate strongest = null;
            for (final Candidate candidate : winners) {
                if (candidate.fate != Candidate.Fate.OPEN) {
                    continue;
                }
                final Candidate above = dominator(winners, candidate);
                if (above == null) {
                    candidate.fate = Candidate.Fate.ACCEPTED;
                    progress = true;
                } else if (above.fate == Candidate.Fate.ACCEPTED) {
                    candidate.fate = Candidate.Fate.LOST;
                    candidate.winner = above;
                    progress = true;
                } else {
                    open = true;
                    strongest = strongest == null || candidate.isBefore(strongest) ? candidate : strongest;
                }
            }
            if (open && !progress) {
                strongest.fate = Candidate.Fate.ACCEPTED;
            }
        }
    }

    /** An accepted candidate that takes this one's trigger, else an open one, else null. */
    private static Candidate dominator(final List<Candidate> winners, final Candidate candidate) {
        final int at = winners.indexOf(candidate);
        Candidate found = null;
        // No pattern reaches further than its elements and gaps.
        for (int i = Math.max(0, at - 64); i < Math.min(winners.size(), at + 64); i++) {
            final Candidate other = winners.get(i);
            if (other.word == candidate.word || other.fate != Candidate.Fate.OPEN && other.fate != Candidate.Fate.ACCEPTED || !other.takes(candidate.word)) {
                continue;
            }
            if (candidate.takes(other.word) && candidate.isBefore(other)) {
                continue;
            }
            if (found == null || other.fate == Candidate.Fate.ACCEPTED) {
                found = other;
            }
        }
        return found;
    }

    /** What is demanded, threatened, promised, refused or aimed at has not happened: طالب بالانسحاب is no withdrawal. */
    private void embed(final List<Candidate> winners) {
        Candidate lastEmbedded = null;
        for (int i = 0; i < winners.size(); i++) {
            final Candidate inner = winners.get(i);
            if (inner.fate == Candidate.Fate.ACCEPTED && inner.isEvent() && (isNotion(inner) || isUnreal(winners, i, lastEmbedded))) {
                inner.fate = Candidate.Fate.EMBEDDED;
                lastEmbedded = inner;
            }
        }
    }

    /** Whether the noun is annexed to a word that makes a name or notion of it: لجنة المفاوضات, ثقافة الحوار, قانون الإضراب. */
    private boolean isNotion(final Candidate candidate) {
        final int before = words.previous(candidate.word);
        if (notion == null || before < 0 || candidate.takes(before)) {
            return false;
        }
        final long reading = text.analysis(words.token(candidate.word), candidate.reading);
        final int token = words.token(before);
        return Analysis.isNominal(reading) && !Analysis.hasClitic(reading, Analysis.CONJUNCTION | Analysis.BI | Analysis.LI) && !text.isVerb(token) && text.count(token) > 0 && notion.matches(text.analysis(token, 0))
                && !Analysis.hasClitic(text.analysis(token, 0), Analysis.ARTICLE | Analysis.SUFFIX);
    }

    private static boolean governsUnreal(final EventType type) {
        return switch (type) {
            case REQUEST, THREATEN, AGREE, REJECT, CONCEDE -> true;
            default -> false;
        };
    }

    /** Whether the candidate is what such an event, or a word of the class {@code unreal}, governs: joined by ب ل إلى على أن, near, with no other clause between. */
    private boolean isUnreal(final List<Candidate> winners, final int number, final Candidate lastEmbedded) {
        final Candidate inner = winners.get(number);
        final long reading = text.analysis(words.token(inner.word), inner.reading);
        final boolean coordinated = Analysis.hasClitic(reading, Analysis.CONJUNCTION);
        if (Analysis.isFinite(reading) && (coordinated || Analysis.kind(reading) == Analysis.PAST)) {
            return false;
        }
        if (words.previous(inner.word) >= 0 && text.isFunction(words.token(words.previous(inner.word)), FunctionWords.DEMONSTRATIVE)) {
            return false;
        }
        // The attack that was spoken of is a fact, whatever is demanded.
        final boolean fact = Analysis.hasClitic(reading, Analysis.ARTICLE) && isForce(inner.pattern.rule().type());
        boolean joined = Analysis.hasClitic(reading, Analysis.BI | Analysis.LI);
        int at = words.previous(inner.word);
        for (int steps = 1; at >= 0 && steps < COMPLEMENT_REACH; steps++) {
            final int token = words.token(at);
            final boolean near = steps == 1;
            if (isJoint(token) && (near || !fact)) {
                joined = true;
            }
            final Candidate outer = acceptedAt(winners, number, at);
            final boolean byWord = unreal != null && inner.pattern.rule().type() != EventType.REQUEST && (unreal.matchesWord(text, token) || isForTheSakeOf(at));
            final boolean governs = outer != null && governsUnreal(outer.pattern.rule().type()) || byWord;
            if (governs && (joined || near || coordinated && lastEmbedded != null && lastEmbedded.word > at)) {
                inner.winner = outer;
                return true;
            }
            if (coordinated && lastEmbedded != null && lastEmbedded.word == at) {
                inner.winner = lastEmbedded.winner;
                return true;
            }
            final boolean otherPreposition = !joined && text.isFunction(token, FunctionWords.PREPOSITION);
            if (otherPreposition || text.isVerb(token) || text.isFunction(token, FunctionWords.RELATIVE | FunctionWords.CLAUSE_OPENER)) {
                return false;
            }
            if (!fact && !near && text.count(token) > 0 && Analysis.hasClitic(text.analysis(token, 0), Analysis.BI | Analysis.LI)) {
                joined = true;
            }
            at = words.previous(at);
        }
        return false;
    }

    private static boolean isForce(final EventType type) {
        return switch (type) {
            case ASSAULT, COERCE, PROTEST, SANCTION, MOBILIZE -> true;
            default -> false;
        };
    }

    private static Candidate acceptedAt(final List<Candidate> winners, final int before, final int word) {
        for (int i = before - 1; i >= 0 && winners.get(i).word >= word; i--) {
            if (winners.get(i).word == word && winners.get(i).fate == Candidate.Fate.ACCEPTED && winners.get(i).isEvent()) {
                return winners.get(i);
            }
        }
        return null;
    }

    /** من أجل. */
    private boolean isForTheSakeOf(final int word) {
        final int before = words.previous(word);
        return before >= 0 && text.text().isFolded(words.token(word), "اجل") && text.text().isFolded(words.token(before), "من");
    }

    private boolean isJoint(final int token) {
        return text.text().isFolded(token, "الي") || text.text().isFolded(token, "علي") || text.text().isFolded(token, "ان") || text.text().isFolded(token, "بان");
    }

    /** One event that two words of a clause tell is one: قتلوا في هجوم. */
    private void merge(final List<Candidate> winners) {
        for (int i = 0; i < winners.size(); i++) {
            final Candidate first = winners.get(i);
            if (first.fate != Candidate.Fate.ACCEPTED || !first.isEvent()) {
                continue;
            }
            for (int k = i + 1; k < winners.size() && winners.get(k).word - first.word <= MERGE_REACH; k++) {
                final Candidate second = winners.get(k);
                if (second.fate == Candidate.Fate.ACCEPTED && second.isEvent() && second.pattern.rule().type() == first.pattern.rule().type() && isOneEvent(first, second)) {
                    final boolean keepFirst = first.pattern.rule().mode() != null || second.pattern.rule().mode() == null;
                    final Candidate kept = keepFirst ? first : second;
                    final Candidate dropped = keepFirst ? second : first;
                    dropped.fate = Candidate.Fate.MERGED;
                    dropped.winner = kept;
                    if (!keepFirst) {
                        break;
                    }
                }
            }
        }
    }

    private boolean isOneEvent(final Candidate first, final Candidate second) {
        final int firstToken = words.token(first.word);
        final int secondToken = words.token(second.word);
        return text.text().clause(firstToken) == text.text().clause(secondToken)
                && !Analysis.hasClitic(text.analysis(secondToken, second.reading), Analysis.CONJUNCTION);
    }
}
