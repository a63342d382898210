package io.github.nifiarabicnews.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The page: figures, articles and events by type and by day, a map, and the newest events with their sentences. */
final class ReportPage {
    private final ReportData data;

    ReportPage(final ReportData data) {
        this.data = data;
    }

    void write(final Writer out) throws IOException {
        out.write("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="UTF-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
                <link rel="icon" href="data:,">
                <title>Events in Arabic news</title>
                <style>
                """);
        out.write(style());
        out.write("</style>\n</head>\n<body>\n<h1>Events in Arabic news</h1>\n");
        writeFigures(out);
        writeTypes(out);
        writeDays(out);
        writeMap(out);
        writeNewest(out);
        out.write("</body>\n</html>\n");
    }

    private String style() throws IOException {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void writeFigures(final Writer out) throws IOException {
        out.write("<dl class=\"figures\">\n");
        writeFigure(out, "Articles", data.articles());
        writeFigure(out, "Articles with events", data.articlesWithEvents());
        writeFigure(out, "Events told as facts", data.events());
        writeFigure(out, "Denied, planned, feared or recalled", data.otherEvents());
        writeFigure(out, "Places on the map", data.places().size());
        writeFigure(out, "Deaths told, repeats counted", data.killed());
        out.write("</dl>\n<p class=\"legend\">Counted and drawn is what the texts tell as a fact, as often as articles tell it. "
                + "What they deny, plan, fear or recall stands only in the list at the end, with that word beside it.</p>\n");
    }

    private void writeFigure(final Writer out, final String label, final int value) throws IOException {
        out.write("<div><dt>" + label + "</dt><dd>" + "%,d".formatted(value) + "</dd></div>\n");
    }

    private void writeTypes(final Writer out) throws IOException {
        out.write("<h2>Events and articles by type</h2>\n");
        if (data.eventsByType().isEmpty()) {
            out.write("<p>No article tells an event as a fact.</p>\n");
            return;
        }
        final List<Map.Entry<String, Integer>> types = data.eventsByType().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey())).toList();
        final int most = types.getFirst().getValue();
        out.write("<table class=\"types\">\n<tr><th>Type</th><td></td><td class=\"count\">Events</td><td class=\"count\">Articles</td></tr>\n");
        for (final Map.Entry<String, Integer> type : types) {
            out.write("<tr><th>%s</th><td><span class=\"bar %s\" style=\"width:%d%%\"></span></td><td class=\"count\">%,d</td><td class=\"count\">%,d</td></tr>\n".formatted(
                    Html.escape(type.getKey()), Html.escape(data.quadOf(type.getKey())), Math.max(1, 100 * type.getValue() / most), type.getValue(),
                    data.articlesWith(type.getKey())));
        }
        out.write("</table>\n<p class=\"legend\">");
        for (final String quad : List.of("verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict")) {
            out.write("<span><i class=\"bar " + quad + "\"></i>" + quad.replace('-', ' ') + "</span> ");
        }
        out.write("</p>\n");
    }

    private void writeDays(final Writer out) throws IOException {
        final Timeline timeline = Timeline.of(data.articlesByDay(), data.eventsByDay());
        if (timeline == null) {
            return;
        }
        final String unit = timeline.unit().toString();
        out.write("<h2>Articles and events by " + unit + "</h2>\n<div class=\"wide\">\n"
                + ColumnChart.svg("Articles", unit, timeline.labels(), timeline.counts(data.articlesByDay()))
                + ColumnChart.svg("Events", unit, timeline.labels(), timeline.counts(data.eventsByDay())) + "</div>\n");
        out.write("<p class=\"legend\">Articles by the day of publication, events by the day that the text gives, else by that of publication. Not drawn: "
                + "%,d events dated before %s, %,d dated after %s, %,d without an exact day.</p>\n".formatted(timeline.before(data.eventsByDay()), timeline.first(),
                        timeline.after(data.eventsByDay()), timeline.last(), data.eventsWithoutDay()));
    }

    private void writeMap(final Writer out) throws IOException {
        if (!data.places().isEmpty()) {
            out.write("<h2>Events by place</h2>\n<div class=\"wide\">\n" + new PlaceMap(data.places()).svg() + "</div>\n");
        }
    }

    private void writeNewest(final Writer out) throws IOException {
        if (data.newest().isEmpty()) {
            return;
        }
        out.write("<h2>Newest events</h2>\n<p class=\"legend\">By the day of publication. ");
        for (final ReportedEvent.Role role : ReportedEvent.Role.values()) {
            out.write("<mark class=\"" + role.cssClass() + "\">" + role.cssClass() + "</mark> ");
        }
        out.write("</p>\n");
        for (final ReportedEvent event : data.newest()) {
            out.write("<article>\n<p class=\"about\"><b class=\"type " + Html.escape(event.quad()) + "\">" + Html.escape(event.type()) + "</b> "
                    + (event.aux().equals("asserted") ? "" : "<b>" + Html.escape(event.aux()) + "</b> ") + days(event) + "</p>\n");
            out.write("<p class=\"sentence\" lang=\"ar\" dir=\"rtl\">" + MarkedSentence.html(event) + "</p>\n");
            writeSource(out, event);
            out.write("</article>\n");
        }
    }

    private static String days(final ReportedEvent event) {
        if (event.published().isEmpty() || event.published().equals(event.day())) {
            return event.day();
        }
        return (event.day().isEmpty() ? "" : event.day() + ", ") + "published " + event.published();
    }

    private void writeSource(final Writer out, final ReportedEvent event) throws IOException {
        final String label = event.title().isEmpty() ? event.url() : event.title();
        if (label.isEmpty()) {
            return;
        }
        final boolean linked = event.url().startsWith("http://") || event.url().startsWith("https://");
        out.write("<p class=\"source\" dir=\"auto\">" + (linked ? "<a rel=\"noreferrer\" href=\"" + Html.escape(event.url()) + "\">" : "")
                + Html.escape(label) + (linked ? "</a>" : "") + (event.source().isEmpty() ? "" : " · " + Html.escape(event.source())) + "</p>\n");
    }
}
