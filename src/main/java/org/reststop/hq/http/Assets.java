package org.reststop.hq.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Style sheets, scripts, fonts and pictures from {@code web/assets} on the class path. A path with {@code ?v=} is kept
 * by browsers for a year; any other is asked for again after five minutes, by its ETag. Safe to call from any thread.
 */
final class Assets {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final Map<String, Optional<Asset>> cache = new ConcurrentHashMap<>();

    private record Asset(byte[] bytes, String type, String etag) {}

    /** @param name below {@code web/assets}; empty if there is no such asset or its type is not served */
    Optional<Reply> find(String name, Request request) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Optional<Asset> found = cache.get(name);
        if (found == null) {
            found = load(name);
            if (found.isPresent()) {
                cache.put(name, found);
            }
        }
        return found.map(asset -> reply(asset, request));
    }

    private static Reply reply(Asset asset, Request request) {
        String caching = request.query("v").isPresent() ? "public, max-age=31536000, immutable" : "public, max-age=300";
        boolean unchanged =
                request.header("If-None-Match").filter(asset.etag()::equals).isPresent();
        Reply reply = unchanged
                ? new Reply(304, asset.type(), new byte[0], Map.of())
                : new Reply(200, asset.type(), asset.bytes(), Map.of());
        return reply.with("Cache-Control", caching).with("ETag", asset.etag());
    }

    private static Optional<Asset> load(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream in = Assets.class.getResourceAsStream("/web/assets/" + name)) {
            if (in == null) {
                return Optional.empty();
            }
            byte[] bytes = in.readAllBytes();
            return Optional.of(new Asset(bytes, type, etag(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("the asset " + name + " cannot be read", e);
        }
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(hash, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
