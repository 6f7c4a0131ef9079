package org.reststop.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.net.URI;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.badge.Base45;

/**
 * All that a new kiosk needs to become HQ's, in one QR code: {@code RSE1:} and Base45 (RFC 9285) of
 * number of pins 1 | pins 32 each | length of code 1 | code | address | CRC-32 4, so that every character is of QR's
 * alphanumeric set. One ticket has one text.
 *
 * @param hq HQ's base address, http or https, without a slash at its end
 * @param code HQ's one-time code
 * @param pins the keys that HQ is known by ({@link Pins}), at most {@value #MAX_PINS}; empty if the machine's own
 *     authorities vouch for it
 */
public record EnrolmentTicket(URI hq, String code, List<String> pins) {
    /** What every ticket begins with. */
    public static final String PREFIX = "RSE1:";

    static final int MAX_PINS = 2;

    private static final int PIN_BYTES = 32;
    private static final int CRC_BYTES = 4;
    private static final Pattern CODE = Pattern.compile("[A-Z0-9-]{1,64}");
    private static final Pattern ADDRESS = Pattern.compile(
            "https?://(\\[[0-9A-Fa-f:.]{2,45}]|[A-Za-z0-9._-]{1,120})(:\\d{1,5})?(/[!-~&&[^?#]]{1,60})?");

    /** @throws IllegalArgumentException if it is no ticket: no such address or code, or pins for plain http */
    public EnrolmentTicket {
        pins = List.copyOf(pins);
        String address = hq.toString();
        if (!ADDRESS.matcher(address).matches() || address.endsWith("/") || hq.getHost() == null) {
            throw new IllegalArgumentException("the address must be http or https, a host, a port, a path");
        }
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a code has 1 to 64 capital letters, digits and hyphens");
        }
        if (pins.size() > MAX_PINS || !pins.stream().allMatch(Pins::isPin)) {
            throw new IllegalArgumentException("at most " + MAX_PINS + " pins of 43 characters");
        }
        if (!pins.isEmpty() && !address.startsWith("https:")) {
            throw new IllegalArgumentException("only https has keys to pin");
        }
    }

    /** Whether a text wants to be a ticket, whole or not. */
    public static boolean isMeant(String text) {
        return text.strip().startsWith(PREFIX);
    }

    /** The ticket that a text is, or empty if it is none or not whole. */
    public static Optional<EnrolmentTicket> parse(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith(PREFIX)) {
            return Optional.empty();
        }
        byte[] bytes = Base45.decode(stripped.substring(PREFIX.length()));
        return bytes == null ? Optional.empty() : Optional.ofNullable(read(ByteBuffer.wrap(bytes)));
    }

    private static @Nullable EnrolmentTicket read(ByteBuffer in) {
        try {
            int end = in.limit() - CRC_BYTES;
            if (end < 0 || in.getInt(end) != crc(in.array(), end)) {
                return null;
            }
            in.limit(end);
            int count = in.get();
            List<String> pins = new ArrayList<>();
            for (int i = 0; i < count && i <= MAX_PINS; i++) {
                pins.add(Base64.getUrlEncoder().withoutPadding().encodeToString(take(in, PIN_BYTES)));
            }
            String code = new String(take(in, Byte.toUnsignedInt(in.get())), US_ASCII);
            String address = new String(take(in, in.remaining()), US_ASCII);
            return new EnrolmentTicket(URI.create(address), code, pins);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    /** What the QR code says. */
    public String text() {
        byte[] address = hq.toString().getBytes(US_ASCII);
        byte[] secret = code.getBytes(US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(2 + pins.size() * PIN_BYTES + secret.length + address.length + CRC_BYTES);
        out.put((byte) pins.size());
        pins.forEach(pin -> out.put(Base64.getUrlDecoder().decode(pin)));
        out.put((byte) secret.length).put(secret).put(address);
        out.putInt(crc(out.array(), out.position()));
        return PREFIX + Base45.encode(out.array());
    }

    private static int crc(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /** Without the code, which belongs in no log. */
    @Override
    public String toString() {
        return "EnrolmentTicket[" + hq + ", " + pins.size() + " pins]";
    }
}
