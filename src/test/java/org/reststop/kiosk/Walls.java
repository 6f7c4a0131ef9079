package org.reststop.kiosk;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.testing.LongWords;

/** Notices with all that they may have beside their words. */
final class Walls {
    private static final String BODY =
            "## 时间\n**周六上午九点**到十一点半，地点在驿站门前。\n\n- 刹车、灯光和轮胎免费检修\n- 换件只收成本价\n\n1. 在前台登记\n2. 按号排队\n3. 取车时试骑";
    private static final String BODY_EN =
            "## When\n**Saturday from nine** to half past eleven, in front of the rest stop.\n\n- brakes, lights and tyres are checked for free\n- parts at cost price\n\n1. Sign up at the desk\n2. Wait for your number";

    private Walls() {}

    /** Words with headings and lists, and a link. */
    static Notice formatted(LocalDate day, Instant now) {
        return notice(21, day, now, BODY, extras(NoticePriority.NORMAL, "https://example.org/bikes", null));
    }

    /** A picture comes first. */
    static Notice pictured(LocalDate day, Instant now, TestWall wall) {
        NoticeMedium picture =
                wall.keep(NoticeMedium.Kind.PICTURE, picture(), "image/png", "志愿者在检修电动车", "Volunteers check an e-bike");
        return notice(22, day, now, BODY, extras(NoticePriority.HIGH, null, picture));
    }

    static Notice emergency(LocalDate day, Instant now) {
        NoticeExtras extras = new NoticeExtras(
                NoticeAudience.ALL, NoticePriority.EMERGENCY, null, null, List.of(), "https://example.org/gas", true);
        return new Notice(
                new UUID(7, 23),
                1,
                new NoticeText(
                        "燃气泄漏，请立即从南门离开",
                        "**不要使用电器和明火**，不要乘电梯。\n\n1. 关掉手边的火源\n2. 从南门步行离开\n3. 在广场等候通知\n\n"
                                + "消防人员已经在路上。驿站工作人员会协助行动不便的人。\n\n".repeat(6),
                        "Gas leak: leave by the south gate now",
                        "**Use no switches and no flames.**\n\n1. Put out any fire\n2. Walk out by the south gate\n\n"
                                + "Firefighters are on their way.\n\n".repeat(8)),
                new NoticeWindow(now, day, day, false),
                false,
                extras);
    }

    /** The longest title and words that one may have, and a link. */
    static Notice longest(LocalDate day, Instant now, LongWords words, NoticePriority priority) {
        NoticeText text = new NoticeText(
                words.zh(NoticeText.MAX_TITLE),
                words.zh(NoticeText.MAX_BODY),
                words.en(2 * NoticeText.MAX_TITLE),
                words.en(2 * NoticeText.MAX_BODY));
        return new Notice(
                new UUID(7, 30 + words.ordinal()),
                1,
                text,
                new NoticeWindow(now, day, day, false),
                false,
                extras(priority, "https://example.org/long", null));
    }

    private static NoticeExtras extras(NoticePriority priority, @Nullable String link, @Nullable NoticeMedium medium) {
        return new NoticeExtras(
                NoticeAudience.ALL, priority, null, null, medium == null ? List.of() : List.of(medium), link, false);
    }

    private static Notice notice(int number, LocalDate day, Instant now, String body, NoticeExtras extras) {
        return new Notice(
                new UUID(7, number),
                1,
                new NoticeText("周六上午免费检修电动车", body, "Free e-bike check on Saturday", BODY_EN),
                new NoticeWindow(now, day, day, false),
                false,
                extras);
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(1_280, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(252, 226, 178), 0, 800, new Color(160, 196, 160)));
        pen.fillRect(0, 0, 1_280, 800);
        pen.setColor(new Color(30, 80, 70));
        pen.fillRoundRect(420, 300, 440, 40, 30, 30);
        pen.setStroke(new BasicStroke(26));
        pen.drawOval(300, 380, 240, 240);
        pen.drawOval(760, 380, 240, 240);
        pen.drawLine(420, 500, 600, 330);
        pen.drawLine(880, 500, 760, 250);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
