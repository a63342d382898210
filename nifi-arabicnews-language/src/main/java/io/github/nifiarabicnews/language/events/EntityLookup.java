package io.github.nifiarabicnews.language.events;

import io.github.nifiarabicnews.language.lexicon.EntityKind;

/** The names that were found in one text, as ranges of its tokens. */
public interface EntityLookup {
    /** A text in which no name is known. */
    EntityLookup NONE = new EntityLookup() {
        @Override
        public int end(final int token, final EntityKind kind) {
            return -1;
        }

        @Override
        public int begin(final int endToken, final EntityKind kind) {
            return -1;
        }
    };

    /** @return the token behind the longest name of this kind that begins at {@code token}, or -1 where none does */
    int end(int token, EntityKind kind);

    /** Whether the token is part of a personal name or of a body's listed name, titles and what describes them aside: such a word by itself triggers nothing (صالح, كمال, قوات الاحتلال). */
    default boolean isInName(final int token) {
        return false;
    }

    /** Whether no event may begin at the token, whatever pattern asks for it. */
    default boolean isIgnored(final int token) {
        return false;
    }

    /** @return the first token of the longest name of this kind that ends in front of {@code endToken}, or -1 where none does */
    int begin(int endToken, EntityKind kind);
}
