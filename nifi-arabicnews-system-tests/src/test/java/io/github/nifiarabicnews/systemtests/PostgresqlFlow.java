package io.github.nifiarabicnews.systemtests;

import io.github.nifiarabicnews.runtime.Flow;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import io.github.nifiarabicnews.runtime.Results;
import io.github.nifiarabicnews.runtime.database.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** flows/news-to-postgresql.json without its feeds. */
final class PostgresqlFlow {
    private PostgresqlFlow() {
    }

    /** Loads a folder of articles and takes the flow off the canvas again. */
    static Results load(final NiFi nifi, final Database database, final Path input, final Path output, final Duration timeout) throws Exception {
        final Results results = Results.of(input, output, Results.LOADED);
        final Flow flow = Flow.upload(nifi.api(), Project.current().flow("news-to-postgresql.json"), "Arabic news to PostgreSQL");
        try {
            flow.disable("Poll feeds");
            flow.setParameters(Map.of("Input Folder", input.toString(), "Output Folder", output.toString(), "Database URL", database.url()));
            flow.start();
            Await.until(timeout, () -> results.done() >= results.size() && flow.status().idle(), () -> "Not done: " + Bulletins.of(flow));
        } finally {
            flow.remove();
        }
        return results;
    }
}
