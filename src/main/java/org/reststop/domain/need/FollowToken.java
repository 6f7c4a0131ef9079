package org.reststop.domain.need;

import java.net.URI;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What a need is followed by on a phone: whoever has it may read the need's story. It is drawn where the need is raised,
 * so that it can be shown without HQ.
 *
 * @param text 22 characters of base64url (RFC 4648): 128 random bits
 */
public record FollowToken(String text) {
    /** Where HQ's page of a need is, before its token. */
    public static final String PATH = "/n/";

    private static final int BYTES = 16;
    private static final Pattern SOUND = Pattern.compile("[A-Za-z0-9_-]{22}");

    /** @throws IllegalArgumentException if it cannot be one */
    public FollowToken {
        if (!isSound(text)) {
            throw new IllegalArgumentException("not a token");
        }
    }

    /** @param random must be fit for secrets */
    public static FollowToken draw(RandomGenerator random) {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        return new FollowToken(Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
    }

    /** Whether a text can be one. */
    public static boolean isSound(String text) {
        return SOUND.matcher(text).matches();
    }

    /** The address of the need's page, beside a station's page of the same HQ; empty if phones cannot reach HQ. */
    public Optional<String> beside(StationPage page) {
        int end = page.address().lastIndexOf(StationPage.PATH);
        return end < 0 ? Optional.empty() : Optional.of(page.address().substring(0, end) + PATH + text);
    }

    /** @param hq its outward address, without a slash at its end */
    public String at(URI hq) {
        return hq + PATH + text;
    }

    /** Without the token, for logs. */
    @Override
    public String toString() {
        return "FollowToken";
    }
}
