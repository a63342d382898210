package io.github.nifiarabicnews.feeds.parse;

import io.github.nifiarabicnews.feeds.parse.FeedParseException.Reason;
import org.jsoup.parser.Parser;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Makes the text of an XML feed acceptable to a strict parser, in one pass and without changing what it says:
 * everything before the root element is left out (byte order mark, XML declaration, DOCTYPE with its internal subset,
 * processing instructions, stray output of the server), as are comments and characters outside of XML 1.0's
 * {@code Char}; references to HTML's named characters become these characters, and a {@code &} or {@code <} that is
 * no markup is escaped. Element structure is left alone.
 *
 * <p>With the DOCTYPE gone no entity can be declared, so that none can be expanded or fetched.
 *
 * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2 Characters</a>
 */
final class XmlHealer {

    private static final int MAXIMUM_REFERENCE_LENGTH = 40;
    /** A tag that is longer than this many characters is taken for text. */
    private static final int MAXIMUM_TAG_LENGTH = 65_536;
    /** Each declaration that is never closed is looked through to the text's end: after so many of them, none is. */
    private static final int MAXIMUM_OPEN_DECLARATIONS = 16;
    private static final Set<String> ROOTS = Set.of("rss", "feed", "rdf", "channel");
    private static final Set<String> XML_ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");
    /** What the bytes 0x80 to 0x9F are in windows-1252: the meaning that authors of {@code &#146;} have in mind. */
    private static final String WINDOWS_1252_HIGH =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private final String text;
    private final StringBuilder out;
    private final Set<Repair> repairs = EnumSet.noneOf(Repair.class);
    private int position;
    /** No comment that starts here or later is closed. */
    private int openCommentsFrom = Integer.MAX_VALUE;
    private int openDeclarations;

