package org.reststop.kiosk.scan.payload;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.reststop.config.KioskSettings.Keyboard;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.domain.badge.PhoneCode;
import org.reststop.kiosk.scan.payload.Reading.Kind;
import org.reststop.kiosk.scan.payload.Spellings.Spelling;
import org.reststop.sync.EnrolmentTicket;

/**
 * Understands what one scanner sends. Our own codes show by their shape what is wrong with the keyboards, with Caps Lock
 * or with what the scanner adds; what was learnt from the last of them holds for all other codes. For one thread.
 */
public final class Understanding {
    /** The most that a scanner adds at either end of a code of ours, in characters. */
    private static final int MOST_ADDED = 16;

    /** How a scanner announces the symbology, after ISO/IEC 15424. */
    private static final Pattern SYMBOLOGY = Pattern.compile("^\\][A-Za-z][0-9A-Za-z]");

    private static final Pattern OF_BASE45 = Pattern.compile("[0-9A-Z $%*+\\-./:]*");

    private final String prefix;
    private final String suffix;
    private final Spellings spellings;
    private Retyping usual;

    /**
     * @param prefix what the scanner is set to send before each code, possibly empty
     * @param suffix what it is set to send behind each code, possibly empty
     * @param scanner of the keyboard that it plays
     * @param system of the keyboard that the machine takes it for
     */
    public Understanding(String prefix, String suffix, Keyboard scanner, Keyboard system) {
        this.prefix = prefix;
        this.suffix = suffix;
        Optional<Layout> played = layout(scanner);
        Optional<Layout> taken = layout(system);
        spellings = new Spellings(played, taken);
        usual = played.isPresent() && taken.isPresent() ? new Retyping(played.get(), taken.get()) : Retyping.NONE;
    }

    private static Optional<Layout> layout(Keyboard keyboard) {
        return keyboard == Keyboard.AUTO ? Optional.empty() : Optional.of(Layout.valueOf(keyboard.name()));
    }

    /** Understands bytes, as a serial port delivers them. Never throws, whatever they are. */
    public Reading read(byte[] bytes) {
        ByteText decoded = ByteText.of(bytes);
        return ours(halfWidth(decoded.text()), decoded.encoding())
                .orElseGet(() -> stripped(decoded.text(), Retyping.NONE, false, decoded.encoding()));
    }

    /**
     * Understands what keys typed. Never throws, whatever they were.
     *
     * @param capsLock whether Caps Lock is on; our own codes show that by themselves
     */
    public Reading read(String typed, boolean capsLock) {
        return ours(halfWidth(typed), ByteText.Encoding.ASCII).orElseGet(() -> {
            Optional<ByteText> behind = usual.isNone() ? ByteText.behind(typed) : Optional.empty();
            if (behind.isPresent()) {
                return stripped(behind.get().text(), usual, false, behind.get().encoding());
            }
            String cased = capsLock ? Spellings.exchangeCase(typed, usual.system()) : typed;
            return stripped(usual.meant(cased), usual, capsLock, ByteText.Encoding.ASCII);
        });
    }

    /**
     * The character, mostly one, that a scanner entered as Alt and a number: a byte of a text, a GBK pair or a code
     * point.
     *
     * @param number from 0
     */
    public static String ofAltCode(int number) {
        return ByteText.ofAltCode(number);
    }

    /** The beginning of one of our codes at the end of what has been typed so far, in whatever spelling; its length. */
    public int begunOurs(CharSequence typed) {
        return spellings.lengthAtEnd(typed);
    }

    /** Whether what has been typed so far ends with the beginning of what a code begins with. */
    public boolean isPromising(CharSequence typed) {
        return spellings.begunAtEnd(typed) || endsWithBeginningOf(prefix, typed);
    }

