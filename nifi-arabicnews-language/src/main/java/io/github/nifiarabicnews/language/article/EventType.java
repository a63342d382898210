package io.github.nifiarabicnews.language.article;

import java.util.List;

/** The sixteen event types of PLOVER (manual draft 0.8, 2021), each in its quad class. */
public enum EventType {
    AGREE(QuadClass.VERBAL_COOPERATION),
    CONSULT(QuadClass.VERBAL_COOPERATION, "visit", "third-party", "multilateral", "phone"),
    SUPPORT(QuadClass.VERBAL_COOPERATION),
    CONCEDE(QuadClass.VERBAL_COOPERATION),
    COOPERATE(QuadClass.MATERIAL_COOPERATION),
    AID(QuadClass.MATERIAL_COOPERATION),
    RETREAT(QuadClass.MATERIAL_COOPERATION, "withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    REQUEST(QuadClass.VERBAL_CONFLICT, "assist", "change", "yield", "meet"),
    ACCUSE(QuadClass.VERBAL_CONFLICT, "disapprove", "investigate", "allege"),
    REJECT(QuadClass.VERBAL_CONFLICT, "assist", "change", "yield", "meet"),
    THREATEN(QuadClass.VERBAL_CONFLICT, "restrict", "arrest", "relations", "expel", "territory", "violence"),
    PROTEST(QuadClass.MATERIAL_CONFLICT, "demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    SANCTION(QuadClass.MATERIAL_CONFLICT, "convict", "expel", "withdraw", "discontinue"),
    MOBILIZE(QuadClass.MATERIAL_CONFLICT, "troops", "weapons", "police", "militia"),
    COERCE(QuadClass.MATERIAL_CONFLICT, "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber"),
    ASSAULT(QuadClass.MATERIAL_CONFLICT, "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional");

    private final QuadClass quad;
    private final List<String> modes;

    EventType(final QuadClass quad, final String... modes) {
        this.quad = quad;
        this.modes = List.of(modes);
    }

    public QuadClass quad() {
        return quad;
    }

    /** The modes that an event of this type may have, none for some types. */
    public List<String> modes() {
        return modes;
    }
}
