package io.github.nifiarabicnews.extraction.content;

import org.jsoup.nodes.Element;

/**
 * A line of text as a browser would show it: what stands between two block boundaries.
 *
 * @param owner     nearest block element around it
 * @param text      its text, white space folded
 * @param words     number of words
 * @param linkWords how many of them are inside links
 * @param position  number in document order
 */
record TextBlock(Element owner, String text, int words, int linkWords, int position) {

    double linkShare() {
        return words == 0 ? 0 : (double) linkWords / words;
    }

    /** Whether it is made like a sentence of running text. */
    boolean endsSentence() {
        for (int i = text.length() - 1; i >= 0; i--) {
            final char c = text.charAt(i);
            if (".!?؟…۔。:".indexOf(c) >= 0) {
                return true;
            }
            if (Character.isLetterOrDigit(c)) {
                return false;
            }
        }
        return false;
    }

    /** Whether it is running text: long enough for a sentence, or a short one with its full stop, and not for the most part linked. */
    boolean isProse() {
        return (words >= 10 || words >= 4 && endsSentence()) && linkShare() < 0.5;
    }
}
