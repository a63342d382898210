package io.github.nifiarabicnews.benchmarks;

import io.github.nifiarabicnews.language.article.Article;
import io.github.nifiarabicnews.language.events.EventTagger;
import io.github.nifiarabicnews.language.roles.NewsTagger;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/** Texts that nobody writes, in growing sizes: ten times the text must not take much more than ten times as long; in one endless sentence, for none has a full stop. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class AdversarialBenchmark {
    /** The texts that are repeated without end. */
    static final List<String> UNITS = units();

    /** What is repeated without end. */
    @Param({"شن ", "قصف", "( ", "()", "\"", "«", "و ", "قال إن \"", "طالب بالانسحاب ", "اتهم دعا هدد ", "وزير الخارجية ", "دونالد ترامب ", "في دمشق ", "ودمشق ", "123 ", "12.", "مقتل 3 و", "قبل ثلاثة أيام ",
        "كلمة وأخرى من دون وقف "})
    String unit;

    /** Characters; 5 million of Arabic are 10 MB. */
    @Param({"50000", "500000", "5000000"})
    int size;

    private EventTagger tagger;
    private String text;

    private static List<String> units() {
        try {
            return List.of(AdversarialBenchmark.class.getDeclaredField("unit").getAnnotation(Param.class).value());
        } catch (final NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    @Setup
    public void setUp() {
        tagger = NewsTagger.builtIn();
        text = unit.repeat(size / unit.length());
    }

    @Benchmark
    public int tag() {
        return tagger.tag(new Article(null, null, null, null, null, null, "ar", text)).events().size();
    }
}
