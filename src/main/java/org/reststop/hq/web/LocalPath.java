package org.reststop.hq.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Paths that a page may send a browser to: on this HQ and nowhere else. */
public final class LocalPath {
    private static final int MAX = 500;

    private LocalPath() {}

    /** The path with its query if it stays on this host; else, and if there is none, the first page. */
    public static String orHome(Optional<String> wanted) {
        return wanted.filter(LocalPath::isLocal).orElse("/");
    }

    /** Browsers read a backslash as a slash and skip control characters, so both are refused along with "//host". */
    private static boolean isLocal(String path) {
        if (path.length() > MAX || !path.startsWith("/") || path.startsWith("//") || path.indexOf('\\') >= 0) {
            return false;
        }
        try {
            URI uri = new URI(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
