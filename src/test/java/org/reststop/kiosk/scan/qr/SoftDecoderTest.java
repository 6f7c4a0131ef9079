package org.reststop.kiosk.scan.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That chance does not pass for a code. */
class SoftDecoderTest {
    private static final int ROUNDS = 150_000;

    @ParameterizedTest
    @CsvSource({"26, 7", "26, 10", "44, 10"})
    void ofHundredsOfThousandsOfBlocksOfRubbishNoneIsCorrected(int length, int check) {
        int[] places = IntStream.range(0, length).toArray();

        long accepted = IntStream.range(0, ROUNDS)
                .parallel()
                .filter(round -> {
                    Random random = new Random(round * 31L + length);
                    int[] codewords = random.ints(length, 0, 256).toArray();
                    return SoftDecoder.correctBlock(
                            codewords, random.doubles(length).toArray(), places, check);
                })
                .count();

        assertThat(accepted).isZero();
    }
}
