package io.github.nifiarabicnews.processors;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.nifi.flowfile.FlowFile;
import org.apache.nifi.processor.ProcessSession;
import org.apache.nifi.processor.Relationship;
import org.apache.nifi.processor.io.InputStreamCallback;
import org.apache.nifi.processor.io.StreamCallback;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The processor on content of 1 GB, in a Java of its own whose whole heap is 64 MB. */
class NormalizeArabicTextMemoryTest {
    private static final String HEAP = "-Xmx64m";
    private static final long CONTENT_SIZE = 1L << 30;
    private static final long MINUTES_AT_MOST = 10;

    @Test
    void aGigabyteFlowsThroughASmallHeap() throws IOException, InterruptedException {
        final String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        final Process process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java"),
                HEAP, "-XX:+UseSerialGC", "-cp", classPath, Run.class.getName()).redirectErrorStream(true).start();
        final List<String> lines;
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            lines = reader.lines().toList();
        }
        assertTrue(process.waitFor(MINUTES_AT_MOST, TimeUnit.MINUTES), "The process does not end");
        assertEquals(0, process.exitValue(), () -> String.join("\n", lines));
        assertEquals("success", lines.getLast(), () -> String.join("\n", lines));
    }

    /** Runs the processor in a session whose content is made as it is read and counted as it is written. */
    static final class Run {
        private static final byte[] SENTENCE = "وأكَّد الوزيرُ أنَّ ﻻ تغييرَ في المـــوقف، بنسبة ٣٫٥٪.\r\n".getBytes(StandardCharsets.UTF_8);
        private static final long SENTENCES = CONTENT_SIZE / SENTENCE.length + 1;

        private Run() {
        }

        public static void main(final String[] arguments) {
            final TestRunner runner = TestRunners.newTestRunner(NormalizeArabicText.class);
            runner.setProperty(NormalizeArabicText.PRESET, "Search");
            final NormalizeArabicText processor = (NormalizeArabicText) runner.getProcessor();
            processor.onScheduled(runner.getProcessContext());
            runner.enqueue("");
            final ProcessSession session = runner.getProcessSessionFactory().createSession();
            final CountingOutput output = new CountingOutput();
            final ProcessSession large = (ProcessSession) Proxy.newProxyInstance(Run.class.getClassLoader(), new Class<?>[]{ProcessSession.class},
                    (proxy, method, values) -> {
                        if (method.getName().equals("write") && values[values.length - 1] instanceof StreamCallback callback) {
                            callback.process(new RepeatingInput(), output);
                            return values[0];
                        }
                        if (method.getName().equals("read") && values[values.length - 1] instanceof InputStreamCallback callback) {
                            callback.process(new RepeatingInput());
                            return null;
                        }
                        if (method.getName().equals("transfer")) {
                            report((FlowFile) values[0], (Relationship) values[1], output.size);
                        }
                        try {
                            return method.invoke(session, values);
                        } catch (final InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            processor.onTrigger(runner.getProcessContext(), large);
        }

        private static void report(final FlowFile flowFile, final Relationship relationship, final long size) {
            final String expected = "واكد الوزير ان لا تغيير في الموقف, بنسبه 3.5%.\n";
            check("bytes", SENTENCES * expected.getBytes(StandardCharsets.UTF_8).length, size);
            check("normalization.tatweel", SENTENCES * 3, Long.parseLong(flowFile.getAttribute("normalization.tatweel")));
            check("normalization.short-vowels", SENTENCES * 4, Long.parseLong(flowFile.getAttribute("normalization.short-vowels")));
            check("normalization.shadda", SENTENCES * 2, Long.parseLong(flowFile.getAttribute("normalization.shadda")));
            System.out.println(relationship.getName());
        }

        private static void check(final String what, final long expected, final long actual) {
            if (expected != actual) {
                throw new IllegalStateException(what + " should be " + expected + " and is " + actual);
            }
        }

        private static final class RepeatingInput extends InputStream {
            private long left = SENTENCES * SENTENCE.length;
            private int position;

            @Override
            public int read() {
                throw new UnsupportedOperationException("Content is read in blocks");
            }

            @Override
            public int read(final byte[] target, final int offset, final int length) {
                if (left == 0) {
                    return -1;
                }
                int read = 0;
                while (read < length && left > 0) {
                    final int piece = (int) Math.min(left, Math.min(length - read, SENTENCE.length - position));
                    System.arraycopy(SENTENCE, position, target, offset + read, piece);
                    position = (position + piece) % SENTENCE.length;
                    left -= piece;
                    read += piece;
                }
                return read;
            }
        }

        private static final class CountingOutput extends OutputStream {
            private long size;

            @Override
            public void write(final int value) {
                size++;
            }

            @Override
            public void write(final byte[] source, final int offset, final int length) {
                size += length;
            }
        }
    }
}
