package org.reststop.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.reststop.testing.OnFxThread;
import org.slf4j.LoggerFactory;

@ExtendWith(OnFxThread.class)
class CrashesTest {
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final AtomicInteger recoveries = new AtomicInteger();
    private final Crashes crashes = new Crashes(recoveries::incrementAndGet, () -> false);

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
        logger().setAdditive(false);
    }

    @AfterEach
    void leave() {
        logger().detachAppender(log);
        logger().setAdditive(true);
    }

    @Test
    void aScreenThatFailsIsLoggedOnceAndTheKioskIsUsableAgain() {
        crashes.uncaughtException(Thread.currentThread(), new IllegalStateException("for the test"));

        assertThat(recoveries).hasValue(1);
        assertThat(log.list).hasSize(1);
    }

    @Test
    void whatFailsInTheBackgroundTakesNobodysScreenAway() throws Exception {
        Thread.ofVirtual()
                .start(() ->
                        crashes.uncaughtException(Thread.currentThread(), new IllegalStateException("for the test")))
                .join();

        assertThat(recoveries).hasValue(0);
        assertThat(log.list).hasSize(1);
    }

    @Test
    void whatFailsWhileTheProgramStopsIsNeitherAnErrorNorAReasonToGoBack() {
        Crashes stopping = new Crashes(recoveries::incrementAndGet, () -> true);

        stopping.uncaughtException(Thread.currentThread(), new NullPointerException("JavaFX has left already"));

        assertThat(recoveries).hasValue(0);
        assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.INFO));
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Crashes.class);
    }
}
