package org.reststop.hq.resource;

import java.util.List;
import java.util.UUID;

/** What the sample community's partner unit shares. */
public final class SampleResources {
    private final ResourceDesk desk;

    public SampleResources(ResourceDesk desk) {
        this.desk = desk;
    }

    /** @param owner in the register of those who needs are given to */
    public void fill(SharedResource.Owner owner, String stationId) {
        desk.save(new SharedResource(
                new UUID(0x0193_8000_0000_7000L, 0x8000_0000_0000_0001L),
                owner,
                ResourceKind.PARKING,
                new SharedResource.Text("夜间停车位和充电位", "晚上八点到早上七点，院内六个电动车充电位，骑手可以免费充电。", "骑手、快递员", "20:00–07:00"),
                new SharedResource.Terms(stationId, List.of("transport"), 6, null, null),
                true));
        desk.save(new SharedResource(
                new UUID(0x0193_8000_0000_7000L, 0x8000_0000_0000_0002L),
                owner,
                ResourceKind.SKILL,
                new SharedResource.Text("水电维修师傅", "每周六上午可以上门修水管、电灯、门锁。", "老人和困难家庭优先", "周六 09:00–12:00"),
                new SharedResource.Terms("", List.of("property"), 2, null, null),
                true));
    }
}
