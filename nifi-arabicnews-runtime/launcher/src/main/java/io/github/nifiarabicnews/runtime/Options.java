package io.github.nifiarabicnews.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * What {@code ./run} was asked for.
 *
 * @param input  folder of articles, absolute
 * @param output folder of results, absolute; made where missing
 * @param once   end when every article is through, instead of keeping the canvas up
 * @param port   port of the canvas on 127.0.0.1; 0 takes a free one
 * @param store  where events go
 */
record Options(Path input, Path output, boolean once, int port, Store store) {
    static final int DEFAULT_PORT = 8090;

    static Options parse(final String[] arguments, final Path project, final Path workingFolder) throws LauncherException {
        Path input = null;
        Path output = null;
        boolean once = false;
        Integer port = null;
        Store store = Store.FILES;
        for (int i = 0; i < arguments.length; i++) {
            final String argument = arguments[i];
            switch (argument) {
                case "--input" -> input = folder(argument, value(arguments, ++i, argument), workingFolder);
                case "--output" -> output = folder(argument, value(arguments, ++i, argument), workingFolder);
                case "--port" -> port = port(value(arguments, ++i, argument));
                case "--store" -> store = store(value(arguments, ++i, argument));
                case "--once" -> once = true;
                default -> throw LauncherException.wrongArguments("Unknown argument: " + argument);
            }
        }
        if (input == null) {
            input = project.resolve("samples");
        }
        if (output == null) {
            output = project.resolve(".run").resolve("results");
        }
        if (port == null) {
            port = once ? 0 : DEFAULT_PORT;
        }
        final Options options = new Options(input.normalize(), output.normalize(), once, port, store);
        options.check();
        return options;
    }

    private static String value(final String[] arguments, final int index, final String option) throws LauncherException {
        if (index >= arguments.length || arguments[index].isEmpty() || arguments[index].startsWith("--")) {
            throw LauncherException.wrongArguments(option + " needs a value");
        }
        return arguments[index];
    }

    private static Path folder(final String option, final String value, final Path workingFolder) throws LauncherException {
        try {
            return workingFolder.resolve(value).toAbsolutePath();
        } catch (final InvalidPathException e) {
            throw LauncherException.wrongArguments(option + " is not a folder name: " + e.getMessage());
        }
    }

    private static int port(final String value) throws LauncherException {
        try {
            final int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (final NumberFormatException e) {
            // said below
        }
        throw LauncherException.wrongArguments("--port needs a number from 1 to 65535: " + value);
    }

    private static Store store(final String value) throws LauncherException {
        return switch (value) {
            case "files" -> Store.FILES;
            case "postgresql" -> Store.POSTGRESQL;
            default -> throw LauncherException.wrongArguments("--store needs files or postgresql: " + value);
        };
    }

    private void check() throws LauncherException {
        if (!Files.isDirectory(input)) {
            throw LauncherException.wrongArguments("--input is not a folder: " + input);
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            throw LauncherException.wrongArguments("--output is not a folder: " + output);
        }
        if (realPath(output).startsWith(realPath(input))) {
            throw LauncherException.wrongArguments("--output must not lie in --input, or results would be read as articles: " + output);
        }
        if (realPath(input).startsWith(realPath(output))) {
            throw LauncherException.wrongArguments("--input must not lie in --output, or articles would be counted as results: " + input);
        }
    }

    /** With symbolic links resolved, also where the last folders do not exist yet. */
    private static Path realPath(final Path path) {
        try {
            if (Files.exists(path)) {
                return path.toRealPath();
            }
        } catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        final Path parent = path.getParent();
        return parent == null ? path : realPath(parent).resolve(path.getFileName());
    }
}
