package io.github.nifiarabicnews.systemtests;

import io.github.nifiarabicnews.runtime.Installation;
import io.github.nifiarabicnews.runtime.LauncherException;
import io.github.nifiarabicnews.runtime.NiFi;
import io.github.nifiarabicnews.runtime.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one NiFi for all the tests of this module. */
final class SharedNiFi implements ParameterResolver {
    static final Duration START_TIMEOUT = Duration.ofMinutes(5);

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedNiFi.class);

    /** Closed by JUnit when the last test is done. */
    private record Running(NiFi nifi) implements AutoCloseable {
        @Override
        public void close() {
            nifi.close();
        }
    }

    @Override
    public boolean supportsParameter(final ParameterContext parameter, final ExtensionContext context) {
        return parameter.getParameter().getType() == NiFi.class;
    }

    @Override
    public NiFi resolveParameter(final ParameterContext parameter, final ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Running.class, key -> start(), Running.class).nifi();
    }

    private static Running start() {
        try {
            final Installation installation = installation("nifi");
            installation.clear();
            installation.assemble(Project.current(), List.of(Project.current().bundle()));
            final NiFi nifi = NiFi.start(installation, NiFi.freePort());
            try {
                nifi.awaitReady(START_TIMEOUT);
            } catch (final LauncherException | InterruptedException e) {
                nifi.close();
                throw new ParameterResolutionException("NiFi does not start", e);
            }
            return new Running(nifi);
        } catch (final IOException e) {
            throw new ParameterResolutionException("NiFi does not start", e);
        }
    }

    /** A folder for a NiFi in this module's target folder. */
    static Installation installation(final String name) {
        return new Installation(Project.current().folder().resolve(Path.of("nifi-arabicnews-system-tests", "target", name)));
    }
}
