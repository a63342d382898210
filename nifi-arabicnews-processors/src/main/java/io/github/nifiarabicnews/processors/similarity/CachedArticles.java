package io.github.nifiarabicnews.processors.similarity;

import io.github.nifiarabicnews.language.similarity.Bands;
import io.github.nifiarabicnews.language.similarity.MinHashSignature;
import io.github.nifiarabicnews.language.similarity.NearDuplicate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.nifi.distributed.cache.client.Deserializer;
import org.apache.nifi.distributed.cache.client.DistributedMapCacheClient;
import org.apache.nifi.distributed.cache.client.Serializer;

/**
 * Articles remembered in a distributed map cache, for all the nodes of a cluster: under each band's key the newest article that has the band, with
 * its signature and the time it was seen. The cache server bounds how many there are.
 */
public final class CachedArticles implements SeenArticles {
    private static final Serializer<String> KEY_SERIALIZER = (key, out) -> out.write(key.getBytes(StandardCharsets.UTF_8));
    private static final Serializer<byte[]> VALUE_SERIALIZER = (value, out) -> out.write(value);
    private static final Deserializer<byte[]> VALUE_DESERIALIZER = bytes -> bytes == null || bytes.length == 0 ? null : bytes;
    private static final int HEAD = Long.BYTES + MinHashSignature.BYTES;

    private final DistributedMapCacheClient cache;
    private final String prefix;
    private final long windowMillis;

    /**
     * @param cache        the cache
     * @param prefix       what keys begin with, to keep apart what others store in the same cache
     * @param windowMillis how long an article counts as seen, in milliseconds
     */
    public CachedArticles(final DistributedMapCacheClient cache, final String prefix, final long windowMillis) {
        this.cache = cache;
        this.prefix = prefix;
        this.windowMillis = windowMillis;
    }

    @Override
    public Optional<NearDuplicate> findOrAdd(final String id, final MinHashSignature signature, final long now) throws IOException {
        NearDuplicate best = null;
        final Set<String> compared = new HashSet<>();
        for (int band = 0; band < Bands.COUNT; band++) {
            final byte[] value = cache.get(key(signature, band), KEY_SERIALIZER, VALUE_DESERIALIZER);
            if (value == null || value.length <= HEAD || ByteBuffer.wrap(value).getLong() < now - windowMillis) {
                continue;
            }
            final String seenId = new String(value, HEAD, value.length - HEAD, StandardCharsets.UTF_8);
            if (seenId.equals(id)) {
                return Optional.empty();
            }
            if (compared.add(seenId)) {
                final byte[] seen = new byte[MinHashSignature.BYTES];
                System.arraycopy(value, Long.BYTES, seen, 0, seen.length);
                final double similarity = NearDuplicate.similarity(signature, MinHashSignature.fromBytes(seen));
                if (similarity > 0 && (best == null || similarity > best.similarity())) {
                    best = new NearDuplicate(seenId, similarity);
                }
            }
        }
        if (best == null) {
            add(id, signature, now);
        }
        return Optional.ofNullable(best);
    }

    private void add(final String id, final MinHashSignature signature, final long now) throws IOException {
        final byte[] idBytes = id.getBytes(StandardCharsets.UTF_8);
        final byte[] value = ByteBuffer.allocate(HEAD + idBytes.length).putLong(now).put(signature.toBytes()).put(idBytes).array();
        for (int band = 0; band < Bands.COUNT; band++) {
            cache.put(key(signature, band), value, KEY_SERIALIZER, VALUE_SERIALIZER);
        }
    }

    private String key(final MinHashSignature signature, final int band) {
        return prefix + Long.toHexString(Bands.key(signature, band)) + '.' + band;
    }
}
