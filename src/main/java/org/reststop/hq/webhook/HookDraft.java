package org.reststop.hq.webhook;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.reststop.hq.http.Request;

/** A webhook as somebody asks for it. */
public record HookDraft(String name, String address, Set<Kind> kinds) {
    private static final int MAX_NAME = 60;
    private static final int MAX_ADDRESS = 1_000;
    private static final int MAX_PORT = 65_535;

    public HookDraft {
        kinds = Set.copyOf(kinds);
    }

    static HookDraft blank() {
        return new HookDraft("", "", Set.of(Kind.values()));
    }

    static HookDraft of(Request request) {
        return new HookDraft(
                request.form("name").orElse("").strip(),
                request.form("address").orElse("").strip(),
                Arrays.stream(Kind.values())
                        .filter(kind -> kind == Kind.TEST
                                || request.form("kind-" + kind.word()).isPresent())
                        .collect(Collectors.toSet()));
    }

    /** Whether it has a name, an http or https address with a port that there is and without a user, and hears of something. */
    boolean fits() {
        return !name.isEmpty()
                && name.length() <= MAX_NAME
                && address.length() <= MAX_ADDRESS
                && isAddress(address)
                && kinds.size() > 1;
    }

    /** The host of the address of one that {@link #fits()}. */
    String host() {
        return URI.create(address).getHost();
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            String scheme = uri.getScheme();
            return ("http".equals(scheme) || "https".equals(scheme))
                    && uri.getHost() != null
                    && uri.getPort() != 0
                    && uri.getPort() <= MAX_PORT
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
