package org.reststop.command.hq;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reststop.sync.WireCodec;
import org.reststop.sync.WireException;

/** HQ's operator API. Every call waits for the answer, at most 15 seconds, for a
 * print at most two minutes. Safe for any number of threads. */
public final class OperatorApi {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PRINTING = Duration.ofMinutes(2);

    /** A rest stop. */
    public record Station(String id, String nameZh, String nameEn) {}

    /**
     * Somebody who may hold a badge.
     *
     * @param role COURIER, MOBILE_GRID_WORKER, VOLUNTEER or STAFF
     * @param company empty for none
     */
    public record Person(long personId, String name, String role, String company) {}

    /**
     * A badge that HQ has signed.
     *
     * @param text what its QR code says
     * @param expires the last day on which it counts
     */
    public record IssuedBadge(
            long serial, String text, long personId, String name, String role, LocalDate issued, LocalDate expires) {}

    /**
     * A phone badge that waits for its phone.
     *
     * @param link for one phone to open
     * @param linkUntil when the link stops working if no phone has
     */
    public record PhoneBadge(
            long serial, String link, long personId, String name, LocalDate expires, Instant linkUntil) {}

    /**
     * A key that will sign badges.
     *
     * @param signsFrom from when on
     */
    public record SigningKey(int keyId, Instant signsFrom) {}

    /**
     * @param code what a kiosk enrols with, once
     * @param expiresAt when it stops working
     */
    public record EnrolmentCode(String code, Instant expiresAt) {}

    /**
     * Which badges are to be printed, and how.
     *
     * @param serials of badges, or empty
     * @param people whose newest badges, or empty
     * @param everybody whether everybody's
     * @param cards whether each card is a page; else ten go on a sheet of A4
     * @param station whose name the cards carry; empty for the only one's
     * @param photo a PNG or JPEG file
     */
    public record CardOrder(
            List<Long> serials,
            List<Long> people,
            boolean everybody,
            boolean cards,
            String station,
            Optional<byte[]> photo) {
        /** A single card. */
        public static CardOrder card(long serial, Optional<byte[]> photo) {
            return new CardOrder(List.of(serial), List.of(), false, true, "", photo);
        }

        private Map<String, Object> body() {
            Map<String, Object> body = new HashMap<>(Map.of("layout", cards ? "CARD" : "SHEET", "station", station));
            body.put(
                    everybody ? "everybody" : people.isEmpty() ? "serials" : "people",
                    everybody ? Boolean.TRUE : people.isEmpty() ? serials : people);
            photo.ifPresent(bytes -> body.put("photo", Base64.getEncoder().encodeToString(bytes)));
            return body;
        }
    }

    /** A PDF and how many cards are in it. */
    public record Cards(byte[] pdf, int count) {}

    private final HttpClient http;
    private final URI hq;
    private final String token;
    private final WireCodec codec = new WireCodec();

    /**
     * @param hq HQ's base address
     * @param token the operator's token as HQ wrote it
     */
    public OperatorApi(HttpClient http, URI hq, String token) {
        this.http = http;
        this.hq = hq;
        this.token = token;
    }

    /** HQ's base address. */
    public URI address() {
        return hq;
    }

    /** @throws HqRefusal if HQ does not answer or refuses */
    public List<Station> stations() {
        return List.of(call(get("/api/v1/stations"), Station[].class));
    }

    /** @throws HqRefusal if HQ does not answer or refuses */
    public List<Person> people() {
        return List.of(call(get("/api/v1/people"), Person[].class));
    }

    /**
     * Has a badge signed.
     *
     * @param days how long it counts from today; negative for one that ended so many days ago
     * @throws HqRefusal if HQ does not answer, knows no such person or refuses
     */
    public IssuedBadge issue(long personId, int days) {
        return call(post("/api/v1/badges", Map.of("personId", personId, "days", days)), IssuedBadge.class);
    }

    /**
     * Revokes a badge at every kiosk, as soon as each hears of it.
     *
     * @throws HqRefusal if HQ does not answer, knows no such badge or refuses
     */
    public void revoke(long serial, String reason) {
        send(post("/api/v1/badges/" + serial + "/revoke", Map.of("reason", reason)));
    }

