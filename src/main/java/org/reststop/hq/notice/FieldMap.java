package org.reststop.hq.notice;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Fields of a notice as a column keeps them: a line for each, its name and its text, line breaks escaped. */
final class FieldMap {
    private FieldMap() {}

    static String write(Map<NoticeField, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey().word() + "=" + escaped(field.getValue()))
                .collect(Collectors.joining("\n"));
    }

    static Map<NoticeField, String> read(String text) {
        Map<NoticeField, String> fields = new EnumMap<>(NoticeField.class);
        for (String line : text.split("\n")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                NoticeField.ofWord(line.substring(0, equals))
                        .ifPresent(field -> fields.put(field, plain(line.substring(equals + 1))));
            }
        }
        return fields;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            plain.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
        }
        return plain.toString();
    }
}
