package org.reststop.faults;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.domain.checkin.CheckIn;
import org.reststop.domain.notice.NoticeRead;
import org.reststop.kiosk.sync.Identity;
import org.reststop.kiosk.sync.SteppedSync;
import org.reststop.store.KioskStore;
import org.reststop.store.PoweredDisk;
import org.reststop.store.StoreException;
import org.reststop.store.Tx;
import org.reststop.sync.FactBody;
import org.reststop.sync.NoticeFact;
import org.reststop.sync.PersonFact;
import org.reststop.sync.Protocol;

/** A kiosk: real store and sync on a disk and a clock of its own, and people who come to it. */
final class KioskMachine {
    static final URI HQ = URI.create("http://hq.test");

    final int number;
    final MachineClock clock;
    final PoweredDisk disk;
    private final World world;
    private final Network network;
    private final KioskSettings.Sync settings;
    private final Random random;
    private final UuidV7 ids;
    private Identity identity;
    private @Nullable Run run;
    private boolean safely;

    /** From one start of the machine to the next loss of its power. */
    private static final class Run {
        final KioskStore store;
        final SteppedSync sync;
        boolean dead;
        boolean busy;
        long due = Long.MAX_VALUE;
        long alarm;
        boolean settled;
        long settledSince;

        Run(KioskStore store, SteppedSync sync) {
            this.store = store;
            this.sync = sync;
        }
    }

    KioskMachine(
            int number,
            Identity identity,
            Map<String, byte[]> contents,
            World world,
            Network network,
            KioskSettings.Sync settings) {
        this.number = number;
        this.identity = identity;
        this.world = world;
        this.network = network;
        this.settings = settings;
        this.random = world.fork();
        this.clock = new MachineClock(world.timeline);
        this.ids = new UuidV7(clock, random);
        this.disk = new PoweredDisk(
                world.folder.resolve("kiosk-" + number), contents, world.fork(), world.bug.kioskForces());
    }

    Identity identity() {
        return identity;
    }

    /** Becomes another of HQ's kiosks, as enrolling it again does; returns whether it could. */
    boolean become(Identity other) {
        Run now = run;
        if (now == null || now.busy) {
            return false;
        }
        identity = other;
        now.store.inbox().restart(List.of());
        restart();
        return true;
    }

    boolean isOn() {
        return run != null;
    }

    /** Turns the machine on; it may lose its power again while it starts. */
    void start() {
        if (run != null) {
            return;
        }
        Path folder = disk.start();
        if (World.chance(random, network.calm() || safely ? 0 : 0.1)) {
            disk.cutAfter(1 + random.nextInt(12));
        }
        KioskStore opened;
        try {
            opened = world.stores.openKiosk(number, disk, folder, clock, ids, world.bug::kioskDatabase);
        } catch (RuntimeException e) {
            if (disk.isOn()) {
                throw new IllegalStateException("kiosk " + number + " does not start", e);
            }
            world.record.fault(Fault.KIOSK_POWER_CUT, "kiosk " + number + " while it starts");
            disk.tidy();
            startLater();
            return;
        }
        KioskStore store = world.bug.kioskStore(opened);
        Run[] self = new Run[1];
        SteppedSync sync = new SteppedSync(identity, store, settings, clock, random, (secret, body) -> {
            Run mine = self[0];
            SteppedSync.Heard heard = network.send(this, secret, body, () -> mine.dead || !disk.isOn());
            if (mine.dead || !disk.isOn()) {
                throw new PowerCut();
            }
            return heard;
        });
        Run fresh = new Run(store, sync);
        self[0] = fresh;
        run = fresh;
        world.record.note("kiosk " + number + " is on, incarnation "
                + store.outbox().incarnation() + ", " + store.outbox().queued() + " queued"
                + store.recovery()
                        .map(recovery -> ", " + recovery.facts() + " from the journal, renewed " + recovery.renewed())
                        .orElse(""));
        plan(fresh, world.timeline.now() + Timeline.micros(sync.first()));
    }

    /** Turns the machine on, and nothing goes wrong meanwhile. */
    void startSafely() {
        safely = true;
        start();
        safely = false;
    }

    /** Ends all that runs on it, for good. */
    void stop() {
        disk.cut();
        die();
    }

    private void startLater() {
        Duration off = Duration.ofSeconds(5 + random.nextInt(World.chance(random, 0.3) ? 4000 : 120));
        world.timeline.after(off, this::start);
    }

    private void plan(Run of, long due) {
        of.due = due;
        long alarm = ++of.alarm;
        world.timeline.at(due, () -> {
            if (!of.dead && of.alarm == alarm && !of.busy) {
                exchange(of);
            }
        });
    }

    private void exchange(Run of) {
        of.busy = true;
        long began = world.timeline.now();
        try {
            SteppedSync.Ended ended = of.sync.exchange();
            if (disk.isOn()) {
                of.busy = false;
                of.settled = ended.settled();
                of.settledSince = ended.settled() ? began : Long.MAX_VALUE;
                world.record.note("kiosk " + number + " " + ended.detail() + ", again in " + ended.pause());
                plan(of, world.timeline.now() + Timeline.micros(ended.pause()));
                return;
            }
        } catch (PowerCut e) {
            // Seen to below, unless whoever cut it has done so.
        }
        seeToPower();
    }

