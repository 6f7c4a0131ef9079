package org.reststop.hq;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.reststop.sync.Protocol;

/** A connection that a kiosk holds open, read line by line. */
final class OpenLine implements AutoCloseable {
    private final HttpClient http;
    private final HttpResponse<InputStream> answer;
    private final BufferedReader lines;

    private OpenLine(HttpClient http, HttpResponse<InputStream> answer) {
        this.http = http;
        this.answer = answer;
        this.lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.US_ASCII));
    }

    static OpenLine to(String address, String secret) throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + Protocol.WAKE_PATH))
                .header("Authorization", "Bearer " + secret)
                .build();
        return new OpenLine(http, http.send(request, BodyHandlers.ofInputStream()));
    }

    /** What HQ answered before anything was said. */
    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** HQ says so once it watches the feed for this kiosk too. */
    void awaitOpen() throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(":")) {
            line = lines.readLine();
        }
    }

    /** The next thing that is said, however long it takes. */
    String nextEvent() throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("event: ")) {
            line = lines.readLine();
        }
        return line == null ? "" : line.substring("event: ".length());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
