package org.reststop.hq.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Links to {@code web/assets} that change with the content, so that browsers may keep what they have for a year. */
final class AssetLinks {
    private final Map<String, String> links = new ConcurrentHashMap<>();

    /** @throws IllegalStateException if there is no such asset */
    String to(String name) {
        return links.computeIfAbsent(name, key -> "/assets/" + key + "?v=" + fingerprint(key));
    }

    private static String fingerprint(String name) {
        try (InputStream in = AssetLinks.class.getResourceAsStream("/web/assets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no asset " + name);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
