package org.reststop.hq;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reststop.config.HqSettings;
import org.reststop.hq.backup.BackupApi;
import org.reststop.hq.backup.BackupOffice;
import org.reststop.hq.badge.BadgeApi;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.feed.FeedApi;
import org.reststop.hq.fleet.FleetApi;
import org.reststop.hq.fleet.Tickets;
import org.reststop.hq.fleet.WishApi;
import org.reststop.hq.fleet.Wishes;
import org.reststop.hq.http.JsonReplies;
import org.reststop.hq.http.Route;
import org.reststop.hq.notice.NoticeApi;
import org.reststop.hq.operator.MetricsApi;
import org.reststop.hq.operator.OperatorDoor;
import org.reststop.hq.operator.OperatorToken;
import org.reststop.hq.tls.Certificates;
import org.reststop.hq.tls.TlsApi;
import org.reststop.sync.WireCodec;

/** What the operator's programs may ask of HQ. */
record OperatorRoutes(
        Core core,
        Means means,
        Optional<Certificates> certificates,
        Tickets tickets,
        BackupOffice backups,
        Cards cards,
        PhoneBadges phones) {
    List<Route> all() {
        OperatorDoor door = door();
        JsonReplies json = means.json();
        WireCodec codec = means.codec();
        BadgeOffice badges = cards.parts().office();
        return Stream.of(
                        new MetricsApi(door, means.meters()).routes(),
                        new FleetApi(door, json, codec, core.fleet(), tickets).routes(),
                        new WishApi(door, json, codec, core.fleet(), new Wishes(core.store(), means.clock())).routes(),
                        new TlsApi(door, json, codec, certificates, core.fleet()).routes(),
                        new BadgeApi(door, json, codec, core.people(), badges, core.keys()).routes(),
                        cards.api(door, codec).routes(),
                        phones.operators(door),
                        new FeedApi(door, json, core.store(), core.feed(), means.ids()::next).routes(),
                        new NoticeApi(door, json, codec, core.notices()).routes(),
                        new BackupApi(door, json, codec, backups).routes())
                .flatMap(List::stream)
                .toList();
    }

    private OperatorDoor door() {
        HqSettings settings = means.settings();
        return new OperatorDoor(
                settings.operatorToken().isEmpty()
                        ? OperatorToken.open(settings.dataFolder().resolve("operator-token"), means.random())
                        : OperatorToken.given(settings.operatorToken()),
                means.clock());
    }
}
