package io.github.nifiarabicnews.systemtests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that drives a real NiFi: its methods may take a {@link io.github.nifiarabicnews.runtime.NiFi}. All such
 * classes share one, which is started for the first of them and stopped behind the last, so a test takes its flow off the
 * canvas when it is done and uses folders of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedNiFi.class)
public @interface RealNiFi {
}
