package org.reststop.hq.print;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** The process of its own in which {@link PdfPages} draws. Its exit code says what came of it. */
final class PdfPagesMain {
    static final int BROKEN = 10;
    static final int LOCKED = 11;
    static final int TOO_MANY = 12;

    private static final double POINTS_AN_INCH = 72;
    private static final double MAX_DPI = 220;

    private PdfPagesMain() {}

    /**
     * Draws each page.
     *
     * @param args the file, the folder for the pages, how many at most, and how many pixels their longer side has
     */
    public static void main(String[] args) {
        System.exit(draw(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3])));
    }

    private static int draw(Path file, Path folder, int most, int longest) {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > most) {
                return pages < 1 ? BROKEN : TOO_MANY;
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int page = 0; page < pages; page++) {
                PDRectangle box = document.getPage(page).getCropBox();
                double side = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
                double dpi = Math.min(MAX_DPI, longest / side * POINTS_AN_INCH);
                BufferedImage drawn = renderer.renderImageWithDPI(page, (float) dpi, ImageType.RGB);
                Files.write(folder.resolve("page-" + (page + 1) + ".jpg"), PictureFile.encode(onWhite(drawn)));
            }
            return 0;
        } catch (InvalidPasswordException e) {
            return LOCKED;
        } catch (IOException | RuntimeException e) {
            return BROKEN;
        }
    }

    private static BufferedImage onWhite(BufferedImage page) {
        BufferedImage white = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = white.createGraphics();
        pen.drawImage(page, 0, 0, Color.WHITE, null);
        pen.dispose();
        return white;
    }
}
