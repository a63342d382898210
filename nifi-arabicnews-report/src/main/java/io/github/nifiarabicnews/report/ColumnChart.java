package io.github.nifiarabicnews.report;

import java.util.List;

/** A count for each span of time as columns. */
final class ColumnChart {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 200;
    private static final int BASE = 170;
    private static final double TALLEST = 140;
    private static final double WIDEST_STEP = 60;
    private static final int LABEL_WIDTH = 90;

    private ColumnChart() {
    }

    /**
     * The chart in SVG.
     *
     * @param what   what is counted, in the plural
     * @param unit   what a column stands for: day, month or year
     * @param labels one for each column, one at least
     * @param counts as many
     */
    static String svg(final String what, final String unit, final List<String> labels, final List<Integer> counts) {
        final int most = Math.max(1, counts.stream().mapToInt(Integer::intValue).max().orElse(1));
        final double step = Math.min(WIDEST_STEP, (double) WIDTH / labels.size());
        final StringBuilder out = new StringBuilder();
        out.append("<svg class=\"columns\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s by %s\">\n".formatted(WIDTH, HEIGHT, what, unit));
        for (int i = 0; i < labels.size(); i++) {
            // What there is stays to be seen beside a column that is a thousand times as tall.
            final long height = counts.get(i) == 0 ? 0 : Math.max(2, Math.round(TALLEST * counts.get(i) / most));
            final long x = Math.round(i * step);
            final long width = Math.max(2, Math.round(step) - 2);
            out.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"><title>%s: %d</title></rect>\n"
                    .formatted(x, BASE - height, width, height, labels.get(i), counts.get(i)));
        }
        out.append("<line x1=\"0\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n".formatted(WIDTH, BASE, BASE));
        out.append("<text x=\"0\" y=\"%d\">%s</text>\n".formatted(BASE + 20, labels.getFirst()));
        if (labels.size() > 1) {
            final long end = Math.max(Math.round(step * labels.size()), 2 * LABEL_WIDTH);
            out.append("<text class=\"end\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(end, BASE + 20, labels.getLast()));
        }
        out.append("<text x=\"0\" y=\"16\">%s, most in one %s: %d</text>\n".formatted(what, unit, most));
        return out.append("</svg>\n").toString();
    }
}
