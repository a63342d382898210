package io.github.nifiarabicnews.language.text;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Remembers what somebody has found out about forms, with the form itself, so for as long as the table of forms keeps it. Safe for many threads without a lock, as what it keeps is immutable:
 * at worst a thread finds out again what another has just found.
 *
 * @param <T> what is found out, immutable
 */
public final class FormMemo<T> {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Function<WordForm, T> source;
    private final T nothing;
    private final Note<T> nothingNote;
    private final int place;

    /** More memos than a form has places share them, so a note says whose it is. */
    private record Note<T>(FormMemo<T> owner, T value) {
    }

    /**
     * @param source  finds it out; must give the same for the same form, at any time
     * @param nothing what it gives for most forms
     */
    public FormMemo(final Function<WordForm, T> source, final T nothing) {
        this.source = source;
        this.nothing = nothing;
        this.nothingNote = new Note<>(this, nothing);
        this.place = COUNT.getAndIncrement();
    }

    public T get(final WordForm form) {
        if (form.note(place) instanceof final Note<?> note && note.owner == this) {
            @SuppressWarnings("unchecked")
            final T value = (T) note.value;
            return value;
        }
        final T value = source.apply(form);
        form.note(place, value == nothing ? nothingNote : new Note<>(this, value));
        return value;
    }
}
