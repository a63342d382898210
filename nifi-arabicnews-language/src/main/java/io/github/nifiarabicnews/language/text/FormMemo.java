package io.github.nifiarabicnews.language.text;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Remembers what somebody has found out about forms, with the form itself, so for as long as the table of forms keeps it. Safe for many threads without a lock, as what it keeps is immutable:
 * at worst a thread finds out again what another has just found.
 *
 * @param <T> what is found out, with final fields only
 */
public final class FormMemo<T extends FormNote> {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Function<WordForm, T> source;
    private final T nothing;
    /** Stands for {@link #nothing}, which memos may share. */
    private final FormNote nothingNote = new FormNote() {
    };
    private final int place;

    /**
     * @param source  finds it out; must give the same for the same form, at any time, and a new object unless it is {@code nothing}
     * @param nothing what it gives for most forms
     */
    public FormMemo(final Function<WordForm, T> source, final T nothing) {
        this.source = source;
        this.nothing = nothing;
        this.place = COUNT.getAndIncrement() & WordForm.NOTES - 1;
    }

    public T get(final WordForm form) {
        final FormNote note = form.note(place);
        if (note == nothingNote) {
            return nothing;
        }
        if (note != null && note.owner == this) {
            @SuppressWarnings("unchecked")
            final T value = (T) note;
            return value;
        }
        return find(form);
    }

    private T find(final WordForm form) {
        final T value = source.apply(form);
        if (value == nothing) {
            form.note(place, nothingNote);
        } else {
            value.owner = this;
            form.note(place, value);
        }
        return value;
    }
}
