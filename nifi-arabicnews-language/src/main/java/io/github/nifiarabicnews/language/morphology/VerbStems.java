package io.github.nifiarabicnews.language.morphology;

import java.util.ArrayList;
import java.util.List;

/**
 * The stems of one verb without vowel marks, out of which its forms are made. "Long" stems stand where no ending or one with a vowel
 * follows (قال، قالت), "short" ones before an ending in a consonant and in the jussive (قلت، يقل). Of a defective verb the
 * stems lack the weak letter.
 */
final class VerbStems {
    String pastLong;
    String pastShort;
    String passivePastLong;
    String passivePastShort;
    String imperfectLong;
    String imperfectShort;
    String passiveImperfectLong;
    String passiveImperfectShort;
    String activeParticiple;
    String passiveParticiple;
    boolean defective;
    /** Defective only: what the past ends in, ا ى ي. */
    char pastEnd = 'ى';
    /** Defective only: what the imperfect ends in, و ي ى. */
    char imperfectEnd = 'ي';
    /** The active participle lacks its ي in the indefinite: داع. */
    boolean weakActiveParticiple;
    final List<String> masdars = new ArrayList<>();
    /** Masdars that many verbs of the form do not have. */
    final List<String> rareMasdars = new ArrayList<>();
    /** Masdars in -in: تحدّ. */
    final List<String> weakMasdars = new ArrayList<>();

    /**
     * @param root 3 letters, 4 for Q1 and Q2; weak ones as و or ي, hamza as ء
     * @throws IllegalArgumentException where the root has another number of letters
     */
    static VerbStems of(final String root, final VerbForm form) {
        final boolean quadriliteral = form == VerbForm.Q1 || form == VerbForm.Q2;
        if (root.length() != (quadriliteral ? 4 : 3)) {
            throw new IllegalArgumentException("the root of a verb of form %s has %d letters, not %d".formatted(form.label(), quadriliteral ? 4 : 3, root.length()));
        }
        return quadriliteral ? quadriliteral(root, form) : new Builder(root, form).build();
    }

    private static VerbStems quadriliteral(final String root, final VerbForm form) {
        final VerbStems stems = new VerbStems();
        final boolean defective = isWeak(root.charAt(3));
        final String stem = (form == VerbForm.Q2 ? "ت" : "") + (defective ? root.substring(0, 3) : root);
        stems.defective = defective;
        stems.same(stem, stem);
        stems.imperfectEnd = form == VerbForm.Q2 ? 'ى' : 'ي';
        stems.activeParticiple = "م" + stem;
        stems.passiveParticiple = "م" + stem + (defective ? "ى" : "");
        stems.weakActiveParticiple = defective;
        if (form == VerbForm.Q1) {
            stems.masdars.add(defective ? stem + "اة" : root + "ة");
        } else if (defective) {
            stems.weakMasdars.add(stem);
        } else {
            stems.masdars.add(stem);
        }
        return stems;
    }

    private static boolean isWeak(final char letter) {
        return letter == 'و' || letter == 'ي';
    }

    private void same(final String past, final String imperfect) {
        pastLong = past;
        pastShort = past;
        passivePastLong = past;
        passivePastShort = past;
        imperfectLong = imperfect;
        imperfectShort = imperfect;
        passiveImperfectLong = imperfect;
        passiveImperfectShort = imperfect;
    }

    /** The stems of a verb with three root letters. */
    private static final class Builder {
        private final VerbForm form;
        private final char first;
        private final char second;
        private final char third;
        private final VerbStems stems = new VerbStems();

        Builder(final String root, final VerbForm form) {
            this.form = form;
            this.first = root.charAt(0);
            this.second = root.charAt(1);
            this.third = root.charAt(2);
        }

        VerbStems build() {
            final boolean defective = isWeak(third);
            stems.defective = defective;
            if (defective) {
                defective();
            } else if (isHollow()) {
                hollow();
            } else if (isContracted()) {
                contracted();
            } else {
                sound();
            }
            passivePastOfThirdAndSixth();
            return stems;
        }

        private boolean isHollow() {
            return isWeak(second) && switch (form) {
                case I, I_A, I_I, IV, VII, VIII, X -> true;
                default -> false;
            };
        }

