package org.reststop.hq.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A client that keeps cookies and follows no redirect, so that tests see each answer. */
public final class WebClient {
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** @param address of HQ, without a slash at its end */
    public WebClient(String address) {
        this.address = address;
    }

    /** Asks for a page. */
    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks for a file. */
    public HttpResponse<byte[]> download(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Asks for a file and leaves it to the caller to read it; whoever closes it before its end goes away. */
    public InputStream open(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    /** Sends a form. */
    public HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form with a file, as browsers do (RFC 7578). */
    public HttpResponse<byte[]> upload(String path, Map<String, String> form, String field, byte[] file)
            throws IOException, InterruptedException {
        String boundary = "----reststop-" + System.identityHashCode(file);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> each : form.entrySet()) {
            write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + each.getKey() + "\"\r\n\r\n");
            write(body, each.getValue() + "\r\n");
        }
        String name = file.length == 0 ? "" : "我的照片.jpg";
        write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name);
        write(body, "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.write(file);
        write(body, "\r\n--" + boundary + "--\r\n");
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Signs in as a person does: reads the form, fills it in, sends it. */
    public HttpResponse<String> signIn(String login, String password) throws IOException, InterruptedException {
        String csrf = csrfOf(get("/sign-in"));
        return post("/sign-in", Map.of("csrf", csrf, "login", login, "password", password, "to", "/"));
    }

    /** The token of the first form on a page. */
    public static String csrfOf(HttpResponse<String> page) {
        return fieldOf(page, "csrf");
    }

    /** What the first hidden field of a name holds. */
    public static String fieldOf(HttpResponse<String> page, String name) {
        Matcher value =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.body());
        if (!value.find()) {
            throw new AssertionError("no field " + name + " on the page: " + page.body());
        }
        return value.group(1);
    }

    /** Where a reply leads. */
    public static String location(HttpResponse<String> reply) {
        return reply.headers().firstValue("Location").orElse("");
    }
}
