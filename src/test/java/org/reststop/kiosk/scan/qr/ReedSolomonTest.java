package org.reststop.kiosk.scan.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.reedsolomon.GenericGF;
import com.google.zxing.common.reedsolomon.ReedSolomonEncoder;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReedSolomonTest {
    private final Random random = new Random(18004);

    @Test
    void errorsAndErasuresAreCorrectedUpToTheLimit() {
        for (int round = 0; round < 2000; round++) {
            int check = 4 + random.nextInt(27);
            int[] block = encoded(10 + random.nextInt(100), check);
            int[] damaged = block.clone();
            int erasures = random.nextInt(check + 1);
            int errors = random.nextInt((check - erasures) / 2 + 1);
            int[] places = places(block.length, erasures + errors);
            for (int place : places) {
                damaged[place] ^= 1 + random.nextInt(255);
            }

            int wrong = ReedSolomon.correct(damaged, check, java.util.Arrays.copyOf(places, erasures), 0);

            assertThat(wrong).as("round %d", round).isEqualTo(erasures + errors);
            assertThat(damaged).isEqualTo(block);
        }
    }

    @Test
    void aBlockDamagedBeyondTheSpareIsLeftAsItIs() {
        for (int round = 0; round < 500; round++) {
            int[] block = encoded(40, 16);
            for (int place : places(block.length, 8)) {
                block[place] ^= 1 + random.nextInt(255);
            }
            int[] before = block.clone();

            assertThat(ReedSolomon.correct(block, 16, new int[0], 3)).isEqualTo(-1);
            assertThat(block).isEqualTo(before);
        }
    }

    private int[] encoded(int data, int check) {
        int[] block = new int[data + check];
        for (int i = 0; i < data; i++) {
            block[i] = random.nextInt(256);
        }
        new ReedSolomonEncoder(GenericGF.QR_CODE_FIELD_256).encode(block, check);
        return block;
    }

    private int[] places(int length, int count) {
        return random.ints(0, length).distinct().limit(count).toArray();
    }
}
