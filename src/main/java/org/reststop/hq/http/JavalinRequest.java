package org.reststop.hq.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A request as Javalin has it. The body is read when a handler asks for it, so that strangers are refused unread. */
final class JavalinRequest implements Request {
    private final Context context;
    private final int maxBody;
    private final Proxies proxies;
    private byte @Nullable [] body;
    private @Nullable MultipartForm form;

    JavalinRequest(Context context, int maxBody, Proxies proxies) {
        this.proxies = proxies;
        this.context = context;
        this.maxBody = maxBody;
    }

    @Override
    public String path() {
        return context.path();
    }

    @Override
    public String segment(String name) {
        return context.pathParam(name);
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name));
    }

    @Override
    public Optional<String> form(String name) {
        return Optional.ofNullable(form().fields().get(name)).map(List::getFirst);
    }

    @Override
    public Map<String, List<String>> queries() {
        return context.queryParamMap();
    }

    @Override
    public Map<String, List<String>> fields() {
        return form().fields();
    }

    @Override
    public Map<String, byte[]> uploads() {
        return form().files();
    }

    @Override
    public Optional<byte[]> upload(String field) {
        return Optional.ofNullable(form().files().get(field));
    }

    private MultipartForm form() {
        MultipartForm read = form;
        if (read == null) {
            read = readForm();
            form = read;
        }
        return read;
    }

    private MultipartForm readForm() {
        if (!MultipartForm.is(context.req())) {
            return new MultipartForm(FormFields.parse(body(), context.req().getContentType()), Map.of());
        }
        if (context.req().getContentLengthLong() > maxBody) {
            throw tooLarge();
        }
        return MultipartForm.read(context.req(), maxBody);
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    @Override
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(context.cookie(name));
    }

    @Override
    public OptionalInt length() {
        long length = context.req().getContentLengthLong();
        return length < 0 || length > maxBody ? OptionalInt.empty() : OptionalInt.of((int) length);
    }

    @Override
    public byte[] body() {
        byte[] bytes = body;
        if (bytes == null) {
            bytes = readBody();
            body = bytes;
        }
        return bytes;
    }

    @Override
    public String client() {
        return proxies.client(
                context.req().getRemoteAddr(), Collections.list(context.req().getHeaders("X-Forwarded-For")));
    }

    @Override
    public boolean secure() {
        return context.req().isSecure()
                || header("X-Forwarded-Proto").filter("https"::equalsIgnoreCase).isPresent();
    }

    private byte[] readBody() {
        if (context.req().getContentLengthLong() > maxBody) {
            throw tooLarge();
        }
        try (InputStream in = context.req().getInputStream()) {
            byte[] bytes = in.readNBytes(maxBody + 1);
            if (bytes.length > maxBody) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw new Refusal(400, "body-cut-short", "the body did not arrive whole");
        }
    }

    private Refusal tooLarge() {
        return new Refusal(413, "body-too-large", "at most " + maxBody + " bytes are read here");
    }
}
