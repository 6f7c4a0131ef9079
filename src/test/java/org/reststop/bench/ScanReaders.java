package org.reststop.bench;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.reststop.kiosk.scan.qr.GrayImage;
import org.reststop.kiosk.scan.qr.QrCode;
import org.reststop.kiosk.scan.qr.QrReader;

/** The readers to compare. Another library joins by a {@link Named} that the class path offers as a service. */
final class ScanReaders {
    private ScanReaders() {}

    /** A reader with a name for the table. */
    interface Named {
        String name();

        QrReader reader();
    }

    private record Ours(String name, QrReader reader) implements Named {}

    /** @param photos whether our reader may take its time */
    static List<Named> all(boolean photos) {
        List<Named> readers = new ArrayList<>();
        readers.add(new Ours("ZXing core", image -> zxing(image, Map.of())));
        readers.add(new Ours("ZXing core TRY_HARDER", image -> zxing(image, Map.of(DecodeHintType.TRY_HARDER, true))));
        readers.add(new Ours("ours, for frames", QrReader.forFrames()));
        if (photos) {
            readers.add(new Ours("ours, for photos", QrReader.forPhotos(_ -> true)));
        }
        ServiceLoader.load(Named.class).forEach(readers::add);
        return readers;
    }

    private static Optional<QrCode> zxing(GrayImage image, Map<DecodeHintType, ?> hints) {
        PlanarYUVLuminanceSource source = new PlanarYUVLuminanceSource(
                image.pixels(), image.width(), image.height(), 0, 0, image.width(), image.height(), false);
        try {
            Result result = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), hints);
            return Optional.of(new QrCode(result.getText(), List.of()));
        } catch (ReaderException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
