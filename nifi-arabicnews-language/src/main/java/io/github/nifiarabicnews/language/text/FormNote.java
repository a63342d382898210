package io.github.nifiarabicnews.language.text;

/** What a {@link FormMemo} remembers of a form. It is the note itself, as each step further in memory costs more than what is done with it. */
public abstract class FormNote {
    /** More memos than a form has places share them, so a note says whose it is. A thread that sees none yet finds out again. */
    FormMemo<?> owner;
}
