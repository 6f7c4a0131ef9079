package org.reststop.hq.web;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.secret.FormSeal;

/**
 * Seals the forms of pages without a login: a form counts only from the browser that was given it. Safe to call from any
 * thread.
 *
 * @param cookie the name of the cookie that tells browsers apart
 * @param path below which it is sent
 * @param random must be fit for secrets
 */
public record Seals(String cookie, String path, RandomGenerator random) {
    private static final int COOKIE_BYTES = 16;

    /**
     * What a page's form carries in hidden fields.
     *
     * @param id names what is sent, so that it counts once however often it is sent
     * @param text the seal
     * @param cookie what the browser has or is given
     */
    public record Seal(UUID id, String text, String cookie) {}

    /** Seals an id for whoever asks. */
    public Seal seal(Request request, byte[] secret, UUID id) {
        String kept = request.cookie(cookie)
                .filter(value -> value.length() >= COOKIE_BYTES)
                .orElseGet(this::draw);
        return new Seal(id, new FormSeal(secret).of(kept, id), kept);
    }

    /** The id of a form that was sent; empty if another browser was given it, or none at all. */
    public Optional<UUID> opened(Request request, byte[] secret) {
        try {
            UUID id = UUID.fromString(request.form("id").orElse(""));
            FormSeal seal = new FormSeal(secret);
            return request.cookie(cookie)
                    .filter(kept -> seal.fits(request.form("seal").orElse(""), kept, id))
                    .map(kept -> id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The page with the seal's cookie. */
    public Reply with(Seal seal, Request request, Reply page) {
        return page.with(
                "Set-Cookie",
                cookie + "=" + seal.cookie() + "; Path=" + path + "; HttpOnly; SameSite=Lax"
                        + (request.secure() ? "; Secure" : ""));
    }

    private String draw() {
        byte[] bits = new byte[COOKIE_BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
