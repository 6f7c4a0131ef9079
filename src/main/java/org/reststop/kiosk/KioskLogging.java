package org.reststop.kiosk;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Where the log goes: the console, and files in the data folder that never fill the disk. */
final class KioskLogging {
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{24} %msg%n";
    private static final String FILE_SIZE = "5MB";
    private static final String ALL_FILES = "50MB";
    private static final int DAYS_KEPT = 30;

    private KioskLogging() {}

    /** Begins to log to the console and to {@code folder}, which is made if missing. */
    static void begin(Path folder) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        context.getLogger("org.reststop").setLevel(Level.INFO);
        // It warns of every H2 that is newer than itself; which H2 we take is proved by our own tests.
        context.getLogger("org.flywaydb").setLevel(Level.ERROR);
        root.addAppender(started(new ConsoleAppender<>(), context));
        root.addAppender(file(folder, context));
    }

    private static RollingFileAppender<ILoggingEvent> file(Path folder, LoggerContext context) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        file.setFile(folder.resolve("kiosk.log").toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(folder.resolve("kiosk.%d.%i.log.gz").toString());
        policy.setMaxFileSize(FileSize.valueOf(FILE_SIZE));
        policy.setTotalSizeCap(FileSize.valueOf(ALL_FILES));
        policy.setMaxHistory(DAYS_KEPT);
        policy.start();
        file.setRollingPolicy(policy);
        started(file, context);
        return file;
    }

    private static OutputStreamAppender<ILoggingEvent> started(
            OutputStreamAppender<ILoggingEvent> appender, LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
