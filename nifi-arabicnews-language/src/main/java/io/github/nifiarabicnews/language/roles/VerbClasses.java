package io.github.nifiarabicnews.language.roles;

import io.github.nifiarabicnews.language.lexicon.Lexicon;
import io.github.nifiarabicnews.language.lexicon.PatternElement;
import io.github.nifiarabicnews.language.morphology.Analysis;
import java.util.BitSet;

/**
 * Verbs that tell roles beside the frames: those whose subject does what the noun behind them says (شن هجوما, قرر فتح السفارة, حاول اعتقال), and those
 * whose masdar and passive name whom it is done to (مقتل مدنيين, اعتقال ناشط, أوقف شخصان).
 */
final class VerbClasses {
    private final BitSet control;
    private final BitSet patient;
    private final BitSet attack;
    private final BitSet victim;
    private final BitSet report;
    private final BitSet host;
    private final BitSet signing;
    private final BitSet repelling;
    private final BitSet reaching;
    private final BitSet exchange;
    private final BitSet target;
    private final BitSet crowd;
    private final BitSet accusing;
    private final BitSet announcing;
    private final BitSet property;

    /** @param lexicon whose classes {@code role-control} and so on, in {@code events/roles.rules}, say which word is what; a class that it lacks is empty */
    VerbClasses(final Lexicon lexicon) {
        control = words(lexicon, "role-control");
        patient = words(lexicon, "role-patient");
        attack = words(lexicon, "role-attack");
        victim = words(lexicon, "role-victim");
        report = words(lexicon, "role-report");
        host = words(lexicon, "role-host");
        signing = words(lexicon, "role-signing");
        repelling = words(lexicon, "role-repelling");
        reaching = words(lexicon, "role-reaching");
        exchange = words(lexicon, "role-exchange");
        target = words(lexicon, "role-target");
        crowd = words(lexicon, "role-crowd");
        accusing = words(lexicon, "role-accusing");
        announcing = words(lexicon, "role-announcing");
        property = words(lexicon, "role-property");
    }

    private static BitSet words(final Lexicon lexicon, final String name) {
        final BitSet words = new BitSet(lexicon.lexemeCount());
        final PatternElement wordClass = lexicon.wordClass(name);
        if (wordClass != null) {
            for (final int lexeme : wordClass.lexemes()) {
                words.set(lexeme);
            }
        }
        return words;
    }

    boolean isControl(final long reading) {
        return control.get(Analysis.lexeme(reading));
    }

    boolean isTarget(final long reading) {
        return target.get(Analysis.lexeme(reading)) && Analysis.isNominal(reading);
    }

    boolean isCrowd(final long reading) {
        return crowd.get(Analysis.lexeme(reading)) && Analysis.isNominal(reading);
    }

    /** What is struck for whose it is: آليات للمتمردين. */
    boolean isProperty(final long reading) {
        return property.get(Analysis.lexeme(reading)) && Analysis.isNominal(reading);
    }

    boolean isAnnouncing(final long reading) {
        return announcing.get(Analysis.lexeme(reading));
    }

    /** Its subject accuses its object, whatever word carries the event: اتهم الحزب بانتهاك الهدنة. */
    boolean isAccusing(final long reading) {
        return accusing.get(Analysis.lexeme(reading));
    }

    boolean isHost(final long reading) {
        return host.get(Analysis.lexeme(reading));
    }

    boolean isSigning(final long reading) {
        return signing.get(Analysis.lexeme(reading));
    }

    boolean isRepelling(final long reading) {
        return repelling.get(Analysis.lexeme(reading));
    }

    boolean isReaching(final long reading) {
        return reaching.get(Analysis.lexeme(reading));
    }

    boolean isExchange(final long reading) {
        return exchange.get(Analysis.lexeme(reading));
    }

    boolean isReport(final long reading) {
        return report.get(Analysis.lexeme(reading));
    }

    boolean isVictimVerb(final long reading) {
        return victim.get(Analysis.lexeme(reading));
    }

    boolean isPatient(final long reading) {
        return patient.get(Analysis.lexeme(reading));
    }

    /** A noun of attack, whose doer is the doer of what it brought about: قتلوا في كمين نصبه المسلحون. */
    boolean isAttack(final long reading) {
        return attack.get(Analysis.lexeme(reading)) && Analysis.isNominal(reading);
    }
}
