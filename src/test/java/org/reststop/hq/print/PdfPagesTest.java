package org.reststop.hq.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.hq.print.PdfPages.Drawn;
import org.reststop.hq.print.PdfPages.Problem;

/** Strangers' documents, drawn in a real process of their own. */
class PdfPagesTest {
    private final PdfPages pages = new PdfPages(Duration.ofMinutes(2));

    @TempDir
    private Path folder;

    private Path document(int count) throws Exception {
        Path file = folder.resolve("document.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < count; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            document.save(file.toFile());
        }
        return file;
    }

    @Test
    void eachPageBecomesAPictureAndNoMoreThanAllowed() throws Exception {
        Path file = document(2);

        assertThat(pages.draw(file, 2, 800)).isInstanceOfSatisfying(Drawn.Pages.class, drawn -> {
            assertThat(drawn.jpegs()).hasSize(2).allSatisfy(jpeg -> {
                var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
                assertThat(picture.getHeight()).isBetween(790, 810);
            });
        });
        assertThat(pages.draw(file, 1, 800)).isEqualTo(new Drawn.Not(Problem.TOO_MANY));
    }

    @Test
    void aBrokenDocumentAndOneThatTakesTooLongCostNothingElse() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 and no more");

        assertThat(pages.draw(broken, 2, 800)).isEqualTo(new Drawn.Not(Problem.BROKEN));
        assertThat(new PdfPages(Duration.ofMillis(1)).draw(document(1), 2, 800))
                .isEqualTo(new Drawn.Not(Problem.TOO_HEAVY));
    }
}
