package org.reststop.command.doctor;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Bytes one by one: the place of the first in a row, each in hexadecimal, and beneath it what it prints as. */
final class HexRows {
    private static final int A_ROW = 16;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Map<Integer, String> CONTROLS = Map.ofEntries(
            Map.entry(0, "NUL"),
            Map.entry(2, "STX"),
            Map.entry(3, "ETX"),
            Map.entry(4, "EOT"),
            Map.entry(8, "BS"),
            Map.entry(9, "TAB"),
            Map.entry(10, "LF"),
            Map.entry(13, "CR"),
            Map.entry(27, "ESC"),
            Map.entry(29, "GS"),
            Map.entry(32, "SP"),
            Map.entry(127, "DEL"));

    private HexRows() {}

    static List<String> of(byte[] bytes) {
        List<String> rows = new ArrayList<>();
        for (int from = 0; from < bytes.length; from += A_ROW) {
            StringBuilder hex = new StringBuilder(String.format("%5d  ", from + 1));
            StringBuilder signs = new StringBuilder(" ".repeat(7));
            for (int i = from; i < Math.min(bytes.length, from + A_ROW); i++) {
                hex.append(HEX.toHexDigits(bytes[i])).append("  ");
                signs.append(String.format("%-4s", sign(bytes[i] & 0xff)));
            }
            rows.add(hex.toString().stripTrailing());
            rows.add(signs.toString().stripTrailing());
        }
        return rows;
    }

    private static String sign(int value) {
        String control = CONTROLS.get(value);
        if (control != null) {
            return control;
        }
        return value < 0x20 || value >= 0x7f ? "·" : String.valueOf((char) value);
    }
}
