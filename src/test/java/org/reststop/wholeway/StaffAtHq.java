package org.reststop.wholeway;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The administrator at HQ's pages, as a browser without scripts would have her. */
final class StaffAtHq implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI hq;

    private StaffAtHq(URI hq) {
        this.hq = hq;
    }

    static StaffAtHq signIn(RunningHq hq) throws IOException, InterruptedException {
        return signIn(hq.address(), hq.folder());
    }

    /** @param data HQ's data folder */
    static StaffAtHq signIn(URI hq, Path data) throws IOException, InterruptedException {
        String password = Files.readAllLines(data.resolve("sign-in.txt")).stream()
                .map(line -> line.split("\t"))
                .filter(line -> line[0].equals("admin"))
                .findFirst()
                .orElseThrow()[1];
        StaffAtHq staff = new StaffAtHq(hq);
        staff.post("/sign-in", Map.of("login", "admin", "password", password, "to", "/"));
        return staff;
    }

    String get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(hq.resolve(path)).build(), BodyHandlers.ofString())
                .body();
    }

    /** Opens the page of a form and sends the form; returns the page that follows. */
    String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return post(path, path, fields);
    }

    /** The same for a form that stands on another page. */
    String post(String page, String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = CSRF.matcher(get(page));
        String csrf = token.find() ? token.group(1) : "";
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "csrf=" + csrf + "&", ""));
        HttpRequest request = HttpRequest.newBuilder(hq.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", hq.toString())
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        http.close();
    }
}
