package org.reststop.testing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.reststop.kiosk.scan.ImageReader;
import org.reststop.kiosk.scan.ImageReading;

/** What a printer makes of a PDF, and a kiosk of that. */
public final class PrintedPdf {
    private PrintedPdf() {}

    /** Its pages as a printer of so many dots per inch prints them. */
    public static List<BufferedImage> pages(byte[] pdf, int dpi, ImageType ink) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(renderer.renderImageWithDPI(page, dpi, ink));
            }
            return pages;
        }
    }

    /** What the code in a picture says; "nothing" if none is read. */
    public static String read(BufferedImage picture, Path folder) throws IOException {
        Path file = folder.resolve("read.png");
        ImageIO.write(picture, "png", file.toFile());
        return new ImageReader().read(file) instanceof ImageReading.Code(String text) ? text : "nothing";
    }
}
