package io.github.nifiarabicnews.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The product's name and version, as the build knows them. */
public final class Product {

    /** Names the product to the servers that it asks, as RFC 9110, 10.1.5 has it. */
    public static final String USER_AGENT = read();

    private Product() {
    }

    private static String read() {
        try (InputStream in = Product.class.getResourceAsStream("product.properties")) {
            final Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("name") + "/" + properties.getProperty("version") + " (feed reader for Apache NiFi)";
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
