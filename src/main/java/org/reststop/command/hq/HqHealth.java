package org.reststop.command.hq;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Asks HQ whether it is well. */
public final class HqHealth {
    /**
     * @param well whether HQ answered that it is
     * @param clock HQ's time to the second, if it told
     * @param detail what was answered or went wrong, for the operator
     */
    public record Answer(boolean well, Optional<Instant> clock, String detail) {}

    private final HttpClient http;
    private final URI hq;
    private final Duration patience;

    /**
     * @param hq HQ's base address
     * @param patience how long to wait for the answer
     */
    public HqHealth(HttpClient http, URI hq, Duration patience) {
        this.http = http;
        this.hq = hq;
        this.patience = patience;
    }

    /** Asks once and waits for the answer. Never throws. */
    public Answer ask() {
        HttpRequest request =
                HttpRequest.newBuilder(at(hq, "/health")).timeout(patience).build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            boolean well = answer.statusCode() == 200 && answer.body().contains("\"ok\"");
            return new Answer(
                    well, answer.headers().firstValue("Date").flatMap(HqHealth::time), "HTTP " + answer.statusCode());
        } catch (IOException e) {
            return new Answer(false, Optional.empty(), e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(false, Optional.empty(), "interrupted");
        }
    }

    static URI at(URI hq, String path) {
        return URI.create(hq.toString().replaceAll("/+$", "") + path);
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
