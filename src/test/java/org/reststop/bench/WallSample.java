package org.reststop.bench;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeAudience;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeHours;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.NoticePriority;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;
import org.reststop.store.KioskStore;
import org.reststop.store.attachment.ContentFolder;

/** A wall as no community has it: thousands of notices of all lengths, some with a picture each. */
final class WallSample {
    private static final int AT_ONCE = 500;
    private static final int WIDTH = 1_600;
    private static final int HEIGHT = 1_200;

    /** One in so many is pinned, is urgent, was written lately, has hours of its own. */
    private static final int PINNED = 500;

    private static final int HIGH = 100;
    private static final int FRESH = 50;
    private static final int HOURLY = 10;

    private final Random random = new Random(7);
    private final Instant now;
    private final LocalDate today;

    WallSample(Instant now, ZoneId zone) {
        this.now = now;
        this.today = LocalDate.ofInstant(now, zone);
    }

    /** Puts pictures on the disk and notices into the store; the first notices have one each. */
    void fill(Path folder, KioskStore store, int notices, int pictures) throws IOException {
        ContentFolder media = new ContentFolder(folder.resolve("media"));
        List<NoticeMedium> shown = new ArrayList<>();
        for (int i = 0; i < pictures; i++) {
            byte[] picture = picture(i);
            String name = media.keep(picture, FileTime.from(now));
            shown.add(new NoticeMedium(
                    NoticeMedium.Kind.PICTURE, name, "image/jpeg", picture.length, "第" + i + "张", "Picture " + i));
        }
        for (int from = 0; from < notices; from += AT_ONCE) {
            int begin = from;
            store.write(tx -> {
                for (int i = begin; i < Math.min(notices, begin + AT_ONCE); i++) {
                    tx.session().insert(notice(i, i < shown.size() ? shown.get(i) : null));
                }
                return begin;
            });
        }
    }

    private Notice notice(int number, @Nullable NoticeMedium picture) {
        boolean fresh = number % FRESH == 1;
        Duration age = fresh ? Duration.ofHours(number % 48) : Duration.ofDays(4 + random.nextInt(300));
        NoticeWindow window =
                new NoticeWindow(now.minus(age), today.minusDays(400), today.plusDays(400), number % PINNED == 2);
        return new Notice(new UUID(9, number), 1, text(number), window, false, extras(number, picture));
    }

    private NoticeText text(int number) {
        String body = "请大家**互相转告**，有问题到前台问工作人员。\n\n- 时间以驿站门口的通知为准\n- 雨雪天顺延一天\n\n"
                .repeat(1 + (int) Math.floor(Math.pow(random.nextDouble(), 3) * 12));
        return new NoticeText(
                "第" + number + "号公告：本周的便民服务安排",
                body,
                "Notice " + number + ": services this week",
                "Please tell others.");
    }

    private NoticeExtras extras(int number, @Nullable NoticeMedium picture) {
        NoticePriority priority =
                number % HIGH == 3 ? NoticePriority.HIGH : number % 2 == 0 ? NoticePriority.NORMAL : NoticePriority.LOW;
        NoticeHours hours =
                number % HOURLY == 4 ? new NoticeHours(Set.of(), LocalTime.of(7, 0), LocalTime.of(21, 0)) : null;
        List<NoticeMedium> media = picture == null ? List.of() : List.of(picture);
        String link = number % HOURLY == 5 ? "https://example.org/n/" + number : null;
        return new NoticeExtras(NoticeAudience.ALL, priority, hours, null, media, link, false);
    }

    private byte[] picture(int number) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        Color one = Color.getHSBColor(number * 0.37f, 0.5f, 0.9f);
        Color other = Color.getHSBColor(number * 0.61f, 0.6f, 0.5f);
        pen.setPaint(new GradientPaint(0, 0, one, WIDTH, HEIGHT, other));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 60; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), random.nextInt(300), random.nextInt(300));
        }
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
