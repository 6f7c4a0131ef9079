package org.reststop.faults;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Keeps the programs' log to itself while they are ill-treated on purpose. */
public final class Quiet implements AutoCloseable {
    private static final List<String> LOUD =
            List.of("org.reststop.kiosk.sync", "org.reststop.hq", "org.reststop.store", "org.flywaydb");

    private final List<Logger> loggers =
            LOUD.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
    private final List<Level> before =
            loggers.stream().map(Logger::getEffectiveLevel).toList();

    public Quiet() {
        loggers.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @Override
    public void close() {
        for (int i = 0; i < loggers.size(); i++) {
            loggers.get(i).setLevel(before.get(i));
        }
    }
}
