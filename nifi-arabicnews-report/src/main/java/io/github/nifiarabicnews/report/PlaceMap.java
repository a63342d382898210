package io.github.nifiarabicnews.report;

import io.github.nifiarabicnews.report.ReportData.PlaceCount;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Places as circles over coasts and borders, in an equirectangular projection cut to where the events are. */
final class PlaceMap {
    private static final int WIDTH = 960;
    private static final int LEAST_HEIGHT = 440;
    private static final int LARGEST_HEIGHT = 720;
    private static final int LABELS = 14;
    private static final int LABEL_HEIGHT = 18;
    private static final double LETTER_WIDTH = 8;
    private static final double LARGEST_RADIUS = 22;
    /** Degrees; a single town is shown with the country around it. */
    private static final double LEAST_EXTENT = 12;
    private static final double MARGIN = 3;
    /** Of the extent, so that the largest circle and its name find room at the edge. */
    private static final double MARGIN_SHARE = 0.15;

    private final List<PlaceCount> places;
    private final double west;
    private final double north;
    private final double scaleX;
    private final double scaleY;
    private final int height;

    PlaceMap(final List<PlaceCount> places) {
        this.places = places;
        final double[] longitudes = extent(places.stream().mapToDouble(PlaceCount::longitude).toArray(), 180);
        final double[] latitudes = extent(places.stream().mapToDouble(PlaceCount::latitude).toArray(), 84);
        // A degree of longitude is shorter away from the equator.
        final double shrink = Math.cos(Math.toRadians((latitudes[0] + latitudes[1]) / 2));
        final double ratio = (latitudes[1] - latitudes[0]) / ((longitudes[1] - longitudes[0]) * shrink);
        height = (int) Math.round(Math.clamp(WIDTH * ratio, LEAST_HEIGHT, LARGEST_HEIGHT));
        scaleY = Math.min(height / (latitudes[1] - latitudes[0]), WIDTH / ((longitudes[1] - longitudes[0]) * shrink));
        scaleX = scaleY * shrink;
        west = (longitudes[0] + longitudes[1]) / 2 - WIDTH / scaleX / 2;
        north = (latitudes[0] + latitudes[1]) / 2 + height / scaleY / 2;
    }

    private static double[] extent(final double[] values, final double limit) {
        double least = limit;
        double greatest = -limit;
        for (final double value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        final double pad = Math.max(Math.max(MARGIN, MARGIN_SHARE * (greatest - least)), (LEAST_EXTENT - (greatest - least)) / 2);
        return new double[] {Math.max(-limit, least - pad), Math.min(limit, greatest + pad)};
    }

    String svg() throws IOException {
        final StringBuilder out = new StringBuilder(1 << 16);
        out.append("<svg class=\"map\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Map of the places of the events\">\n".formatted(WIDTH, height));
        out.append("<rect class=\"sea\" width=\"%d\" height=\"%d\"/>\n<path class=\"border\" d=\"".formatted(WIDTH, height));
        appendBorders(out);
        out.append("\"/>\n");
        final int most = places.getFirst().count();
        for (final PlaceCount place : places.reversed()) {
            appendCircle(out, place, most);
        }
        appendLabels(out, most);
        return out.append("</svg>\n").toString();
    }

    private void appendBorders(final StringBuilder out) throws IOException {
        try (InputStream in = PlaceMap.class.getResourceAsStream("borders.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    appendPolyline(out, line);
                }
            }
        }
    }

    /** Leaves out the points that lie off the map, but for the first one on the other side of its edge. */
    private void appendPolyline(final StringBuilder out, final String line) {
        boolean drawing = false;
        boolean lastInside = false;
        String last = null;
        for (final String point : line.split(" ")) {
            final int comma = point.indexOf(',');
            final double x = x(Integer.parseInt(point, 0, comma, 10) / 100.0);
            final double y = y(Integer.parseInt(point, comma + 1, point.length(), 10) / 100.0);
            final boolean inside = x >= 0 && x <= WIDTH && y >= 0 && y <= height;
            final String here = number(x) + ' ' + number(y);
            if (inside || lastInside) {
                if (!drawing && last != null) {
                    out.append('M').append(last);
                    drawing = true;
                }
                out.append(drawing ? 'L' : 'M').append(here);
                drawing = true;
            }
            if (!inside) {
                drawing = false;
            }
            lastInside = inside;
            last = here;
        }
    }

    private void appendCircle(final StringBuilder out, final PlaceCount place, final int most) {
        out.append("<circle class=\"").append(Html.escape(place.mainQuad())).append("\" cx=\"").append(number(x(place.longitude())))
                .append("\" cy=\"").append(number(y(place.latitude()))).append("\" r=\"").append(number(radius(place, most)))
                .append("\"><title>").append(Html.escape(place.name())).append(": ").append(place.count()).append("</title></circle>\n");
    }

    /** Names the largest places, but for those whose name would lie on a larger one's. */
    private void appendLabels(final StringBuilder out, final int most) {
        final List<PlaceCount> labelled = new ArrayList<>();
        for (final PlaceCount place : places) {
            if (labelled.size() == LABELS) {
                return;
            }
            if (labelled.stream().noneMatch(other -> collide(place, other, most))) {
                labelled.add(place);
                out.append("<text x=\"").append(number(x(place.longitude()))).append("\" y=\"").append(number(labelY(place, most)))
                        .append("\">").append(Html.escape(place.name())).append("</text>\n");
            }
        }
    }

    private boolean collide(final PlaceCount one, final PlaceCount other, final int most) {
        final double halfWidths = LETTER_WIDTH * (one.name().length() + other.name().length()) / 2;
        return Math.abs(labelY(one, most) - labelY(other, most)) < LABEL_HEIGHT && Math.abs(x(one.longitude()) - x(other.longitude())) < halfWidths;
    }

    private double labelY(final PlaceCount place, final int most) {
        return y(place.latitude()) - radius(place, most) - 4;
    }

    /** The area, not the radius, grows with the count. */
    private double radius(final PlaceCount place, final int most) {
        return Math.max(4, LARGEST_RADIUS * Math.sqrt((double) place.count() / most));
    }

    private double x(final double longitude) {
        return (longitude - west) * scaleX;
    }

    private double y(final double latitude) {
        return (north - latitude) * scaleY;
    }

    private static String number(final double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
