package io.github.nifiarabicnews.language.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.nifiarabicnews.language.text.Tokenizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearDuplicateIndexTest {
    private static final long WINDOW = 1000;

    private final MinHasher hasher = new MinHasher();

    @Test
    void findsTheCopyWhateverItsSpelling() {
        final NearDuplicateIndex index = new NearDuplicateIndex(10, WINDOW);
        final String article = """
                أعلنت وزارة الصحة اليوم أن أربعة أشخاص أصيبوا في اشتباكات اندلعت قرب الميناء القديم بعد منتصف الليل،
                وأضافت أن الشرطة أغلقت الطرق المؤدية إلى المكان وأوقفت سبعة مشتبهين للتحقيق معهم.""";
        assertTrue(index.findOrAdd("first", signature(article), 0).isEmpty());
        final NearDuplicate found = index.findOrAdd("second", signature("رويترز - " + article.replace('أ', 'ا').replace("وزارة", "وَزارَة").replace("،", "")), 1).orElseThrow();
        assertEquals("first", found.id());
        assertTrue(found.similarity() > 0.9, () -> "similarity " + found.similarity());
    }

    @Test
    void estimatesContainmentOfACutArticle() {
        final String article = words(1, 400);
        final MinHashSignature whole = signature(article);
        final MinHashSignature cut = signature(article.substring(0, article.indexOf(" w200 ")));
        assertEquals(1.0, whole.containment(cut), 0.15);
        assertEquals(0.5, whole.resemblance(cut), 0.1);
    }

    @Test
    void articlesWithoutCommonTrigramsAreNotAlike() {
        assertEquals(0, NearDuplicate.similarity(signature(words(1, 400)), signature(words(2, 400))));
    }

    @Test
    void saysNothingOfAFewWords() {
        assertEquals(0, NearDuplicate.similarity(signature("قصف على المدينة"), signature("قصف على المدينة")));
        assertEquals(0, NearDuplicate.similarity(signature(""), signature("")));
    }

    @Test
    void anArticleIsNotItsOwnDuplicate() {
        final NearDuplicateIndex index = new NearDuplicateIndex(10, WINDOW);
        assertTrue(index.findOrAdd("a", signature(words(1, 50)), 0).isEmpty());
        assertTrue(index.findOrAdd("a", signature(words(1, 50)), 1).isEmpty());
    }

    @Test
    void forgetsWhatIsOlderThanTheWindow() {
        final NearDuplicateIndex index = new NearDuplicateIndex(10, WINDOW);
        index.findOrAdd("a", signature(words(1, 50)), 0);
        assertTrue(index.findOrAdd("b", signature(words(1, 50)), WINDOW).isPresent());
        assertTrue(index.findOrAdd("c", signature(words(1, 50)), WINDOW + 1).isEmpty());
    }

    @Test
    void remembersNoMoreThanItsCapacity() {
        final NearDuplicateIndex index = new NearDuplicateIndex(20, WINDOW);
        for (int i = 0; i < 30; i++) {
            index.findOrAdd("a" + i, signature(words(i, 50)), i);
        }
        assertTrue(index.findOrAdd("again", signature(words(29, 50)), 30).isPresent());
        assertTrue(index.findOrAdd("again", signature(words(0, 50)), 30).isEmpty());
    }

    @Test
    void survivesStorage() {
        final MinHashSignature signature = signature(words(1, 100));
        final MinHashSignature stored = MinHashSignature.fromBytes(signature.toBytes());
        assertEquals(1.0, signature.resemblance(stored));
        assertEquals(signature.trigrams(), stored.trigrams());
    }

    private MinHashSignature signature(final String text) {
        return hasher.signature(Tokenizer.tokenize(text));
    }

    /** A text of random words, every hundredth one numbered. */
    private static String words(final long seed, final int count) {
        final Random random = new Random(seed);
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i % 100 == 0 ? "w" + i : "w" + Long.toString(random.nextLong(1L << 40), 36)).append(' ');
        }
        return text.toString();
    }
}
