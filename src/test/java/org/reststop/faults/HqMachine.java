package org.reststop.faults;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.hq.badge.BadgeOffice;
import org.reststop.hq.badge.People;
import org.reststop.hq.badge.SigningKeys;
import org.reststop.hq.exchange.KioskApi;
import org.reststop.hq.feed.FeedPublisher;
import org.reststop.hq.feed.FeedReader;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.SocketlessDoor;
import org.reststop.hq.intake.Consequences;
import org.reststop.hq.intake.Intake;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeEdit;
import org.reststop.hq.notice.NoticeMerging;
import org.reststop.store.PoweredDisk;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.sync.NoticeFact;
import org.reststop.sync.WireCodec;

/** HQ: its real features over a real store, on a disk and a clock of its own. */
final class HqMachine {
    static final List<Class<?>> ENTITIES = Stream.of(Fleet.ENTITIES, BadgeOffice.ENTITIES, NoticeBoard.ENTITIES)
            .flatMap(List::stream)
            .toList();

    final MachineClock clock;
    final PoweredDisk disk;
    private final World world;
    private final Random random;
    private final SecureRandom secure;
    private final UuidV7 ids;
    private final WireCodec codec = new WireCodec();
    private @Nullable Run run;
    private boolean calm;
    private boolean safely = true;

    /** HQ's parts from one start to the next loss of power. */
    static final class Run {
        final Store store;
        final Store raw;
        final Fleet fleet;
        final People people;
        final BadgeOffice badges;
        final NoticeBoard notices;
        final FeedPublisher feed;
        final SocketlessDoor door;
        boolean dead;

        private Run(HqMachine machine, Store raw) {
            World world = machine.world;
            this.raw = raw;
            this.store = world.bug.hqStore(raw, world.timeline);
            this.feed = new FeedPublisher(machine.codec);
            store.write(tx -> {
                feed.ensureEpoch(tx.session(), machine.ids.next());
                return feed;
            });
            SigningKeys keys = new SigningKeys(store, feed, machine.clock, machine.secure);
            keys.ensure();
            this.fleet = new Fleet(store, machine.clock, machine.ids, machine.secure);
            this.people = new People(store, feed);
            this.badges = new BadgeOffice(store, feed, keys, machine.clock, machine.secure);
            this.notices = new NoticeBoard(store, feed, machine.clock, machine.ids);
            NoticeMerging merging = new NoticeMerging(feed, machine.clock);
            Intake intake = new Intake(machine.codec, machine.clock, machine.ids, consequences(merging));
            KioskApi.Tools tools = new KioskApi.Tools(new SimpleMeterRegistry(), machine.clock, machine.random);
            KioskApi.Marks marks = new KioskApi.Marks(keys, List::of);
            this.door = new SocketlessDoor(
                    new KioskApi(store, fleet, intake, new FeedReader(machine.codec), marks, tools).routes());
        }
    }

    private static Consequences consequences(NoticeMerging merging) {
        return (session, sender, facts) -> merging.merge(
                session,
                facts.stream()
                        .filter(fact -> fact.body() instanceof NoticeFact.Edited)
                        .map(fact -> NoticeEdit.of(
                                fact.id(),
                                (NoticeFact.Edited) fact.body(),
                                sender.kiosk(),
                                sender.stationId(),
                                fact.at()))
                        .toList());
    }

    HqMachine(World world) {
        this.world = world;
        this.random = world.fork();
        this.secure = world.forkSecure();
        this.clock = new MachineClock(world.timeline);
        this.ids = new UuidV7(clock, random);
        this.disk =
                new PoweredDisk(world.folder.resolve("hq"), world.stores.emptyHq(), world.fork(), world.bug.hqForces());
    }

    /** From now on nothing happens to it. */
    void calm() {
        calm = true;
    }

    Optional<Run> run() {
        return Optional.ofNullable(run);
    }

    Run running() {
        return run().orElseThrow(() -> new IllegalStateException("HQ is off"));
    }

    /** Turns HQ on; it may lose its power again while it starts. */
    void start() {
        if (run != null) {
            return;
        }
        Path folder = disk.start();
        if (World.chance(random, calm || safely ? 0 : 0.1)) {
            disk.cutAfter(1 + random.nextInt(8));
        }
        try {
            Store store = world.stores.openHq(disk, folder, world.bug::hqDatabase);
            try {
                run = new Run(this, store);
            } catch (RuntimeException e) {
                close(store);
                throw e;
            }
        } catch (StoreException e) {
            if (disk.isOn()) {
                throw new IllegalStateException("HQ does not start", e);
            }
            world.record.fault(Fault.HQ_POWER_CUT, "while it starts");
            disk.tidy();
            startLater();
            return;
        }
        safely = false;
        world.record.note("HQ is on");
        Invariants.hqHoldsWhatItAnswered(world, this);
    }

    /** Ends all that runs on it, for good. */
    void stop() {
        disk.cut();
        die();
    }

    private void startLater() {
        Duration off = Duration.ofSeconds(5 + random.nextInt(World.chance(random, 0.3) ? 6000 : 120));
        world.timeline.after(off, this::start);
    }

    /** Does something at HQ if it is on; what fails there for a power cut is nothing to its caller. */
    void work(java.util.function.Consumer<Run> what) {
        Run now = run;
        if (now == null) {
            return;
        }
        try {
            what.accept(now);
        } catch (StoreException e) {
            if (disk.isOn()) {
                world.record.note("HQ did not do it");
            }
        } catch (PowerCut e) {
            // Seen to below, unless whoever cut it has done so.
        }
        seeToPower();
    }

    /** HQ's answer to an exchange, empty if it has no power to give one. */
    Optional<Reply> answer(String path, Map<String, String> headers, byte[] body) {
        Run now = run;
        if (now == null) {
            return Optional.empty();
        }
        Reply reply = now.door.post(path, headers, body);
        if (World.chance(random, 0.2)) {
            work(hq -> hq.fleet.flushSightings());
        }
        if (!disk.isOn()) {
            seeToPower();
            return Optional.empty();
        }
        return Optional.of(reply);
    }

    private void seeToPower() {
        if (run != null && !disk.isOn()) {
            world.record.fault(Fault.HQ_POWER_CUT, "amid disk operation " + disk.operations());
            die();
            startLater();
        }
    }

    void cutPower() {
        if (run != null) {
            disk.cut();
            world.record.fault(Fault.HQ_POWER_CUT, "between two operations");
            die();
            startLater();
        }
    }

    /** Puts a backup in place of HQ's disk and starts it; returns whether it could. */
    boolean rollBack(Map<String, byte[]> backup) {
        if (run == null) {
            return false;
        }
        disk.cut();
        die();
        disk.replaceBy(backup);
        world.books.answered().clear();
        safely = true;
        start();
        // As whoever restores HQ's database does.
        Run now = running();
        now.store.write(tx -> {
            now.feed.renewEpoch(tx.session(), ids.next());
            return now;
        });
        world.books.hqRolledBackTo(HqContents.of(running().raw).all());
        return true;
    }

    private void die() {
        Run last = run;
        run = null;
        if (last != null) {
            last.dead = true;
            close(last.raw);
            disk.tidy();
        }
    }

    private static void close(Store store) {
        try {
            store.close();
        } catch (RuntimeException e) {
            // Its disk is gone.
        }
    }

    /** Lets time pass within something that HQ is doing. */
    void meanwhile(Run of, Duration wait) {
        world.timeline.pass(wait, () -> of.dead);
        if (of.dead || !disk.isOn()) {
            throw new PowerCut();
        }
    }
}
