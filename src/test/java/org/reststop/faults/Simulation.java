package org.reststop.faults;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.reststop.config.KioskSettings;
import org.reststop.domain.badge.Role;
import org.reststop.domain.station.Station;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.fleet.Fleet;
import org.reststop.kiosk.sync.Identity;
import org.reststop.store.SimulatedStores;
import org.reststop.sync.StationChange;

/** One seed's run: some kiosks and an HQ, work and faults for a while, then peace until all is quiet. */
final class Simulation {
    static final List<String> STATIONS = List.of("heping", "dongmen");
    private static final Duration BOUND = Duration.ofHours(8);

    /** No more requests are needed until all is quiet; kiosks that go on and on would take for ever to simulate. */
    private static final int MANY = 2000;

    final World world;
    final HqMachine hq;
    final Network network;
    final List<KioskMachine> kiosks = new ArrayList<>();
    final KioskSettings.Sync settings;
    final List<Long> badges = new ArrayList<>();
    final Chaos chaos;
    private final long seed;

    private Simulation(long seed, World world) {
        this.seed = seed;
        this.world = world;
        this.chaos = new Chaos(this, world.fork());
        this.settings = new KioskSettings.Sync(chaos.interval(), 0.2, Duration.ofSeconds(20));
        this.hq = new HqMachine(world);
        this.network = new Network(world, hq, settings.timeout());
    }

    /**
     * Runs a seed.
     *
     * @param stores used by no other run at the same time
     * @param folder an empty one
     * @param lines hears of all that happens
     */
    static Verdict run(long seed, SimulatedStores stores, Path folder, Bug bug, Consumer<String> lines) {
        Simulation simulation = new Simulation(seed, new World(seed, stores, folder, bug, lines));
        try {
            return simulation.run();
        } finally {
            simulation.end();
        }
    }

    private Verdict run() {
        Invariants.Count count = new Invariants.Count(0, 0, 0, 0);
        try {
            count = live();
        } catch (RuntimeException e) {
            world.broken(Invariant.PROGRAMS_RUN, stack(e));
        }
        return new Verdict(
                seed,
                world.record.faults(),
                world.books.promised().size(),
                count.lost(),
                count.doubled(),
                count.destroyed(),
                count.quarantined(),
                world.broken,
                world.record.hash());
    }

    private Invariants.Count live() {
        prepare();
        chaos.rage();
        heal();
        if (!awaitQuiet()) {
            world.broken(Invariant.QUIET, "not after " + BOUND + " or " + MANY + " exchanges");
        }
        if (hq.run().isEmpty() || !kiosks.stream().allMatch(KioskMachine::isOn)) {
            throw new IllegalStateException("a machine stays off");
        }
        return Invariants.atTheEnd(world, hq.running(), kiosks);
    }

    private static String stack(RuntimeException e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private void prepare() {
        hq.start();
        HqMachine.Run run = hq.running();
        run.store.write(tx -> {
            for (String id : STATIONS) {
                tx.session().insert(new Station(id, "驿站" + id, "Stop " + id, ZoneId.of("Asia/Shanghai")));
                run.feed.publish(
                        tx.session(), new StationChange.Profile(id, "驿站" + id, "Stop " + id, "Asia/Shanghai"), id);
            }
            for (long person = 1; person <= 5; person++) {
                run.people.register(tx.session(), new KnownPerson(person, "王小明", Role.COURIER, "蓝天速递"), "1234");
            }
            return run;
        });
        for (int i = 0; i < 6; i++) {
            run.badges.issue(1 + i % 5, 365).ifPresent(badge -> badges.add(badge.serial()));
        }
        int count = 2 + world.random.nextInt(3);
        for (int i = 0; i < count; i++) {
            kiosks.add(machine(enrol(run, STATIONS.get(i % STATIONS.size())), world.stores.emptyKiosk()));
        }
        chaos.keepBackup();
        kiosks.forEach(KioskMachine::start);
    }

    static Identity enrol(HqMachine.Run run, String station) {
        String code = run.fleet.createCode(station).orElseThrow().code();
        if (run.fleet.enrol(code, "kiosk", "127.0.0.1") instanceof Fleet.Enrolled.Done done) {
            return new Identity(done.kiosk().id(), done.secret(), KioskMachine.HQ, station);
        }
        throw new IllegalStateException("not enrolled");
    }

    /** One more machine, not on yet. */
    KioskMachine machine(Identity identity, Map<String, byte[]> contents) {
        return new KioskMachine(kiosks.size(), identity, contents, world, network, settings);
    }

    private void heal() {
        world.record.note("all works again");
        network.heal();
        hq.calm();
        hq.disk.neverCut();
        kiosks.forEach(kiosk -> kiosk.disk.neverCut());
    }

    /** Late packets of the time before may raise the alarm again, and then somebody looks again. */
    private void sortCopiesOut() {
        boolean all = chaos.sortCopiesOut();
        world.timeline.after(Duration.ofMinutes(all ? 30 : 1), this::sortCopiesOut);
    }

    private boolean awaitQuiet() {
        sortCopiesOut();
        // What is still under way arrives within ten minutes and may move things again.
        long peace = world.timeline.now() + Timeline.micros(Duration.ofMinutes(10));
        int enough = network.sent() + MANY;
        boolean[] quiet = new boolean[1];
        world.timeline.pass(BOUND, () -> {
            quiet[0] = chaos.knowsOfNoCopy() && kiosks.stream().allMatch(kiosk -> kiosk.isSettledSince(peace));
            return quiet[0] || network.sent() > enough;
        });
        return quiet[0];
    }

    private void end() {
        kiosks.forEach(KioskMachine::stop);
        hq.stop();
    }
}
