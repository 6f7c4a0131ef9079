package org.reststop.command.doctor;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.reststop.command.text.Texts;
import org.reststop.domain.badge.BadgeCode;
import org.reststop.kiosk.scan.payload.ByteText;
import org.reststop.kiosk.scan.payload.Reading;
import org.reststop.kiosk.scan.payload.Understanding;

/** Says in words what a scanner sent. */
final class ScanWords {
    private static final String ENDS = "\r\n\t\u0003\u0004\u0000";

    private final Texts texts;
    private final Understanding understanding;

    ScanWords(Texts texts, Understanding understanding) {
        this.texts = texts;
        this.understanding = understanding;
    }

    /**
     * @param scan at least one byte
     * @param typed whether the bytes are keys of a terminal, which a keyboard's layout went over
     */
    List<String> of(byte[] scan, boolean typed) {
        int length = scan.length;
        while (length > 0 && ENDS.indexOf(scan[length - 1]) >= 0) {
            length--;
        }
        byte[] content = Arrays.copyOf(scan, length);
        Reading reading = typed
                ? understanding.read(new String(content, StandardCharsets.UTF_8), false)
                : understanding.read(content);
        List<String> lines = new ArrayList<>();
        lines.add(texts.say("doctor.scan.length", scan.length));
        lines.add(end(Arrays.copyOfRange(scan, length, scan.length)));
        addAround(reading, lines);
        addKeys(reading, lines);
        if (!typed || reading.encoding() != ByteText.Encoding.ASCII) {
            String encoding = reading.encoding().name().toLowerCase(Locale.ROOT).replace('_', '-');
            lines.add(texts.say("doctor.scan.encoding." + encoding));
        }
        String kind = reading.kind().name().toLowerCase(Locale.ROOT);
        lines.add(texts.say("doctor.scan.kind." + kind, reading.text().length(), BadgeCode.LENGTH));
        return lines;
    }

    private String end(byte[] end) {
        if (end.length == 0) {
            return texts.say("doctor.scan.end.none");
        }
        List<String> signs = HexRows.of(end);
        return texts.say("doctor.scan.end", signs.get(1).strip().replaceAll(" +", " "));
    }

    private void addAround(Reading reading, List<String> lines) {
        if (reading.before().matches("\\][A-Za-z].")) {
            lines.add(texts.say("doctor.scan.symbology", reading.before()));
        } else if (!reading.before().isEmpty()) {
            lines.add(texts.say("doctor.scan.before", reading.before()));
        }
        if (!reading.after().isEmpty()) {
            lines.add(texts.say("doctor.scan.after", reading.after()));
        }
    }

    private void addKeys(Reading reading, List<String> lines) {
        if (!reading.retyping().isNone()) {
            String scanner = reading.retyping().scanner().name().toLowerCase(Locale.ROOT);
            String system = reading.retyping().system().name().toLowerCase(Locale.ROOT);
            lines.add(texts.say("doctor.scan.layout", scanner, system));
        }
        if (reading.capsLock()) {
            lines.add(texts.say("doctor.scan.caps"));
        }
    }
}
