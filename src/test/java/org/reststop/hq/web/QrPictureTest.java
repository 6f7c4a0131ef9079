package org.reststop.hq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.reststop.sync.EnrolmentTicket;

class QrPictureTest {
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int SCALE = 6;

    @Test
    void aReaderReadsFromThePicturesPathWhatTheTicketSays() throws Exception {
        byte[] hash = new byte[32];
        new Random(1).nextBytes(hash);
        String pin = Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        String text = new EnrolmentTicket(
                        URI.create("https://hq.community.example.org:8443"), "7KQ4-M9XT-2HWB", List.of(pin, pin))
                .text();

        assertThat(read(QrPicture.of(text))).isEqualTo(text);
    }

    private static String read(QrPicture picture) throws Exception {
        int side = picture.side() * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Matcher bars = BAR.matcher(picture.path());
        while (bars.find()) {
            int x = Integer.parseInt(bars.group(1)) * SCALE;
            int y = Integer.parseInt(bars.group(2)) * SCALE;
            int width = Integer.parseInt(bars.group(3)) * SCALE;
            for (int row = y; row < y + SCALE; row++) {
                Arrays.fill(pixels, row * side + x, row * side + x + width, 0);
            }
        }
        var source = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
