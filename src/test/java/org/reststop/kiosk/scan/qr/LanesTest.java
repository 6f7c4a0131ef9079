package org.reststop.kiosk.scan.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** That eight bytes at once come out as one after the other does. */
class LanesTest {
    private final Random random = new Random(64);

    @Test
    void eachByteIsComparedWithItsOwn() {
        for (int round = 0; round < 10_000; round++) {
            byte[] a = bytes(8);
            byte[] b = round % 2 == 0 ? bytes(8) : a.clone();
            b[round % 8] += (byte) (round % 3 - 1);

            int less = Lanes.less(Lanes.load(a, 0), Lanes.load(b, 0));

            for (int i = 0; i < 8; i++) {
                assertThat(less >> i & 1).isEqualTo((a[i] & 255) < (b[i] & 255) ? 1 : 0);
            }
        }
    }

    @Test
    void aHalvedPictureHasTheRoundedMeanOfEachTwoByTwoPixels() {
        for (int width = 2; width < 40; width++) {
            GrayImage image = new GrayImage(width, 5, bytes(width * 5));

            GrayImage half = image.half();

            for (int i = 0; i < half.width() * half.height(); i++) {
                int at = i / half.width() * 2 * width + i % half.width() * 2;
                int sum = grey(image, at) + grey(image, at + 1) + grey(image, at + width) + grey(image, at + width + 1);
                assertThat(grey(half, i)).isEqualTo((sum + 2) / 4);
            }
        }
    }

    @Test
    void whatIsDarkerByATenthThanItsSurroundingsIsBlack() {
        for (int width = 4; width < 80; width++) {
            GrayImage image = new GrayImage(width, 6, bytes(width * 6));
            GrayImage mean = new GrayImage(width / 4, 1, bytes(width / 4));

            BitMatrix black = Filters.darker(image, mean, 4);

            for (int i = 0; i < width * 6; i++) {
                int around = grey(mean, Math.min(mean.width() - 1, i % width / 4));
                assertThat(black.get(i % width, i / width)).isEqualTo(grey(image, i) * 64 < around * 58);
            }
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static int grey(GrayImage image, int at) {
        return image.pixels()[at] & 255;
    }
}
