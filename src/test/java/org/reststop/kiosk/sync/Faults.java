package org.reststop.kiosk.sync;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.reststop.sync.Protocol;
import org.reststop.sync.WireCodec;

/** Every wrong answer. */
final class Faults {
    static final FakeHq.Behaviour HTML = with("200 OK\r\nContent-Type: text/html", "<html>请登录 Wi-Fi</html>");
    static final FakeHq.Behaviour HTML_500 = with("500 Oops\r\nContent-Type: text/html", "<h1>500</h1>");
    static final FakeHq.Behaviour REDIRECT = with("302 Found\r\nLocation: http://127.0.0.1:1/login", "");
    static final FakeHq.Behaviour HANGS_UP = (asked, out) -> {};
    static final FakeHq.Behaviour GIBBERISH = (asked, out) -> out.write("SSH-2.0-hello\r\n\r\n".getBytes(ISO_8859_1));
    static final FakeHq.Behaviour WRONG_JSON = json("200 OK", "{\"hello\":[1,2]}");
    static final FakeHq.Behaviour NOT_JSON = json("200 OK", "<html>");
    static final FakeHq.Behaviour HOLES = json("200 OK", """
            {"acknowledged":0,"refused":[null],"changes":[],"cursor":0,"more":false,"hqTime":"2026-11-24T02:00:00Z",
             "orders":[]}""");
    static final FakeHq.Behaviour CREDENTIAL_REFUSED = json("401 No", "{\"error\":\"credential-refused\"}");
    static final FakeHq.Behaviour PROTOCOL_REFUSED = json("426 No", "{\"error\":\"protocol-refused\"}");
    static final FakeHq.Behaviour PROTOCOL_REFUSED_400 = json("400 No", "{\"error\":\"protocol-refused\"}");
    static final FakeHq.Behaviour A_PROXYS_401 = with("401 No\r\nContent-Type: text/html", "<h1>proxy</h1>");
    static final FakeHq.Behaviour BUSY = with("503 Busy\r\nRetry-After: 90", "");
    static final FakeHq.Behaviour TOO_MANY = json("429 Busy\r\nRetry-After: 7", "{\"error\":\"slow-down\"}");
    static final FakeHq.Behaviour TOO_LARGE = json("413 Too large", "{\"error\":\"too-large\"}");
    static final FakeHq.Behaviour ACKNOWLEDGES_TOO_MUCH = acknowledging(1_000_000);
    static final FakeHq.Behaviour ACKNOWLEDGES_LESS_THAN_NOTHING = acknowledging(-1);

    static final FakeHq.Behaviour SILENT = (asked, out) -> forGood();

    static final FakeHq.Behaviour TRICKLES = (asked, out) -> {
        head(out, "Content-Length: 1000");
        for (int i = 0; i < 1000; i++) {
            out.write(' ');
            out.flush();
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        }
    };

    static final FakeHq.Behaviour HUGE = (asked, out) -> {
        head(out, "Content-Length: 1000000000");
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        for (int i = 0; i < 1000; i++) {
            out.write(blanks);
        }
    };

    static final FakeHq.Behaviour BOMB =
            (asked, out) -> FakeHq.write(out, zippedJson(), WireCodec.gzip(new byte[Protocol.MAX_BODY + 1]));

    static final FakeHq.Behaviour TRUNCATED_GZIP = (asked, out) -> {
        byte[] zipped = WireCodec.gzip("{\"acknowledged\":1}".repeat(50).getBytes(UTF_8));
        FakeHq.write(out, zippedJson(), Arrays.copyOf(zipped, zipped.length - 10));
    };

    static final FakeHq.Behaviour STOPS_HALFWAY = (asked, out) -> {
        head(out, "Content-Length: 1000");
        out.write("{\"acknowledged\":".getBytes(UTF_8));
    };

    private Faults() {}

    static FakeHq.Behaviour acknowledging(long seq) {
        return json("200 OK", """
                {"acknowledged":%d,"refused":[],"changes":[],"cursor":0,"more":false,
                 "hqTime":"2026-11-24T02:00:00Z","orders":[]}""".formatted(seq));
    }

    /** The whole request is taken in, and the answer is lost. */
    static FakeHq.Behaviour afterCommit(Ledger ledger, FakeHq.Behaviour fault) {
        return (asked, out) -> {
            ledger.exchange(asked.exchange());
            fault.answer(asked, out);
        };
    }

    static FakeHq.Behaviour json(String status, String body) {
        return with(status + "\r\nContent-Type: application/json", body);
    }

    private static FakeHq.Behaviour with(String statusAndHeaders, String body) {
        return (asked, out) -> FakeHq.write(out, statusAndHeaders, body.getBytes(UTF_8));
    }

    private static String zippedJson() {
        return "200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip";
    }

    private static void head(OutputStream out, String length) throws Exception {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + length + "\r\n\r\n";
        out.write(head.getBytes(ISO_8859_1));
    }

    private static void forGood() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
