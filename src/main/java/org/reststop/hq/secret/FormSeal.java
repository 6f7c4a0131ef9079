package org.reststop.hq.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ties a form to the browser that was given it, so that no other site can send it in a person's place and nobody can
 * choose the id of what is sent: HMAC-SHA256 (RFC 2104) over a cookie of that browser and the id.
 */
public record FormSeal(byte[] secret) {
    private static final String ALGORITHM = "HmacSHA256";

    /** The seal of an id for whoever has the cookie. */
    public String of(String cookie, UUID id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            byte[] seal = mac.doFinal((cookie + "|" + id).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /** Whether a seal is the id's, in a time that does not tell where it differs. */
    public boolean fits(String seal, String cookie, UUID id) {
        return MessageDigest.isEqual(seal.getBytes(UTF_8), of(cookie, id).getBytes(UTF_8));
    }
}
