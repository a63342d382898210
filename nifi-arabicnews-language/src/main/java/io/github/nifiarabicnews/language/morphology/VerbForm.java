package io.github.nifiarabicnews.language.morphology;

/** The derived forms of the Arabic verb, with the classes of form I that the root alone does not tell. */
public enum VerbForm {
    I("I"),
    /** Hollow with an imperfect in ā: نام ينام. */
    I_A("I-a"),
    /** Defective with a past in -iya: بقي يبقى. */
    I_I("I-i"),
    II("II"),
    III("III"),
    IV("IV"),
    V("V"),
    VI("VI"),
    VII("VII"),
    VIII("VIII"),
    IX("IX"),
    X("X"),
    Q1("Q1"),
    Q2("Q2");

    private final String label;

    VerbForm(final String label) {
        this.label = label;
    }

    /** The name as the lexicon writes it. */
    public String label() {
        return label;
    }

    /** @return the form with this name, or null */
    public static VerbForm of(final String label) {
        for (final VerbForm form : values()) {
            if (form.label.equals(label)) {
                return form;
            }
        }
        return null;
    }

    boolean isFirst() {
        return this == I || this == I_A || this == I_I;
    }
}