    private XmlHealer(final String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() + 64);
    }

    /** The healed text, from the root's start tag on, and what was done to it. */
    record Healed(String text, Set<Repair> repairs) {
    }

    /**
     * @param text the decoded document
     * @throws FeedParseException where no element of a feed is found
     */
    static Healed heal(final String text) throws FeedParseException {
        final XmlHealer healer = new XmlHealer(text);
        healer.skipProlog();
        healer.copy();
        return new Healed(healer.out.toString(), healer.repairs);
    }

    private void skipProlog() throws FeedParseException {
        boolean stray = false;
        while (position < text.length()) {
            final char character = text.charAt(position);
            if (character != '<') {
                stray = stray || !(Character.isWhitespace(character) || character == '\uFEFF');
                position++;
            } else if (text.startsWith("<!--", position)) {
                skipComment();
            } else if (text.startsWith("<!", position)) {
                repairs.add(Repair.DOCTYPE);
                skipDeclaration();
            } else if (text.startsWith("<?", position)) {
                skipInstruction();
            } else if (ROOTS.contains(localNameAt(position + 1))) {
                if (stray) {
                    repairs.add(Repair.LEADING_TEXT);
                }
                return;
            } else {
                stray = true;
                position++;
            }
        }
        throw new FeedParseException(Reason.NOT_A_FEED, "The document has no element rss, feed or rdf:RDF");
    }

    private String localNameAt(final int start) {
        int end = start;
        int local = start;
        while (end < text.length() && end - start < 64 && isNameCharacter(text.charAt(end))) {
            if (text.charAt(end) == ':') {
                local = end + 1;
            }
            end++;
        }
        return text.substring(local, end).toLowerCase(Locale.ROOT);
    }

    private void copy() {
        while (position < text.length()) {
            final char character = text.charAt(position);
            if (character == '<') {
                copyMarkup();
            } else if (character == '&') {
                copyReference();
            } else if (character == ']' && text.startsWith("]]>", position)) {
                // Outside of a CDATA section XML forbids the three together.
                out.append("]]&gt;");
                position += 3;
            } else {
                copyCharacter();
            }
        }
    }

    private void copyMarkup() {
        if (text.startsWith("<!--", position)) {
            skipComment();
        } else if (text.startsWith("<![CDATA[", position)) {
            copyCharacterData();
        } else if (text.startsWith("<!", position)) {
            repairs.add(Repair.DOCTYPE);
            skipDeclaration();
        } else if (text.startsWith("<?", position)) {
            skipInstruction();
        } else {
            final int end = endOfTag();
            if (end < 0) {
                out.append("&lt;");
                repairs.add(Repair.LESS_THAN);
                position++;
            } else if (end > text.length()) {
                // The document breaks off within a tag.
                repairs.add(Repair.TRUNCATED);
                position = text.length();
            } else {
                copyTag(end);
            }
        }
    }

    /**
     * The index after the tag's {@code >}; -1 where {@code <} starts no tag; more than the text's length where the text
     * ends before the tag does.
     */
    private int endOfTag() {
        int index = position + 1;
        if (index < text.length() && text.charAt(index) == '/') {
            index++;
        }
        if (index >= text.length()) {
            return text.length() + 1;
        }
        if (!isNameStart(text.charAt(index))) {
            return -1;
        }
        char quote = 0;
        char previous = 0;
        final int limit = Math.min(text.length(), position + MAXIMUM_TAG_LENGTH);
        for (; index < limit; index++) {
            final char character = text.charAt(index);
            if (quote != 0) {
                if (character == quote) {
                    quote = 0;
                }
            } else if ((character == '"' || character == '\'') && previous == '=') {
                quote = character;
            } else if (character == '>') {
                return index + 1;
            } else if (character == '<') {
                return -1;
            }
            if (!Character.isWhitespace(character)) {
                previous = character;
            }
        }
        if (limit < text.length()) {
            return -1;
        }
        if (quote != 0) {
            // A quote that is never closed must not swallow the rest of the feed.
            final int end = text.indexOf('>', position);
            return end < 0 ? text.length() + 1 : end + 1;
        }
        return text.length() + 1;
    }

    private void copyTag(final int end) {
        out.append('<');
        position++;
        while (position < end - 1) {
            final char character = text.charAt(position);
            if (character == '&') {
                copyReference();
            } else if (character == '<') {
                out.append("&lt;");
                repairs.add(Repair.LESS_THAN);
                position++;
            } else {
                copyCharacter();
            }
        }
        out.append('>');
        position = end;
    }

    private void copyCharacterData() {
        final int start = position + "<![CDATA[".length();
        final int close = text.indexOf("]]>", start);
        final int end;
        if (close < 0) {
            repairs.add(Repair.TRUNCATED);
            end = text.length();
        } else {
            end = close;
        }
        out.append("<![CDATA[");
        position = start;
        while (position < end) {
            copyCharacter();
        }
        out.append("]]>");
        position = close < 0 ? text.length() : close + 3;
    }

    private void copyCharacter() {
        final char character = text.charAt(position);
        if (Character.isHighSurrogate(character) && position + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(position + 1))) {
            out.append(character).append(text.charAt(position + 1));
            position += 2;
            return;
        }
        if (isAllowed(character)) {
            out.append(character);
        } else {
            repairs.add(Repair.CONTROL_CHARACTERS);
        }
        position++;
    }

    private void copyReference() {
        final int limit = Math.min(text.length(), position + MAXIMUM_REFERENCE_LENGTH);
        int end = position + 1;
        while (end < limit && isReferenceCharacter(text.charAt(end))) {
            end++;
        }
        if (end >= limit || text.charAt(end) != ';' || end == position + 1) {
            escapeAmpersand();
            return;
        }
        final String name = text.substring(position + 1, end);
        if (name.charAt(0) == '#') {
            copyNumericReference(name, end + 1);
        } else if (XML_ENTITIES.contains(name)) {
            out.append('&').append(name).append(';');
            position = end + 1;
        } else {
            final String reference = "&" + name + ";";
            final String characters = Parser.unescapeEntities(reference, true);
            if (characters.equals(reference)) {
                escapeAmpersand();
            } else {
                appendEscaped(characters);
                repairs.add(Repair.HTML_ENTITIES);
                position = end + 1;
            }
        }
    }

    private void copyNumericReference(final String name, final int next) {
        final int codePoint = codePointOf(name);
        if (codePoint < 0) {
            escapeAmpersand();
            return;
        }
        if (codePoint >= 0x80 && codePoint <= 0x9F) {
            out.append(WINDOWS_1252_HIGH.charAt(codePoint - 0x80));
            repairs.add(Repair.CONTROL_CHARACTERS);
        } else if (codePoint <= 0xFFFF ? isAllowed((char) codePoint) : Character.isValidCodePoint(codePoint)) {
            out.append("&#").append(codePoint).append(';');
        } else {
            repairs.add(Repair.CONTROL_CHARACTERS);
        }
        position = next;
    }

    private static int codePointOf(final String name) {
        try {
            final boolean hexadecimal = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
            return hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        } catch (final NumberFormatException e) {
            return -1;
        }
    }

    private void escapeAmpersand() {
        out.append("&amp;");
        repairs.add(Repair.AMPERSANDS);
        position++;
    }

    private void appendEscaped(final String characters) {
        for (int index = 0; index < characters.length(); index++) {
            final char character = characters.charAt(index);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '"' -> out.append("&quot;");
                default -> out.append(character);
            }
        }
    }

    private void skipComment() {
        final int end = endOfComment(position);
        // A comment that is never closed must not swallow the feed.
        position = end < 0 ? position + 4 : end;
    }

    /** The index after the comment that starts at {@code start}; -1 where it is never closed, which is looked for once. */
    private int endOfComment(final int start) {
        if (start >= openCommentsFrom) {
            return -1;
        }
        final int end = text.indexOf("-->", start + 4);
        if (end < 0) {
            openCommentsFrom = start;
        }
        return end < 0 ? -1 : end + 3;
    }

    private void skipInstruction() {
        final int end = text.indexOf('>', position);
        position = end < 0 ? text.length() : end + 1;
    }

    /** Leaves out {@code <!...>} with quoted strings, comments and an internal subset in brackets. */
    private void skipDeclaration() {
        final int end = openDeclarations < MAXIMUM_OPEN_DECLARATIONS ? endOfDeclaration() : -1;
        if (end >= 0) {
            position = end;
            return;
        }
        openDeclarations++;
        final int simpleEnd = text.indexOf('>', position);
        position = simpleEnd < 0 ? text.length() : simpleEnd + 1;
    }

    private int endOfDeclaration() {
        char quote = 0;
        int brackets = 0;
        for (int index = position + 2; index < text.length(); index++) {
            final char character = text.charAt(index);
            if (quote != 0) {
                quote = character == quote ? 0 : quote;
            } else if (text.startsWith("<!--", index)) {
                final int end = endOfComment(index);
                if (end < 0) {
                    return -1;
                }
                index = end - 1;
            } else if (character == '"' || character == '\'') {
                quote = character;
            } else if (character == '[') {
                brackets++;
            } else if (character == ']') {
                brackets--;
            } else if (character == '>' && brackets <= 0) {
                return index + 1;
            }
        }
        return -1;
    }

    private static boolean isAllowed(final char character) {
        return character >= 0x20 ? !Character.isSurrogate(character) && character < 0xFFFE
                : character == '\t' || character == '\n' || character == '\r';
    }

    private static boolean isReferenceCharacter(final char character) {
        return character == '#' || character >= '0' && character <= '9' || character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z';
    }

    private static boolean isNameStart(final char character) {
        return Character.isLetter(character) || character == '_' || character == ':';
    }

    private static boolean isNameCharacter(final char character) {
        return isNameStart(character) || Character.isDigit(character) || character == '-' || character == '.';
    }
}
