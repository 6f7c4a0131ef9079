package org.reststop.hq.cap;

import java.util.regex.Pattern;

/** Compares an alert's geocode with the one that staff have written into a rule. */
final class Geocodes {
    /** GB/T 2260: province, prefecture, county by two digits each, and towns and villages behind (GB/T 10114). */
    private static final Pattern CHINESE = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

    private Geocodes() {}

    /**
     * Whether an alert for one area counts in another: they are the same, or both are Chinese and one lies in the other.
     * An alert for a province counts in its towns, and one for a town in the rule for its county.
     */
    static boolean covers(String alert, String rule) {
        if (alert.equalsIgnoreCase(rule)) {
            return true;
        }
        if (!CHINESE.matcher(alert).matches() || !CHINESE.matcher(rule).matches()) {
            return false;
        }
        String wide = significant(alert);
        String narrow = significant(rule);
        return wide.startsWith(narrow) || narrow.startsWith(wide);
    }

    /** Without the levels that are written as noughts. */
    private static String significant(String code) {
        String left = code;
        while (left.length() > 6 && left.endsWith("000")) {
            left = left.substring(0, left.length() - 3);
        }
        while (left.length() > 2 && left.length() <= 6 && left.endsWith("00")) {
            left = left.substring(0, left.length() - 2);
        }
        return left;
    }
}
