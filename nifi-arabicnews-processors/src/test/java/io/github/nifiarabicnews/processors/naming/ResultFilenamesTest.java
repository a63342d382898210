package io.github.nifiarabicnews.processors.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFilenamesTest {
    private final ResultFilenames filenames = new ResultFilenames();

    @TempDir
    private Path folder;

    @Test
    void replacesTheLastExtension() throws IOException {
        touch("one.html", "two.body.txt");
        assertEquals("one.json", of("one.html"));
        assertEquals("two.body.json", of("two.body.txt"));
    }

    @Test
    void keepsTheExtensionWhereTwoFilesShareTheName() throws IOException {
        touch("one.html", "one.pdf", "two.html");
        assertEquals("one.html.json", of("one.html"));
        assertEquals("one.pdf.json", of("one.pdf"));
        assertEquals("two.json", of("two.html"));
    }

    @Test
    void aFileWithoutExtensionSharesItsWholeName() throws IOException {
        touch("one", "one.pdf");
        assertEquals("one.json", of("one"));
        assertEquals("one.pdf.json", of("one.pdf"));
    }

    @Test
    void noTwoFilesOfAFolderHaveOneResult() throws IOException {
        final List<String> names = List.of("a.txt", "a.html", "a.txt.utf8", "a.txt.utf8.gz", "b.txt", "b.txt.utf8", "C.TXT", "c.html");
        touch(names.toArray(String[]::new));
        final Set<String> results = new HashSet<>();
        for (final String name : names) {
            results.add(of(name).toLowerCase());
        }
        assertEquals(names.size(), results.size(), results.toString());
        assertEquals("b.json", of("b.txt"));
        assertEquals("b.txt.json", of("b.txt.utf8"));
        assertEquals("a.txt.json", of("a.txt"));
        assertEquals("a.txt.utf8.json", of("a.txt.utf8"));
    }

    @Test
    void aFolderIsNoFileThatSharesAName() throws IOException {
        touch("page.html");
        Files.createDirectory(folder.resolve("page"));
        assertEquals("page.json", of("page.html"));
    }

    @Test
    void seesAFileThatIsAddedLater() throws IOException, InterruptedException {
        touch("one.html");
        assertEquals("one.json", of("one.html"));
        touch("one.pdf");
        Thread.sleep(150);
        assertEquals("one.pdf.json", of("one.pdf"));
    }

    @Test
    void namesAFileThatCameFromNoFolderByItself() {
        assertEquals("one.json", filenames.of("one.html", null));
        assertEquals(".hidden.json", filenames.of(".hidden", null));
    }

    /** A file of another machine, for example: one.pdf may lie beside it. */
    @Test
    void keepsTheExtensionWhereTheFolderCannotBeListed() throws IOException {
        assertEquals("one.html.json", filenames.of("one.html", folder.resolve("missing").toString()));
        assertEquals("one.html.json", filenames.of("one.html", "\0"));
        touch("file");
        assertEquals("one.html.json", filenames.of("one.html", folder.resolve("file").toString()));
    }

    private String of(final String filename) {
        return filenames.of(filename, folder.toString());
    }

    private void touch(final String... names) throws IOException {
        for (final String name : names) {
            Files.createFile(folder.resolve(name));
        }
    }
}
