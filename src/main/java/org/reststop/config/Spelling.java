package org.reststop.config;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How values are written in settings, read and spelt. */
final class Spelling {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

    private static final Pattern SECRET = Pattern.compile("(?i)password|passwd|secret|token");

    private Spelling() {}

    static Optional<URI> address(String text) {
        try {
            URI uri = URI.create(text);
            boolean good = uri.getHost() != null
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && uri.getPort() < 65_536;
            return good ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<Duration> duration(String text) {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long amount = Long.parseLong(matcher.group(1));
        return Optional.of(
                switch (matcher.group(2)) {
                    case "ms" -> Duration.ofMillis(amount);
                    case "s" -> Duration.ofSeconds(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    default -> Duration.ofHours(amount);
                });
    }

    static Optional<Integer> whole(String text, int least, int most) {
        return text.matches("-?\\d{1,9}")
                ? Optional.of(Integer.parseInt(text)).filter(number -> number >= least && number <= most)
                : Optional.empty();
    }

    static String spell(Duration time) {
        if (time.toMillisPart() > 0) {
            return time.toMillis() + "ms";
        }
        if (time.toSecondsPart() > 0 || time.isZero()) {
            return time.toSeconds() + "s";
        }
        return time.toMinutesPart() > 0 ? time.toMinutes() + "m" : time.toHours() + "h";
    }

    static String spell(Number number) {
        return BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString();
    }

    static String spell(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a name or a value looks like a secret. */
    static boolean isSecret(String text) {
        return SECRET.matcher(text).find();
    }

    /** A value as a message may quote it: no secret, no control character, not too long. */
    static String shown(String key, String text) {
        if (isSecret(key) || isSecret(text) || text.contains("@")) {
            return "***";
        }
        String line = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return '"' + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + '"';
    }
}
