package org.reststop.hq;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.List;
import org.reststop.config.HqSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where HQ's log goes: to the console and to {@code logs/hq.log} in the data folder, kept for 30 days or 500 MB. */
final class HqLogging {
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{24} %msg%n%ex";
    private static final List<String> TALKATIVE =
            List.of("org.eclipse.jetty", "io.javalin", "org.hibernate", "org.flywaydb", "com.zaxxer.hikari");

    private HqLogging() {}

    /** Replaces whatever logging was set up before. */
    static void configure(HqSettings settings) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        start(console, context, settings.logFormat());
        RollingFileAppender<ILoggingEvent> file =
                rolling(context, settings.dataFolder().resolve("logs"));
        start(file, context, settings.logFormat());
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(console);
        root.addAppender(file);
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.WARN));
        // It warns of every H2 that is newer than itself, at every start.
        context.getLogger("org.flywaydb.core.internal.database.base.Database").setLevel(Level.ERROR);
    }

    private static void start(
            OutputStreamAppender<ILoggingEvent> appender, LoggerContext context, HqSettings.LogFormat format) {
        Encoder<ILoggingEvent> encoder = format == HqSettings.LogFormat.JSON ? json() : text();
        encoder.setContext(context);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
    }

    private static Encoder<ILoggingEvent> json() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        encoder.setWithNanoseconds(false);
        return encoder;
    }

    private static Encoder<ILoggingEvent> text() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(PATTERN);
        return encoder;
    }

    private static RollingFileAppender<ILoggingEvent> rolling(LoggerContext context, Path folder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setFile(folder.resolve("hq.log").toString());
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(folder.resolve("hq.%d.%i.log.gz").toString());
        policy.setMaxFileSize(FileSize.valueOf("20MB"));
        policy.setMaxHistory(30);
        policy.setTotalSizeCap(FileSize.valueOf("500MB"));
        policy.start();
        appender.setRollingPolicy(policy);
        return appender;
    }
}
