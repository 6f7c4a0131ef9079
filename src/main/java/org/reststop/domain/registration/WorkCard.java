package org.reststop.domain.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.reststop.domain.badge.BadgeCode;

/**
 * The code on a work card of a delivery company: any text that stays the same and stands for one person. What is known
 * to change from minute to minute or to be the same for everybody is none: goods and books, codes to pay with, contacts, networks, and
 * the addresses of pages that name nobody.
 */
public final class WorkCard {
    /** The shortest text, in characters. */
    public static final int SHORTEST = 4;

    /** The longest text, in characters: of longer ones only the beginning is passed on, and that may be another's too. */
    public static final int LONGEST = 510;

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    /**
     * What wallets show to be charged by: WeChat Pay 18 digits from 10 to 15, Alipay 16 to 24 digits from 25 to 30,
     * UnionPay 19 digits from 62.
     */
    private static final Pattern PAYING = Pattern.compile("1[0-5]\\d{16}|(2[5-9]|30)\\d{14,22}|62\\d{17}");

    private static final Pattern OTHER_USE = Pattern.compile(
            "(wxp|weixin|alipays?|alipayqr|upwrp|tel|sms|smsto|mailto|mecard|matmsg|begin|wifi|geo|market|bitcoin):.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PAGE =
            Pattern.compile("https?://([^/?#]*)(.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern PAYING_HOST =
            Pattern.compile(".*\\b(pay|payapp|wxpay|tenpay|alipay|95516|unionpay|jdpay|wechat|weixin)\\b.*");

    /** A page that stands for one person carries a number of theirs. */
    private static final Pattern NUMBER = Pattern.compile(".*\\d{4}.*", Pattern.DOTALL);

    /** GS1: goods of mainland China (690 to 699), and books (978, 979), with a check digit at the end. */
    private static final Pattern GOODS = Pattern.compile("(69\\d|97[89])\\d{10}");

    private WorkCard() {}

    /**
     * The SHA-256 of a scanned text in UTF-8, as 64 small hexadecimal digits; empty if the text can be no work card's.
     *
     * @param text what a scanner delivered
     */
    public static Optional<String> fingerprint(String text) {
        return canBe(text) ? Optional.of(sha256(text)) : Optional.empty();
    }

    /** Whether a text is a fingerprint as {@link #fingerprint} gives it. */
    public static boolean isFingerprint(String text) {
        return FINGERPRINT.matcher(text).matches();
    }

    private static boolean canBe(String text) {
        if (text.isBlank()
                || text.length() < SHORTEST
                || text.length() > LONGEST
                || text.startsWith(BadgeCode.PREFIX)) {
            return false;
        }
        if (GOODS.matcher(text).matches() && hasCheckDigit(text)) {
            return false;
        }
        if (PAYING.matcher(text).matches() || OTHER_USE.matcher(text).matches()) {
            return false;
        }
        var page = PAGE.matcher(text);
        return !page.matches()
                || !PAYING_HOST.matcher(page.group(1).toLowerCase(Locale.ROOT)).matches()
                        && NUMBER.matcher(page.group(2)).matches();
    }

    /** EAN-13, GS1 General Specifications 7.9: weights 1 and 3 from the left, the sum of all a multiple of ten. */
    private static boolean hasCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return sum % 10 == 0;
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
