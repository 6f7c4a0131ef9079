package org.reststop.kiosk.input.hand;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads how characters are written from the program's own files. */
final class Templates {
    private static final Charset GB2312 = Charset.forName("GB2312");

    /** The first byte of GB 2312's characters in order of their strokes and no longer of how common they are. */
    private static final int SECOND_LEVEL = 0xD8;

    private static final float UNCOMMON = 0.002f;
    private static final float RARE = 0.006f;

    /** Parts of characters that nobody writes alone: 口 is meant, not 囗. */
    private static final String PARTS = "丨丿丶亅乚冂冖凵勹匚匸卩厶囗夂夊宀尢屮巛彐彡彳攴爻疒癶罒虍亠阝讠刂亻扌犭纟钅饣忄氵灬礻衤辶艹廾弋丬";

    private static final float PART = 0.06f;
    private static final int FIRST_CHARACTER = 0x3400;

    /** Who writes on the pad means 丁 rather than T, and 十 rather than +. */
    private static final float LETTER = 0.03f;

    private static final float MARK = 0.15f;

    private Templates() {}

    /** Strokes of Chinese characters: a count, then for each its code point and strokes of points of two bytes. */
    static List<Template> characters(InputStream packed) throws IOException {
        List<Template> read = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(packed)))) {
            for (int left = in.readInt(); left > 0; left--) {
                String text = Character.toString(in.readInt());
                float[][] strokes = new float[in.readUnsignedByte()][];
                for (int j = 0; j < strokes.length; j++) {
                    byte[] points = new byte[2 * in.readUnsignedByte()];
                    in.readFully(points);
                    strokes[j] = new float[points.length];
                    for (int i = 0; i < points.length; i++) {
                        strokes[j][i] = Byte.toUnsignedInt(points[i]);
                    }
                }
                read.add(new Template(text, UnitSquare.fit(strokes), rarity(text)));
            }
        }
        return read;
    }

    /** Digits, letters and marks, in the form that {@link StrokeFile} reads; several forms of one sign may be there. */
    static List<Template> signs(InputStream text) throws IOException {
        List<Template> read = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                StrokeFile.sample(line)
                        .ifPresent(sample -> read.add(new Template(
                                sample.text(), UnitSquare.fit(Stroke.lines(sample.strokes())), sign(sample.text()))));
            }
        }
        return read;
    }

    private static float sign(String sign) {
        if (Character.isDigit(sign.codePointAt(0))) {
            return UNCOMMON;
        }
        return Character.isLetter(sign.codePointAt(0)) ? LETTER : MARK;
    }

    private static float rarity(String character) {
        if (PARTS.contains(character) || character.codePointAt(0) < FIRST_CHARACTER) {
            return PART;
        }
        byte[] code = character.getBytes(GB2312);
        if (code.length < 2) {
            return RARE;
        }
        return Byte.toUnsignedInt(code[0]) < SECOND_LEVEL ? 0 : UNCOMMON;
    }
}
