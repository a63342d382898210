package io.github.nifiarabicnews.report;

import io.github.nifiarabicnews.report.ReportedEvent.Mark;
import io.github.nifiarabicnews.report.ReportedEvent.Role;
import java.util.Arrays;

/** A sentence in HTML with its trigger, parties and places marked; where marks overlap, the trigger is on top. */
final class MarkedSentence {
    private MarkedSentence() {
    }

    static String html(final ReportedEvent event) {
        final String sentence = event.sentence();
        final Role[] roles = new Role[sentence.length()];
        for (final Role role : new Role[] {Role.PLACE, Role.RECIPIENT, Role.ACTOR, Role.TRIGGER}) {
            for (final Mark mark : event.marks()) {
                if (mark.role() == role) {
                    Arrays.fill(roles, mark.begin(), mark.end(), role);
                }
            }
        }
        final StringBuilder out = new StringBuilder(2 * sentence.length());
        int begin = 0;
        while (begin < sentence.length()) {
            int end = begin + 1;
            while (end < sentence.length() && roles[end] == roles[begin]) {
                end++;
            }
            final String run = Html.escape(sentence.substring(begin, end));
            out.append(roles[begin] == null ? run : "<mark class=\"" + roles[begin].cssClass() + "\">" + run + "</mark>");
            begin = end;
        }
        return out.toString();
    }
}