    /** Whether a text is what a scanner puts before codes: what it is set to, or how it announces the symbology. */
    public boolean isAnnouncement(String typed, Reading code) {
        String meant = code.retyping().meant(typed);
        Matcher symbology = SYMBOLOGY.matcher(meant);
        return meant.equalsIgnoreCase(prefix) || symbology.find() && symbology.end() == meant.length();
    }

    private static boolean endsWithBeginningOf(String prefix, CharSequence typed) {
        String end = typed.subSequence(Math.max(0, typed.length() - prefix.length()), typed.length())
                .toString();
        return IntStream.range(0, end.length()).anyMatch(from -> prefix.startsWith(end.substring(from)));
    }

    private Optional<Reading> ours(String text, ByteText.Encoding encoding) {
        Optional<Reading> damaged = Optional.empty();
        for (int at = 0; at < Math.min(text.length(), MOST_ADDED + 1); at++) {
            int index = at;
            for (Spelling spelling : spellings.at(text, at).toList()) {
                Reading reading = reading(text, index, spelling, encoding);
                if (reading.kind() != Kind.DAMAGED) {
                    usual = spelling.retyping();
                    return Optional.of(reading);
                }
                damaged = damaged.or(() -> Optional.of(reading));
            }
        }
        return damaged;
    }

    private static Reading reading(String text, int index, Spelling spelling, ByteText.Encoding encoding) {
        String before = spelling.retyping().meant(text.substring(0, index));
        String meant = spelling.meant(text.substring(index));
        boolean badge = spelling.prefix().equals(BadgeCode.PREFIX);
        int end = badge ? endOfBadge(meant) : endOfTicket(meant);
        Kind whole = badge ? Kind.BADGE : Kind.TICKET;
        return new Reading(
                end < 0 ? meant : meant.substring(0, end),
                end < 0 ? Kind.DAMAGED : whole,
                before,
                end < 0 ? "" : meant.substring(end),
                spelling.retyping(),
                spelling.capsLock(),
                encoding);
    }

    /** A phone's code is the shorter one, so only what cannot belong to a printed one may stand behind it. */
    private static int endOfBadge(String text) {
        for (int length : new int[] {BadgeCode.LENGTH, PhoneCode.LENGTH}) {
            int added = text.length() - length;
            boolean apart = length == BadgeCode.LENGTH || added == 0 || added > 0 && !isWhole(text.substring(length));
            if (added >= 0 && added <= MOST_ADDED && apart && isWhole(text.substring(0, length))) {
                return length;
            }
        }
        return -1;
    }

    private static boolean isWhole(String badge) {
        return OF_BASE45.matcher(badge).matches();
    }

    private static int endOfTicket(String text) {
        for (int end = text.length(); end > Math.max(0, text.length() - MOST_ADDED - 1); end--) {
            if (EnrolmentTicket.parse(text.substring(0, end)).isPresent()) {
                return end;
            }
        }
        return -1;
    }

    private Reading stripped(String text, Retyping retyping, boolean capsLock, ByteText.Encoding encoding) {
        int start = 0;
        if (!prefix.isEmpty() && text.regionMatches(true, 0, prefix, 0, prefix.length())) {
            start = prefix.length();
        }
        Matcher symbology = SYMBOLOGY.matcher(text).region(start, text.length());
        if (symbology.find() && symbology.end() < text.length()) {
            start = symbology.end();
        }
        boolean suffixed = !suffix.isEmpty() && text.length() - suffix.length() > start && text.endsWith(suffix);
        int end = suffixed ? text.length() - suffix.length() : text.length();
        return new Reading(
                text.substring(start, end),
                Kind.OTHER,
                text.substring(0, start),
                text.substring(end),
                retyping,
                capsLock,
                encoding);
    }

    /** Full-width letters, digits and signs, as a Chinese input method makes them, are meant as plain ones. */
    private static String halfWidth(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(c >= 0xff01 && c <= 0xff5e ? (char) (c - 0xfee0) : c == 0x3000 ? ' ' : c);
        }
        return plain.toString();
    }
}
