package io.github.nifiarabicnews.language.article;

/** The four quad classes: verbal or material, cooperation or conflict. */
public enum QuadClass {
    VERBAL_COOPERATION("verbal-cooperation"),
    MATERIAL_COOPERATION("material-cooperation"),
    VERBAL_CONFLICT("verbal-conflict"),
    MATERIAL_CONFLICT("material-conflict");

    private final String label;

    QuadClass(final String label) {
        this.label = label;
    }

    /** The name as the tagged article writes it. */
    public String label() {
        return label;
    }
}