    /** Whether all that was here at {@code since} has been exchanged since. */
    boolean isSettledSince(long since) {
        Run now = run;
        return now != null && now.settled && now.settledSince > since && !now.busy;
    }

    /** Takes note of a power cut that happened in the middle of something. */
    private void seeToPower() {
        if (run != null && !disk.isOn()) {
            world.record.fault(Fault.KIOSK_POWER_CUT, "kiosk " + number + " amid disk operation " + disk.operations());
            die();
            startLater();
        }
    }

    /** Cuts the power between two operations of the disk. */
    void cutPower() {
        if (run != null) {
            disk.cut();
            world.record.fault(Fault.KIOSK_POWER_CUT, "kiosk " + number);
            die();
            startLater();
        }
    }

    private void die() {
        Run last = run;
        run = null;
        if (last != null) {
            last.dead = true;
            try {
                last.store.close();
            } catch (RuntimeException e) {
                // Its disk is gone.
            }
            disk.tidy();
        }
    }

    /** Ends the program as staff would, and starts it again. */
    void restart() {
        Run last = run;
        if (last == null || last.busy) {
            return;
        }
        run = null;
        last.dead = true;
        last.store.close();
        boolean cut = !disk.isOn();
        disk.stop();
        disk.tidy();
        world.record.note("kiosk " + number + (cut ? " loses its power while it ends" : " is started again"));
        start();
    }

    /** Puts a copy of a disk in place of the machine's own; returns whether it could. */
    boolean replaceDisk(Map<String, byte[]> image) {
        if (run == null) {
            return false;
        }
        disk.cut();
        die();
        disk.replaceBy(image);
        startSafely();
        world.books.holds(number, facts());
        return true;
    }

    /** Whatever the kiosk keeps to send, now or again. */
    Set<UUID> facts() {
        Run now = run;
        if (now == null) {
            throw new IllegalStateException("kiosk " + number + " is off");
        }
        return new HashSet<>(now.store.read(session ->
                session.createNativeQuery("select id from outbox", UUID.class).getResultList()));
    }

    KioskStore store() {
        Run now = run;
        if (now == null) {
            throw new IllegalStateException("kiosk " + number + " is off");
        }
        return now.store;
    }

    /** Somebody checks in. */
    void checkIn(long person, long serial) {
        write(Books.Kind.CHECK_IN, (tx, id, at) -> {
            tx.session().insert(new CheckIn(id, identity.stationId(), person, serial, at));
            tx.record(id, new PersonFact.CheckedIn(identity.stationId(), person, serial), at);
        });
    }

    /** Somebody opens one of the notices on show. */
    void openNotice(long person) {
        Run now = run;
        if (now == null) {
            return;
        }
        var notices = now.store.read(session -> session.createSelectionQuery(
                        "select n.id from Notice n where not n.withdrawn order by n.id", UUID.class)
                .getResultList());
        if (notices.isEmpty()) {
            return;
        }
        UUID notice = notices.get(random.nextInt(notices.size()));
        boolean open =
                now.store.read(session -> session.get(NoticeRead.class, new NoticeRead.Key(person, notice)) != null);
        if (!open) {
            write(Books.Kind.NOTICE_OPENED, (tx, id, at) -> {
                tx.session().insert(new NoticeRead(person, notice, at));
                tx.record(id, new NoticeFact.Opened(notice, person), at);
            });
        }
    }

    /** A fact gets in that HQ will refuse. */
    void poison() {
        boolean oversized = random.nextBoolean();
        FactBody body = oversized
                ? new PersonFact.CheckedIn("h".repeat(Protocol.MAX_FACT), 1, 1)
                : random.nextBoolean()
                        ? new PersonFact.CheckedIn("elsewhere", 1, 1)
                        : new PersonFact.CheckedIn(identity.stationId(), 1, -1);
        write(oversized ? Books.Kind.OVERSIZED : Books.Kind.SENSELESS, (tx, id, at) -> tx.record(id, body, at));
    }

    private interface Writing {
        void write(Tx tx, UUID id, Instant at);
    }

    private void write(Books.Kind kind, Writing work) {
        Run now = run;
        if (now == null) {
            return;
        }
        UUID id = ids.next();
        Instant at = clock.instant();
        world.books.attempt(id);
        try {
            now.store.write(tx -> {
                work.write(tx, id, at);
                return id;
            });
        } catch (StoreException e) {
            if (disk.isOn()) {
                throw new IllegalStateException("kiosk " + number + " did not take a fact", e);
            }
        }
        if (!disk.isOn()) {
            seeToPower();
            return;
        }
        world.books.promise(id, kind, number);
        world.record.note("kiosk " + number + " has " + kind + " " + id);
        Optional<Duration> soon = now.sync.afterNewFact();
        if (soon.isPresent() && !now.busy) {
            long due = world.timeline.now() + Timeline.micros(soon.get());
            if (due < now.due) {
                plan(now, due);
            }
        }
    }
}
