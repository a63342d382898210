package io.github.nifiarabicnews.language.lexicon;

import io.github.nifiarabicnews.language.article.Aux;
import io.github.nifiarabicnews.language.article.EventType;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A rule of {@code events/*.rules}.
 *
 * @param id       what a tagged event names as its rule
 * @param type     PLOVER type, or null for {@code NONE}: expressions that look like an event and are none
 * @param mode     PLOVER mode, or null
 * @param modeOpen whether {@code mode} is only what the event has where no word near by tells another
 * @param cameo    nearest CAMEO code, or null
 * @param contexts PLOVER contexts
 * @param frame    role by slot, in the order of the line; slots are {@code subj}, {@code obj}, {@code gen}, {@code says} or a preposition
 * @param unless   bits of the classes that must not stand in the sentence, see {@link Lexicon#vetoes(int)}
 * @param aux      set where the words themselves make it so, else null
 * @param also     another event may have the same trigger
 * @param said     only where somebody is cited for it: a judgement is one, a description none
 * @param file     where it stands
 * @param line     where it stands, from 1
 */
public record EventRule(String id, EventType type, String mode, boolean modeOpen, String cameo, List<String> contexts, Map<String, ArgumentRole> frame, long unless, Aux aux,
        boolean also, boolean said, String file, int line) {

    /** What the party in a slot is to the event. */
    public enum ArgumentRole {
        ACTOR,
        RECIPIENT,
        LOCATION,
        /** Neither. */
        THEME
    }

    /** Name of the class of words that tell a mode: {@code mode-assault-aerial}. */
    public static String modeClass(final EventType type, final String mode) {
        return "mode-%s-%s".formatted(type.name().toLowerCase(Locale.ROOT), mode);
    }
}
