package org.reststop.store.backup;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as a line of text, as PostgreSQL's COPY has it: values between tabs, {@code \N} for null. */
final class TextRow {
    private static final String NULL = "\\N";

    private TextRow() {}

    /** Adds a value and the tab or line end behind it. */
    static void append(StringBuilder line, @Nullable String value, char end) {
        if (value == null) {
            line.append(NULL).append(end);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
        line.append(end);
    }

    /** The values of a line. */
    static List<@Nullable String> split(String line) {
        List<@Nullable String> values = new ArrayList<>();
        for (String value : line.split("\t", -1)) {
            values.add(value.equals(NULL) ? null : unescape(value));
        }
        return values;
    }

    private static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                plain.append(
                        switch (escaped) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> escaped;
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