        private boolean isContracted() {
            return second == third && switch (form) {
                case I, I_A, I_I, III, IV, VI, VII, VIII, X -> true;
                default -> false;
            };
        }

        /** What stands before the second root letter in the past. */
        private String pastHead() {
            return switch (form) {
                case I, I_A, I_I -> initial(first);
                case II -> initial(first);
                case III -> initialLong(first);
                case IV -> first == 'ء' ? "آ" : "أ" + first;
                case V -> "ت" + first;
                case VI -> "ت" + first + "ا";
                case VII -> "ان" + first;
                case VIII -> "ا" + eighth();
                case IX -> "ا" + first;
                default -> "است" + first;
            };
        }

        /** What stands between the prefix of person and the second root letter in the imperfect. */
        private String imperfectHead() {
            return switch (form) {
                case I, I_A, I_I -> first == 'و' ? "" : String.valueOf(first);
                case II, IX -> String.valueOf(first);
                case III -> first + "ا";
                case IV -> first == 'ي' ? "و" : String.valueOf(first);
                case V -> "ت" + first;
                case VI -> "ت" + first + "ا";
                case VII -> "ن" + first;
                case VIII -> eighth();
                default -> "ست" + first;
            };
        }

        private String participleHead() {
            return "م" + (form.isFirst() ? String.valueOf(first) : imperfectHead());
        }

        /** What stands before the second root letter in a masdar of form IV, VII, VIII, IX or X. */
        private String masdarHead() {
            return switch (form) {
                case IV -> isWeak(first) || first == 'ء' ? "إي" : "إ" + first;
                case X -> isWeak(first) ? "استي" : "است" + first;
                default -> pastHead();
            };
        }

        /** The first root letter with the ت of form VIII, each assimilated to the other. */
        private String eighth() {
            return switch (first) {
                case 'و', 'ي', 'ت' -> "ت";
                case 'ء' -> second == 'خ' ? "ت" : "ءت";
                case 'ص', 'ض' -> first + "ط";
                case 'ط' -> "ط";
                case 'ظ' -> "ظ";
                case 'ز' -> "زد";
                case 'د', 'ذ' -> "د";
                case 'ث' -> "ث";
                default -> first + "ت";
            };
        }

        private static String initial(final char letter) {
            return letter == 'ء' ? "أ" : String.valueOf(letter);
        }

        private static String initialLong(final char letter) {
            return letter == 'ء' ? "آ" : letter + "ا";
        }

        private void sound() {
            final String rest = "" + second + third;
            stems.same(pastHead() + rest, imperfectHead() + rest);
            if (form.isFirst() && first == 'و') {
                stems.passiveImperfectLong = "و" + rest;
                stems.passiveImperfectShort = stems.passiveImperfectLong;
            }
            if (form == VerbForm.IX) {
                stems.pastLong = pastHead() + second;
                stems.imperfectLong = imperfectHead() + second;
                stems.same(pastHead() + rest, imperfectHead() + rest);
                stems.pastShort = stems.pastLong + third;
            }
            if (form.isFirst()) {
                stems.activeParticiple = initialLong(first) + rest;
                stems.passiveParticiple = "م" + first + second + "و" + third;
                return;
            }
            stems.activeParticiple = participleHead() + rest;
            stems.passiveParticiple = stems.activeParticiple;
            switch (form) {
                case II -> stems.masdars.add(third == 'ء' ? "ت" + first + second + "ءة" : "ت" + first + second + "ي" + third);
                case III -> {
                    stems.masdars.add("م" + first + "ا" + rest + "ة");
                    stems.rareMasdars.add(first == 'ء' ? "إ" + second + "ا" + third : "" + first + second + "ا" + third);
                }
                case V, VI -> stems.masdars.add(stems.pastLong);
                case IX -> stems.masdars.add(masdarHead() + second + third + "ا" + third);
                default -> stems.masdars.add(masdarHead() + second + "ا" + third);
            }
        }

