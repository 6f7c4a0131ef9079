package org.reststop.hq.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a delivery proves whose it is: HMAC-SHA-256 (RFC 2104) over its time, a dot and its body. */
final class Outgoing {
    /** Seconds since 1970 when it was sent; whoever takes it should refuse what is older than some minutes. */
    static final String TIMESTAMP = "X-Reststop-Timestamp";

    /** {@code sha256=} and 64 hexadecimal digits. */
    static final String SIGNATURE = "X-Reststop-Signature";

    /** The same however often it is tried. */
    static final String DELIVERY = "X-Reststop-Delivery";

    /** A {@link Kind}'s word. */
    static final String EVENT = "X-Reststop-Event";

    private static final String ALGORITHM = "HmacSHA256";

    private Outgoing() {}

    static String signature(String secret, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
