package org.reststop.hq.notice.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaMakerTest {
    @ParameterizedTest
    @CsvSource({"heic, true", "mif1, true", "avif, true", "isom, false", "mp42, false", "'qt  ', false"})
    void aPhonesPictureIsNotTakenForABrokenVideo(String brand, boolean picture) {
        assertThat(MediaMaker.isPhonePicture("\0\0\0\u0018ftyp" + brand)).isEqualTo(picture);
        assertThat(MediaMaker.isPhonePicture("%PDF-1.7 " + brand)).isFalse();
        assertThat(MediaMaker.isPhonePicture("\0\0\0\u0018ftyp")).isFalse();
    }
}
