package io.github.nifiarabicnews.language.lexicon;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which entries of a lower layer count: not those that a higher layer has itself, and not those that one switches off. Layers are read from the highest to the lowest.
 */
public final class LayeredEntries {
    private final Set<String> hidden = new HashSet<>();
    private final Set<String> inLayer = new HashSet<>();
    /** What is wrong with a line that switches an entry off, where no lower layer has that. */
    private final Map<String, LexiconProblem> unmet = new LinkedHashMap<>();
    private final Map<String, LexiconProblem> offInLayer = new LinkedHashMap<>();
    private final Set<String> off = new HashSet<>();

    /**
     * Takes an entry of the layer that is being read, unless a higher layer hides it.
     *
     * @param key   what entries are overridden by
     * @param names what they can be switched off by, the key apart
     */
    public boolean takes(final String key, final String... names) {
        unmet.remove(key);
        boolean isOff = off.contains(key);
        for (final String name : names) {
            unmet.remove(name);
            isOff |= off.contains(name);
        }
        if (isOff || hidden.contains(key)) {
            return false;
        }
        inLayer.add(key);
        return true;
    }

    /** Switches an entry off in the layers below the one that is being read. */
    public void off(final String key, final LexiconProblem whereThereIsNone) {
        offInLayer.put(key, whereThereIsNone);
    }

    public void endLayer() {
        hidden.addAll(inLayer);
        inLayer.clear();
        off.addAll(offInLayer.keySet());
        unmet.putAll(offInLayer);
        offInLayer.clear();
    }

    /** Once every layer is read: the lines that switch off what no layer has. */
    public List<LexiconProblem> problems() {
        return List.copyOf(unmet.values());
    }
}
