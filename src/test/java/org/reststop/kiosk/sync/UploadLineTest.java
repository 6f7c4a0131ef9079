package org.reststop.kiosk.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reststop.kiosk.sync.UploadReply.Differs;
import org.reststop.kiosk.sync.UploadReply.Holds;
import org.reststop.kiosk.sync.UploadReply.Later;
import org.reststop.kiosk.sync.UploadReply.Never;
import org.reststop.kiosk.sync.UploadReply.NotThis;
import org.reststop.kiosk.sync.UploadReply.Whole;
import org.reststop.store.attachment.Sha256;
import org.reststop.sync.Attachment;
import org.reststop.sync.MediaTypes;
import org.reststop.testing.Contents;

/** What the kiosk makes of whatever answers an upload. */
class UploadLineTest {
    private final byte[] content = Contents.sound(1, 1_000);
    private final Attachment memo = new Attachment(Sha256.of(content), MediaTypes.OGG, content.length);
    private final FakeHq hq = new FakeHq((asked, out) -> {});
    private final HqClient client = new HqClient(hq.address(), Duration.ofSeconds(10), Clock.systemUTC());
    private final UploadLine line = new UploadLine(client, () -> "secret");

    @AfterEach
    void close() {
        client.close();
        hq.close();
    }

    private UploadReply answered(String statusAndHeaders, String body) {
        hq.behave((asked, out) -> FakeHq.write(out, statusAndHeaders, body.getBytes(UTF_8)));
        return line.send(memo, 0, content);
    }

    private static String error(String error) {
        return "{\"error\":\"" + error + "\",\"detail\":\"\"}";
    }

    @Test
    void aPortalsPageIsNoReceipt() {
        assertThat(answered("200 OK\r\nContent-Type: text/html", "<html>sign in</html>"))
                .isInstanceOf(Later.class);
        assertThat(answered("302 Found\r\nLocation: http://portal/", "")).isInstanceOf(Later.class);
    }

    @Test
    void onlyTheSha256ProvesThatHqHoldsTheWhole() {
        String whole = "201 Created\r\nUpload-Offset: 1000\r\nUpload-Complete: ?1";
        byte[] hash = HexFormat.of().parseHex(memo.sha256());
        String right = Base64.getEncoder().encodeToString(hash);
        hash[0] ^= 1;
        String wrong = Base64.getEncoder().encodeToString(hash);

        assertThat(answered(whole, "")).isInstanceOf(Later.class);
        assertThat(answered(whole + "\r\nRepr-Digest: sha-256=:" + wrong + ":", ""))
                .isInstanceOf(Later.class);
        assertThat(answered(whole + "\r\nRepr-Digest: sha-256=:" + right + ":", ""))
                .isEqualTo(new Whole());
    }

    @Test
    void anOffsetCountsOnlyWithinTheContent() {
        assertThat(answered("204 No Content\r\nUpload-Offset: 700", "")).isEqualTo(new Holds(700));
        assertThat(answered("409 Conflict\r\nUpload-Offset: 300", "")).isEqualTo(new Holds(300));
        assertThat(answered("204 No Content\r\nUpload-Offset: 1001", "")).isInstanceOf(Later.class);
        assertThat(answered("204 No Content\r\nUpload-Offset: -1", "")).isInstanceOf(Later.class);
    }

    @Test
    void aRefusalIsForGoodOrForThisOneOrForNow() {
        String json = "\r\nContent-Type: application/json";
        assertThat(answered("415 No" + json, error("media-type"))).isEqualTo(new Never("media-type"));
        assertThat(answered("413 No" + json, error("too-large"))).isEqualTo(new Never("too-large"));
        assertThat(answered("507 No" + json, error("quota"))).isEqualTo(new NotThis("quota"));
        assertThat(answered("422 No" + json, error("digest-mismatch"))).isEqualTo(new Differs());
        assertThat(answered("413 No\r\nContent-Type: text/html", "<html>")).isInstanceOf(Later.class);
        assertThat(answered("503 No\r\nRetry-After: 77" + json, error("busy")))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.retryAfter()).contains(Duration.ofSeconds(77)));
    }

    @Test
    void anHqThatTakesNoAttachmentsIsAskedAgainInAnHour() {
        assertThat(answered("404 Not Found\r\nContent-Type: application/json", error("not-found")))
                .isInstanceOfSatisfying(
                        Later.class, later -> assertThat(later.retryAfter()).contains(Duration.ofHours(1)));
    }
}