        private void contracted() {
            final String past = pastHead() + second;
            final String imperfect = (form.isFirst() ? String.valueOf(first) : imperfectHead()) + second;
            stems.same(past, imperfect);
            stems.pastShort = past + second;
            stems.passivePastShort = stems.pastShort;
            stems.imperfectShort = imperfect + second;
            stems.passiveImperfectShort = stems.imperfectShort;
            if (form.isFirst()) {
                stems.activeParticiple = initialLong(first) + second;
                stems.passiveParticiple = "م" + first + second + "و" + third;
                return;
            }
            stems.activeParticiple = participleHead() + second;
            stems.passiveParticiple = stems.activeParticiple;
            switch (form) {
                case III -> {
                    stems.masdars.add("م" + first + "ا" + second + "ة");
                    stems.masdars.add("م" + first + "ا" + second + second + "ة");
                    stems.rareMasdars.add("" + first + second + "ا" + second);
                }
                case VI -> stems.masdars.add(past);
                default -> stems.masdars.add(masdarHead() + second + "ا" + second);
            }
        }

        private void hollow() {
            final String past = pastHead();
            final String imperfect = form.isFirst() ? String.valueOf(first) : imperfectHead();
            final boolean seventhOrEighth = form == VerbForm.VII || form == VerbForm.VIII;
            final String vowel = form == VerbForm.I ? String.valueOf(second) : form == VerbForm.I_A || seventhOrEighth ? "ا" : "ي";
            stems.pastLong = past + "ا" + third;
            stems.pastShort = past + third;
            stems.passivePastLong = past + "ي" + third;
            stems.passivePastShort = past + third;
            stems.imperfectLong = imperfect + vowel + third;
            stems.imperfectShort = imperfect + third;
            stems.passiveImperfectLong = imperfect + "ا" + third;
            stems.passiveImperfectShort = imperfect + third;
            if (form.isFirst()) {
                stems.activeParticiple = initialLong(first) + "ء" + third;
                stems.passiveParticiple = "م" + first + (second == 'و' ? "و" : "ي") + third;
                return;
            }
            stems.activeParticiple = participleHead() + (seventhOrEighth ? "ا" : "ي") + third;
            stems.passiveParticiple = participleHead() + "ا" + third;
            stems.masdars.add(seventhOrEighth ? past + "يا" + third : (form == VerbForm.IV ? "إ" + first : past) + "ا" + third + "ة");
        }

        private void defective() {
            final String past = pastHead() + second;
            final boolean seeing = form.isFirst() && first == 'ر' && second == 'ء';
            final String imperfect = seeing ? "ر" : imperfectHead() + second;
            stems.same(past, imperfect);
            if (form.isFirst() && first == 'و') {
                stems.passiveImperfectLong = "و" + second;
                stems.passiveImperfectShort = stems.passiveImperfectLong;
            }
            stems.weakActiveParticiple = true;
            if (form.isFirst()) {
                stems.pastEnd = form == VerbForm.I_I ? 'ي' : third == 'و' ? 'ا' : 'ى';
                stems.imperfectEnd = form == VerbForm.I_I || seeing ? 'ى' : third;
                stems.activeParticiple = initialLong(first) + second;
                stems.passiveParticiple = "م" + first + second + (form == VerbForm.I_I ? 'ي' : third);
                return;
            }
            stems.imperfectEnd = form == VerbForm.V || form == VerbForm.VI ? 'ى' : 'ي';
            stems.activeParticiple = participleHead() + second;
            stems.passiveParticiple = participleHead() + second + "ى";
            switch (form) {
                case II -> stems.masdars.add("ت" + first + second + "ية");
                case III -> {
                    stems.masdars.add("م" + first + "ا" + second + "اة");
                    stems.rareMasdars.add("" + first + second + "اء");
                }
                case V, VI -> stems.weakMasdars.add(past);
                default -> stems.masdars.add(masdarHead() + second + "اء");
            }
        }

        /** قوتل, تبودل: the ا becomes و. */
        private void passivePastOfThirdAndSixth() {
            if (form != VerbForm.III && form != VerbForm.VI) {
                return;
            }
            final String head = pastHead();
            final String passiveHead = first == 'ء' && form == VerbForm.III ? "أو" : head.substring(0, head.length() - 1) + "و";
            stems.passivePastLong = passiveHead + stems.passivePastLong.substring(head.length());
            stems.passivePastShort = passiveHead + stems.passivePastShort.substring(head.length());
        }
    }
}
