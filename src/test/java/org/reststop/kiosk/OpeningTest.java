package org.reststop.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.config.KioskSettings;
import org.reststop.config.KioskSettingsFile;
import org.reststop.domain.UuidV7;
import org.reststop.kiosk.sync.EnrolmentOutcome;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.IdentityFile;

class OpeningTest {
    @TempDir
    Path folder;

    private HttpServer hq;
    private final Closing closing = new Closing();

    @BeforeEach
    void startAnHqThatRefusesEveryCode() throws IOException {
        hq = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hq.createContext("/", exchange -> {
            byte[] body = "{\"error\":\"code-refused\",\"detail\":\"\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(403, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        hq.start();
    }

    @AfterEach
    void stop() {
        closing.close();
        hq.stop(0);
    }

    @Test
    void aCodeThatHqRefusesLeavesANewKioskWaitingForATicket() {
        assertThat(open()).isInstanceOfSatisfying(Opened.NotEnrolled.class, waiting -> assertThat(waiting.tried())
                .contains(new EnrolmentOutcome.CodeRefused()));
    }

    @Test
    void anEnrolledKioskStartsThoughItsCommandStillHasTheCodeThatWasUsed() {
        Identity identity = new Identity(UUID.randomUUID(), "secret", address(), "heping");
        new IdentityFile(folder.resolve("identity")).save(identity);

        assertThat(open()).isInstanceOfSatisfying(Opened.Ready.class, ready -> assertThat(ready.identity())
                .isEqualTo(identity));
    }

    private Opened open() {
        KioskSettings settings = KioskSettingsFile.loadUsual(Map.of(
                "RESTSTOP_KIOSK_DATA_FOLDER",
                folder.toString(),
                "RESTSTOP_KIOSK_HQ",
                address().toString()));
        UuidV7 ids = new UuidV7(Clock.systemUTC(), new Random(1));
        return new Opening(settings, Optional.of("ABCD-EFGH"), Clock.systemUTC(), ids, closing).open();
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + hq.getAddress().getPort());
    }
}
