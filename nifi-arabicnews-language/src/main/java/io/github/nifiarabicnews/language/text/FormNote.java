package io.github.nifiarabicnews.language.text;

/** What a {@link FormMemo} remembers of a form. It is the note itself, as each step further in memory costs more than what is done with it. */
public abstract class FormNote {
    /**
     * The {@link FormMemo#nothingNote} of the memo whose note this is: more memos than a form has places share them, and a thread that sees none yet finds out again. Not the memo, which would be
     * kept in memory with its whole lexicon for as long as the form has the note.
     */
    FormNote owner;
}
