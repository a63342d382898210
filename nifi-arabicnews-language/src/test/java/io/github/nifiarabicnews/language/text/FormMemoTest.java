package io.github.nifiarabicnews.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FormMemoTest {
    private static final class Length extends FormNote {
        private final int characters;

        private Length(final int characters) {
            this.characters = characters;
        }
    }

    private static final Length NOTHING = new Length(0);

    private final AtomicInteger finds = new AtomicInteger();

    @Test
    void findsOutOnceForAForm() {
        final FormMemo<Length> memo = memo();
        final WordForm form = form("قصف");
        final Length first = memo.get(form);
        assertEquals(3, first.characters);
        assertSame(first, memo.get(form));
        assertEquals(1, finds.get());
    }

    @Test
    void remembersThatThereIsNothing() {
        final FormMemo<Length> memo = new FormMemo<>(form -> {
            finds.incrementAndGet();
            return NOTHING;
        }, NOTHING);
        final WordForm form = form("قصف");
        assertSame(NOTHING, memo.get(form));
        assertSame(NOTHING, memo.get(form));
        assertEquals(1, finds.get());
    }

    @Test
    void memosOfOnePlaceDoNotReadEachOthersNotes() {
        final List<FormMemo<Length>> memos = new ArrayList<>();
        for (int i = 0; i <= WordForm.NOTES; i++) {
            final int more = i;
            memos.add(new FormMemo<>(form -> new Length(form.written().length + more), NOTHING));
        }
        final WordForm form = form("قصف");
        for (int i = 0; i < memos.size(); i++) {
            assertEquals(3 + i, memos.get(i).get(form).characters);
        }
    }

    @Test
    void aMemoInUseKeepsItsPlaceHoweverManyAreMade() {
        final FormMemo<Length> used = memo();
        for (int i = 0; i < 3 * WordForm.NOTES; i++) {
            used.get(form("قصف"));
            assertNotEquals(used.place(), memo().place());
        }
    }

    private FormMemo<Length> memo() {
        return new FormMemo<>(form -> {
            finds.incrementAndGet();
            return new Length(form.written().length);
        }, NOTHING);
    }

    private static WordForm form(final String word) {
        return new WordForm(word.toCharArray(), word.toCharArray(), TokenKind.WORD);
    }
}
