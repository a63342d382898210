package io.github.nifiarabicnews.language.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Reads the files of a lexicon: {@code .tsv}, {@code .rules} and {@code .ignore}, in any depth of folders, in the order of their names. */
public final class LexiconFiles {
    /** Where the built-in lexicon lies. */
    private static final String BUILT_IN = "/io/github/nifiarabicnews/language/lexicon/";
    private static final long MAX_FILE_BYTES = 32L << 20;
    private static final int MAX_FILES = 1000;

    private LexiconFiles() {
    }

    /** The lexicon that comes with the product. */
    public static List<LexiconFile> builtIn() {
        try {
            final URL here = LexiconFiles.class.getResource(LexiconFiles.class.getSimpleName() + ".class");
            final URLConnection connection = here.openConnection();
            if (connection instanceof JarURLConnection jarConnection) {
                jarConnection.setUseCaches(false);
                try (JarFile jar = jarConnection.getJarFile()) {
                    return ofJar(jar);
                }
            }
            final Path packageFolder = Path.of(URI.create(here.toString())).getParent();
            // Classes and resources can lie in different folders of a build.
            final URL marker = LexiconFiles.class.getResource(BUILT_IN + "lexemes");
            return ofFolder(marker == null ? packageFolder : Path.of(URI.create(marker.toString())).getParent());
        } catch (final IOException e) {
            throw new UncheckedIOException("The built-in lexicon cannot be read", e);
        }
    }

    /**
     * @throws IOException where the folder cannot be read, holds more than {@value #MAX_FILES} files, or one that is no UTF-8 or too long
     */
    public static List<LexiconFile> ofFolder(final Path folder) throws IOException {
        final List<Path> paths;
        try (Stream<Path> walk = Files.walk(folder, 8)) {
            paths = walk.filter(path -> isLexiconFile(path.toString())).filter(Files::isRegularFile).limit(MAX_FILES + 1L).sorted().toList();
        }
        if (paths.size() > MAX_FILES) {
            throw new IOException("%s holds more than %d lexicon files".formatted(folder, MAX_FILES));
        }
        final List<LexiconFile> files = new ArrayList<>();
        for (final Path path : paths) {
            if (Files.size(path) > MAX_FILE_BYTES) {
                throw new IOException("%s is longer than %d bytes".formatted(path, MAX_FILE_BYTES));
            }
            files.add(of(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path)));
        }
        return files;
    }

    /** @throws IOException where the bytes are no UTF-8 */
    public static LexiconFile of(final String name, final byte[] bytes) throws IOException {
        try {
            final String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            return new LexiconFile(name, (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList());
        } catch (final CharacterCodingException e) {
            throw new IOException("%s:%d: the line is not UTF-8".formatted(name, malformedLine(bytes)), e);
        }
    }

    private static int malformedLine(final byte[] bytes) {
        final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        final ByteBuffer in = ByteBuffer.wrap(bytes);
        final CharBuffer out = CharBuffer.allocate(bytes.length);
        decoder.decode(in, out, true);
        return 1 + (int) out.flip().chars().filter(c -> c == '\n').count();
    }

    private static List<LexiconFile> ofJar(final JarFile jar) throws IOException {
        final List<LexiconFile> files = new ArrayList<>();
        final String folder = BUILT_IN.substring(1);
        final List<JarEntry> entries = jar.stream().filter(entry -> entry.getName().startsWith(folder) && isLexiconFile(entry.getName()))
                .sorted(Comparator.comparing(JarEntry::getName)).toList();
        for (final JarEntry entry : entries) {
            try (InputStream in = jar.getInputStream(entry)) {
                files.add(of(entry.getName().substring(folder.length()), in.readAllBytes()));
            }
        }
        return files;
    }

    private static boolean isLexiconFile(final String name) {
        return name.endsWith(".tsv") || name.endsWith(".rules") || name.endsWith(".ignore");
    }
}
