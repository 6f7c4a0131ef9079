package org.reststop.kiosk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.reststop.domain.notice.Notice;
import org.reststop.domain.notice.NoticeText;
import org.reststop.domain.notice.NoticeWindow;

/** Notices as a community writes them: short, long, and one without English. */
final class SampleNotices {
    private SampleNotices() {}

    static List<Notice> on(LocalDate day, Instant now) {
        return List.of(
                notice(
                        1,
                        day,
                        now,
                        true,
                        new NoticeText(
                                "寒潮蓝色预警：驿站延长开放至晚上十点",
                                "气象台发布寒潮蓝色预警，今晚到明天最低气温降至零下三度。本周驿站每天开放到二十二点，热水、姜茶、暖宝宝免费取用。\n\n路面可能结冰，骑行请减速，过桥和下坡注意防滑。需要帮助请按服务台的铃，或拨打驿站电话。\n\n夜间在岗的同事会在门口留一盏灯。",
                                "Cold wave: the rest stop stays open until ten",
                                "Tonight it will be three degrees below zero. This week the rest stop is open until 22:00"
                                        + " every day; hot water, ginger tea and hand warmers are free.\n\nRoads may be icy: ride slowly"
                                        + " and take care on bridges and slopes.")),
                notice(
                        2,
                        day,
                        now,
                        false,
                        new NoticeText(
                                "周六上午免费检修电动车",
                                "本周六上午九点到十一点半，蓝天车行的师傅在驿站门前免费检修刹车、灯光和轮胎。换件只收成本价。",
                                "Free e-bike check on Saturday",
                                "Saturday 9:00 to 11:30: brakes, lights and tyres are checked for free in front of the rest stop.")),
                notice(
                        3,
                        day,
                        now,
                        false,
                        new NoticeText(
                                "关于星河里社区东门因燃气管道改造施工临时封闭、快递与外卖车辆请改走南门并按引导有序停放的通知",
                                "施工时间为十一月二十三日至十二月五日，每天七点到十九点。\n".repeat(30),
                                "",
                                "")),
                notice(
                        4,
                        day,
                        now,
                        false,
                        new NoticeText("冬季流感疫苗接种", "社区卫生服务中心周一至周五可接种。", "Flu vaccination", "Weekdays at the clinic.")));
    }

    private static Notice notice(int number, LocalDate day, Instant now, boolean pinned, NoticeText text) {
        return new Notice(
                new UUID(7, number), 1, text, new NoticeWindow(now, day.minusDays(1), day.plusDays(9), pinned), false);
    }
}
