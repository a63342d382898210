package io.github.nifiarabicnews.benchmarks;

import com.ibm.icu.text.Normalizer2;
import io.github.nifiarabicnews.language.normalize.ArabicNormalizer;
import io.github.nifiarabicnews.language.normalize.CharacterBuffer;
import io.github.nifiarabicnews.language.normalize.MalformedInput;
import io.github.nifiarabicnews.language.normalize.NormalizationPreset;
import io.github.nifiarabicnews.language.normalize.SearchFold;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The normalizer next to what else there is for the purpose, and next to the least that a pass over the text can take. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 7, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class NormalizationBenchmark {
    private static final MethodHandle LUCENE = luceneNormalize();
    private static final String[] STOCK_PATTERNS = {"[\u064B-\u0652\u0670]", "\u0640", "[\u0622\u0623\u0625\u0671]", "\u0649", "\u0629", "[ \\t\\u00A0]+"};
    private static final String[] STOCK_REPLACEMENTS = {"", "", "\u0627", "\u064A", "\u0647", " "};
    private static final Pattern[] COMPILED_PATTERNS = compiledPatterns();

    /** Size of the text in UTF-8 bytes. */
    @Param({"4096", "1048576"})
    int bytes;

    private String text;
    private String composed;
    private char[] source;
    private char[] target;
    private byte[] encoded;
    private ByteArrayOutputStream output;
    private CharacterBuffer buffer;
    private char[] table;
    private ArabicNormalizer search;
    private ArabicNormalizer display;
    private Normalizer2 icu;

    @Setup
    public void setUp() {
        text = NewsText.ofSize(bytes);
        source = text.toCharArray();
        target = new char[source.length];
        encoded = text.getBytes(StandardCharsets.UTF_8);
        output = new ByteArrayOutputStream(encoded.length + 1024);
        buffer = new CharacterBuffer(source.length + 16);
        table = new char[Character.MAX_VALUE + 1];
        for (int unit = 0; unit < table.length; unit++) {
            final char folded = SearchFold.fold((char) unit);
            table[unit] = folded == SearchFold.REMOVED ? (char) unit : folded;
        }
        search = ArabicNormalizer.of(NormalizationPreset.SEARCH);
        display = ArabicNormalizer.of(NormalizationPreset.DISPLAY);
        icu = Normalizer2.getNFKCInstance();
        composed = icu.normalize(text);
    }

    /** Characters of the text: what times are divided by. */
    int characters() {
        return source.length;
    }

    @Benchmark
    public char[] arraycopy() {
        System.arraycopy(source, 0, target, 0, source.length);
        return target;
    }

    @Benchmark
    public char[] tablePass() {
        final char[] localTable = table;
        final char[] localSource = source;
        final char[] localTarget = target;
        for (int i = 0; i < localSource.length; i++) {
            localTarget[i] = localTable[localSource[i]];
        }
        return localTarget;
    }

    @Benchmark
    public String icuNfkc() {
        return icu.normalize(composed);
    }

    @Benchmark
    public String javaTextNfkc() {
        return Normalizer.normalize(composed, Normalizer.Form.NFKC);
    }

    /** On a copy, since it works in place; the copy is a small part of the time. */
    @Benchmark
    public int luceneArabicNormalizer() throws Throwable {
        System.arraycopy(source, 0, target, 0, source.length);
        return (int) LUCENE.invokeExact(target, source.length);
    }

    @Benchmark
    public CharacterBuffer searchCharacters() {
        search.normalize(source, 0, source.length, buffer);
        return buffer;
    }

    @Benchmark
    public Object searchWithOffsets() {
        return search.normalizeWithOffsets(text);
    }

    @Benchmark
    public CharacterBuffer displayCharacters() {
        display.normalize(source, 0, source.length, buffer);
        return buffer;
    }

    @Benchmark
    public byte[] tablePassThroughString() {
        final char[] characters = new String(encoded, StandardCharsets.UTF_8).toCharArray();
        final char[] localTable = table;
        for (int i = 0; i < characters.length; i++) {
            characters[i] = localTable[characters[i]];
        }
        return new String(characters).getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public ByteArrayOutputStream searchStream() throws IOException {
        output.reset();
        search.normalize(new ByteArrayInputStream(encoded), output, MalformedInput.FAIL);
        return output;
    }

    @Benchmark
    public ByteArrayOutputStream displayStream() throws IOException {
        output.reset();
        display.normalize(new ByteArrayInputStream(encoded), output, MalformedInput.FAIL);
        return output;
    }

    @Benchmark
    public String sixPatterns() {
        String result = text;
        for (int i = 0; i < COMPILED_PATTERNS.length; i++) {
            result = COMPILED_PATTERNS[i].matcher(result).replaceAll(STOCK_REPLACEMENTS[i]);
        }
        return result;
    }

    @Benchmark
    public String sixReplaceAll() {
        String result = text;
        for (int i = 0; i < STOCK_PATTERNS.length; i++) {
            result = result.replaceAll(STOCK_PATTERNS[i], STOCK_REPLACEMENTS[i]);
        }
        return result;
    }

    private static Pattern[] compiledPatterns() {
        final Pattern[] patterns = new Pattern[STOCK_PATTERNS.length];
        for (int i = 0; i < patterns.length; i++) {
            patterns[i] = Pattern.compile(STOCK_PATTERNS[i]);
        }
        return patterns;
    }

    /** Lucene's class is not public. */
    private static MethodHandle luceneNormalize() {
        try {
            final Class<?> type = Class.forName("org.apache.lucene.analysis.ar.ArabicNormalizer");
            final MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            final Object normalizer = lookup.findConstructor(type, MethodType.methodType(void.class)).invoke();
            return lookup.findVirtual(type, "normalize", MethodType.methodType(int.class, char[].class, int.class)).bindTo(normalizer);
        } catch (final Throwable e) {
            throw new IllegalStateException("Lucene's ArabicNormalizer cannot be reached", e);
        }
    }
}
