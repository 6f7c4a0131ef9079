package org.reststop.hq.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reststop.testing.Badges;
import org.reststop.testing.PrintedPdf;

/** What is printed is rasterised as a printer does and read again as a kiosk does. */
class CardPrinterTest {
    private static final double MILLIMETRE = 72 / 25.4;

    private final Badges badges = new Badges(7);
    private final CardPrinter printer = new CardPrinter();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {300, 150})
    void everyBadgeOnASheetIsReadAgain(int dpi) throws IOException {
        List<BadgeCard> cards = cards(CardPrinter.ON_A_SHEET);

        List<BufferedImage> pages = rasterised(printer.print(cards, CardPrinter.Layout.SHEET), dpi);

        assertThat(pages).hasSize(1);
        assertThat(readCards(pages.getFirst(), dpi))
                .containsExactlyElementsOf(cards.stream().map(BadgeCard::code).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 150})
    void aSingleCardIsReadAgain(int dpi) throws IOException {
        BadgeCard card = cards(1).getFirst();

        List<BufferedImage> pages = rasterised(printer.print(List.of(card), CardPrinter.Layout.CARD), dpi);

        assertThat(read(pages.getFirst())).isEqualTo(card.code());
    }

    @Test
    void aCardHasTheSizeOfABankCardAndASheetThatOfA4() throws IOException {
        try (PDDocument card = Loader.loadPDF(printer.print(cards(3), CardPrinter.Layout.CARD));
                PDDocument sheet = Loader.loadPDF(printer.print(cards(11), CardPrinter.Layout.SHEET))) {
            assertThat(card.getNumberOfPages()).isEqualTo(3);
            assertThat(card.getPage(0).getMediaBox().getWidth() / MILLIMETRE).isEqualTo(85.60, Offset.offset(0.01));
            assertThat(card.getPage(0).getMediaBox().getHeight() / MILLIMETRE).isEqualTo(53.98, Offset.offset(0.01));
            assertThat(sheet.getNumberOfPages()).isEqualTo(2);
            assertThat(sheet.getPage(0).getMediaBox().getWidth() / MILLIMETRE).isEqualTo(210, Offset.offset(0.01));
        }
    }

    @Test
    void aNameIsPrintedHoweverLongItIs() throws IOException {
        BadgeCard usual = card("李雷", 1, Optional.empty());
        BadgeCard longest = card("尼格买提热合曼".repeat(4), 1, Optional.empty());

        BufferedImage page = rasterised(printer.print(List.of(longest), CardPrinter.Layout.CARD), 150)
                .getFirst();

        assertThat(read(page)).isEqualTo(longest.code());
        assertThat(printer.print(List.of(usual), CardPrinter.Layout.CARD)).isNotEmpty();
    }

    @Test
    void aCharacterThatNoFontHasIsNamedInsteadOfPrintedAsABox() {
        String unassigned = Character.toString(0x4_ABCD);
        BadgeCard card = card("李" + unassigned, 1, Optional.empty());

        assertThatThrownBy(() -> printer.print(List.of(card), CardPrinter.Layout.CARD))
                .isInstanceOfSatisfying(PrintException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(PrintProblem.NO_CHARACTER);
                    assertThat(refused.detail()).isEqualTo("U+4ABCD");
                });
    }

    private List<BadgeCard> cards(int count) {
        Photo photo = Photo.of(Pictures.png(300, 400));
        return IntStream.range(0, count)
                .mapToObj(i -> card("王小" + (char) ('一' + i), i, i % 2 == 0 ? Optional.empty() : Optional.of(photo)))
                .toList();
    }

    private BadgeCard card(String name, long serial, Optional<Photo> photo) {
        String code = badges.courier(1000 + serial, serial, LocalDate.of(2026, 3, 2));
        return new BadgeCard(
                code, new BadgeCard.Words("和平路驿站", name, "快递员", "蓝天速递", "有效期至 2027年3月2日", "编号 " + serial), photo);
    }

    private static List<BufferedImage> rasterised(byte[] pdf, int dpi) throws IOException {
        return PrintedPdf.pages(pdf, dpi, ImageType.GRAY);
    }

    /** Cuts a sheet along its lines, as somebody with scissors does. */
    private List<String> readCards(BufferedImage sheet, int dpi) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < CardPrinter.ON_A_SHEET; i++) {
            int x = pixels(19.4 + i % 2 * 85.6, dpi);
            int y = pixels(13.55 + i / 2 * 53.98, dpi);
            texts.add(read(sheet.getSubimage(x, y, pixels(85.6, dpi), pixels(53.98, dpi))));
        }
        return texts;
    }

    private String read(BufferedImage picture) throws IOException {
        return PrintedPdf.read(picture, folder);
    }

    private static int pixels(double millimetres, int dpi) {
        return (int) Math.round(millimetres / 25.4 * dpi);
    }
}
