package io.github.nifiarabicnews.language.text;

import java.lang.ref.WeakReference;
import java.util.function.Function;

/**
 * Remembers what somebody has found out about forms, with the form itself, so for as long as the table of forms keeps it. Safe for many threads without a lock, as what it keeps is immutable:
 * at worst a thread finds out again what another has just found.
 *
 * @param <T> what is found out, with final fields only
 */
public final class FormMemo<T extends FormNote> {
    /** The memo that has each place in a form. */
    private static final WeakReference<?>[] MEMOS = new WeakReference<?>[WordForm.NOTES];

    private final Function<WordForm, T> source;
    private final T nothing;
    /** Stands for {@link #nothing}, which memos may share. */
    private final FormNote nothingNote = new NothingNote();
    private final int place;
    /** {@link System#nanoTime()}. A memo in use finds out something again and again, as every text has new words. */
    private volatile long lastFind = System.nanoTime();

    /**
     * @param source  finds it out; must give the same for the same form, at any time, and a new object unless it is {@code nothing}
     * @param nothing what it gives for most forms
     */
    public FormMemo(final Function<WordForm, T> source, final T nothing) {
        this.source = source;
        this.nothing = nothing;
        this.place = claimPlace(this);
    }

    /**
     * A free place, or else that of the memo which has not been used for longest, such as one of a lexicon that a newer one has replaced. Two memos in use at one place would drive out each other's
     * notes at every word.
     */
    private static int claimPlace(final FormMemo<?> memo) {
        synchronized (MEMOS) {
            int best = 0;
            long longest = -1;
            final long now = System.nanoTime();
            for (int place = 0; place < MEMOS.length; place++) {
                final FormMemo<?> present = MEMOS[place] == null ? null : (FormMemo<?>) MEMOS[place].get();
                final long unused = present == null ? Long.MAX_VALUE : now - present.lastFind;
                if (unused > longest) {
                    best = place;
                    longest = unused;
                }
            }
            MEMOS[best] = new WeakReference<>(memo);
            return best;
        }
    }

    int place() {
        return place;
    }

    public T get(final WordForm form) {
        final FormNote note = form.note(place);
        if (note == nothingNote) {
            return nothing;
        }
        if (note != null && note.owner == nothingNote) {
            @SuppressWarnings("unchecked")
            final T value = (T) note;
            return value;
        }
        return find(form);
    }

    private T find(final WordForm form) {
        lastFind = System.nanoTime();
        final T value = source.apply(form);
        if (value == nothing) {
            form.note(place, nothingNote);
        } else {
            value.owner = nothingNote;
            form.note(place, value);
        }
        return value;
    }

    private static final class NothingNote extends FormNote {
    }
}
