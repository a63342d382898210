package io.github.nifiarabicnews.language.cli;

import io.github.nifiarabicnews.language.article.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads plain texts, and pages of the simplest kind: h1 and p, and a published_time. For measuring only; the flow extracts text from real pages with all their menus.
 */
final class SimplePage {
    private static final Pattern BLOCK = Pattern.compile("<(h1|p)(?:\\s[^>]*)?>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern PUBLISHED = Pattern.compile("article:published_time\"\\s+content=\"([^\"]*)\"");

    private SimplePage() {
    }

    static Article read(final Path path) throws IOException {
        final String content = Files.readString(path);
        final String name = path.getFileName().toString();
        if (!name.endsWith(".html")) {
            return ofText(name, content);
        }
        final StringBuilder text = new StringBuilder();
        final Matcher blocks = BLOCK.matcher(content);
        while (blocks.find()) {
            text.append(text.isEmpty() ? "" : "\n").append(plain(blocks.group(2)));
        }
        final Matcher published = PUBLISHED.matcher(content);
        return new Article(name, null, null, null, null, published.find() ? published.group(1) : null, null, text.toString());
    }

    static Article ofText(final String id, final String text) {
        return new Article(id, null, null, null, null, null, "ar", text);
    }

    private static String plain(final String html) {
        return html.replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&#x27;", "'").replace("&nbsp;", " ")
                .replace("&amp;", "&").strip();
    }
}
