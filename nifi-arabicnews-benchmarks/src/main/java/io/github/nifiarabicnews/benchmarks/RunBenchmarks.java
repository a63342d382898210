package io.github.nifiarabicnews.benchmarks;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks that the arguments select, as JMH's own command line does, and prints what they were asked to show. With the single argument {@code cpu-time} or {@code tagging-cpu-time} it
 * measures by processor time instead, for machines that are busy with other work.
 */
public final class RunBenchmarks {
    private static final List<Summary> SUMMARIES = List.of(new NormalizationSummary(), new TaggingSummary());

    private RunBenchmarks() {
    }

    public static void main(final String[] arguments) throws Exception {
        if (List.of(arguments).equals(List.of("cpu-time"))) {
            CpuTime.printAll();
            return;
        }
        if (List.of(arguments).equals(List.of("tagging-cpu-time"))) {
            TaggingCpuTime.printAll();
            return;
        }
        final Collection<RunResult> results = new Runner(new CommandLineOptions(arguments)).run();
        for (final Summary summary : SUMMARIES) {
            System.out.print(summary.of(results));
        }
    }

    /** Brings the results of one benchmark class into the form in which they are asked for. */
    interface Summary {
        /** Lines of text, empty where the results hold nothing for this summary. */
        String of(Collection<RunResult> results);
    }
}