    /**
     * Prints badges that count.
     *
     * @param language of the words on them
     * @throws HqRefusal if HQ does not answer, has none of these badges or cannot print them
     */
    public Cards print(CardOrder order, Locale language) {
        HttpResponse<byte[]> answer = answer(
                post("/api/v1/badges/cards", order.body()).header("Accept-Language", language.toLanguageTag()),
                PRINTING);
        int count = Math.toIntExact(
                answer.headers().firstValueAsLong("X-Reststop-Cards").orElse(0));
        return new Cards(answer.body(), count);
    }

    /**
     * Gives a person a badge for the phone; one that the person has is revoked.
     *
     * @param days how long it counts, 1 to 3650
     * @throws HqRefusal if HQ does not answer, knows no such person or refuses
     */
    public PhoneBadge givePhoneBadge(long personId, int days) {
        return call(post("/api/v1/phone-badges", Map.of("personId", personId, "days", days)), PhoneBadge.class);
    }

    /**
     * Makes another key that signs badges; those of the keys before it stay good.
     *
     * @param overlapHours how long the present key still signs, 0 to 2160
     * @throws HqRefusal if HQ does not answer or refuses
     */
    public SigningKey renewKey(int overlapHours) {
        return call(post("/api/v1/badge-keys", Map.of("overlapHours", overlapHours)), SigningKey.class);
    }

    /** @throws HqRefusal if HQ does not answer, knows no such station or refuses */
    public EnrolmentCode enrolmentCode(String stationId) {
        return call(post("/api/v1/enrolment-codes", Map.of("stationId", stationId)), EnrolmentCode.class);
    }

    /**
     * Has HQ save itself to a file of its machine; {@link #backupState} tells how far it is.
     *
     * @throws HqRefusal if HQ does not answer or refuses
     */
    public BackupState startBackup(Path target) {
        return call(post("/api/v1/backups", Map.of("file", target.toString())), BackupState.class);
    }

    /**
     * Has HQ bring itself back from a file of its machine; {@link #backupState} tells how far it is.
     *
     * @throws HqRefusal if HQ does not answer or refuses
     */
    public BackupState startRestore(Path source) {
        return call(post("/api/v1/restores", Map.of("file", source.toString())), BackupState.class);
    }

    /** @throws HqRefusal if HQ does not answer or refuses */
    public BackupState backupState() {
        return call(get("/api/v1/backups"), BackupState.class);
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(HqHealth.at(hq, path)).GET();
    }

    private HttpRequest.Builder post(String path, Map<String, ?> body) {
        return HttpRequest.newBuilder(HqHealth.at(hq, path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(codec.toJson(body)));
    }

    private <T> T call(HttpRequest.Builder request, Class<T> type) {
        try {
            return codec.fromJson(send(request), type);
        } catch (WireException e) {
            throw new HqRefusal(HqRefusal.Kind.NOT_HQ, hq, String.valueOf(e.getMessage()));
        }
    }

    private byte[] send(HttpRequest.Builder request) {
        return answer(request, PATIENCE).body();
    }

    private HttpResponse<byte[]> answer(HttpRequest.Builder request, Duration patience) {
        HttpResponse<byte[]> answer;
        try {
            answer = http.send(
                    request.timeout(patience)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new HqRefusal(HqRefusal.Kind.UNREACHABLE, hq, e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HqRefusal(HqRefusal.Kind.UNREACHABLE, hq, "interrupted");
        }
        String detail = answer.statusCode() + " " + beginning(answer.body());
        return switch (answer.statusCode()) {
            case 200, 201, 204 -> answer;
            case 401, 403 -> throw new HqRefusal(HqRefusal.Kind.TOKEN, hq, detail);
            case 404 -> throw new HqRefusal(HqRefusal.Kind.UNKNOWN, hq, detail);
            default -> throw new HqRefusal(HqRefusal.Kind.OTHER, hq, detail);
        };
    }

    private static String beginning(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
