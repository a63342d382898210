package io.github.nifiarabicnews.processors.similarity;

import io.github.nifiarabicnews.language.similarity.MinHashSignature;
import io.github.nifiarabicnews.language.similarity.NearDuplicate;
import java.io.IOException;
import java.util.Optional;

/** What remembers the articles that were seen. */
public interface SeenArticles {

    /**
     * Finds the article of the window that this one is most like, and remembers this one where there is none. An article is never its own duplicate.
     *
     * @param id        id of the article
     * @param signature its signature
     * @param now       time in milliseconds since the epoch
     * @throws IOException where what remembers them cannot be reached
     */
    Optional<NearDuplicate> findOrAdd(String id, MinHashSignature signature, long now) throws IOException;
}
