package org.reststop.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.reststop.domain.notice.NoticeBlock.Heading;
import org.reststop.domain.notice.NoticeBlock.Paragraph;
import org.reststop.domain.notice.NoticeBlock.Points;
import org.reststop.domain.notice.NoticeBlock.Span;
import org.reststop.domain.notice.NoticeBlock.Steps;

class NoticeMarkupTest {
    @Test
    void aBlankLineParts() {
        assertThat(NoticeMarkup.parse("一\n二\n\n三"))
                .containsExactly(new Paragraph(plain("一\n二")), new Paragraph(plain("三")));
    }

    @Test
    void headingsPointsAndStepsAreTold() {
        assertThat(NoticeMarkup.parse("## 停水\n时间：\n- 上午\n- 下午\n3. 关阀门\n4. 储水\n完"))
                .containsExactly(
                        new Heading(plain("停水")),
                        new Paragraph(plain("时间：")),
                        new Points(List.of(plain("上午"), plain("下午"))),
                        new Steps(3, List.of(plain("关阀门"), plain("储水"))),
                        new Paragraph(plain("完")));
    }

    @Test
    void anIndentedLineGoesOnWithItsPoint() {
        assertThat(NoticeMarkup.parse("- 一\n  续\n- 二")).containsExactly(new Points(List.of(plain("一\n续"), plain("二"))));
    }

    @Test
    void twoStarsMakeBold() {
        assertThat(NoticeMarkup.parse("请 **今晚** 储水"))
                .containsExactly(
                        new Paragraph(List.of(new Span("请 ", false), new Span("今晚", true), new Span(" 储水", false))));
    }

    @Test
    void whatIsNoMarkupStaysText() {
        for (String text :
                List.of("**半句", "** 空 **", "#一", "##二", "-3℃", "1.5 元", "<b>x</b>", "[a](http://b)", "*a*")) {
            assertThat(NoticeMarkup.parse(text)).containsExactly(new Paragraph(plain(text)));
        }
    }

    @Test
    void itsWordsAreSpokenWithoutMarks() {
        assertThat(NoticeMarkup.plain("## 停水\n\n- **明天**上午\n1. 关阀门")).isEqualTo("停水\n明天上午\n1. 关阀门");
    }

    @Test
    void noWordOfAnyTextIsLost() {
        long seed = 20_261_126;
        Random random = new Random(seed);
        String[] pieces = {"一", "二", "##", " ", "\n", "\n\n", "- ", "1. ", "**", "  ", "三"};
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 14; i++) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(characters(NoticeMarkup.plain(text.toString())))
                    .as("seed %d, body %s", seed, text)
                    .isEqualTo(characters(text.toString()));
        }
    }

    private static String characters(String text) {
        return text.replaceAll("[^一二三]", "");
    }

    private static List<Span> plain(String text) {
        return List.of(new Span(text, false));
    }
}
