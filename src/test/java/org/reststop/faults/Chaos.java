package org.reststop.faults;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.reststop.domain.badge.Role;
import org.reststop.domain.notice.NoticeText;
import org.reststop.hq.badge.KnownPerson;
import org.reststop.hq.notice.NoticeBoard;
import org.reststop.hq.notice.NoticeDraft;

/** Draws what people do and what breaks, one thing after another. */
final class Chaos {
    private static final int PEOPLE = 12;

    private final Simulation simulation;
    private final World world;
    private final Random random;
    private final Duration gap;
    private final int steps;
    private final boolean restores;
    private final List<Choice> choices = new ArrayList<>();
    private final List<Map<String, byte[]>> backups = new ArrayList<>();
    private final Map<Integer, List<Map<String, byte[]>>> images = new HashMap<>();
    private final List<UUID> notices = new ArrayList<>();
    private final List<KioskMachine> copies = new ArrayList<>();
    private final List<UUID> wereCopied = new ArrayList<>();
    private long nextSerial = 1000;
    private boolean publishing;

    private record Choice(int weight, Runnable what) {}

    Chaos(Simulation simulation, Random random) {
        this.simulation = simulation;
        this.world = simulation.world;
        this.random = random;
        int pace = random.nextInt(20);
        this.gap = pace == 0 ? Duration.ofHours(2) : pace < 8 ? Duration.ofMinutes(3) : Duration.ofSeconds(20);
        this.steps = 40 + random.nextInt(60);
        this.restores = random.nextInt(3) > 0;
        work();
        trouble();
    }

    /** How often kiosks exchange when nothing happens. */
    Duration interval() {
        return gap.compareTo(Duration.ofHours(1)) > 0
                ? Duration.ofHours(1)
                : Duration.ofMinutes(1 + random.nextInt(gap.compareTo(Duration.ofMinutes(1)) > 0 ? 20 : 4));
    }

    private void work() {
        choose(24, () -> checkIns(1));
        choose(6, () -> checkIns(1 + random.nextInt(12)));
        choose(8, () -> kiosk().openNotice(person()));
        choose(3, () -> kiosk().poison());
        choose(6, this::publish);
        choose(4, this::revise);
        choose(3, this::withdraw);
        choose(2, this::publishSlowly);
        choose(3, this::revoke);
        choose(2, this::register);
        choose(2, () -> kiosk().restart());
    }

    private void trouble() {
        choose(3, () -> kiosk().cutPower());
        choose(5, () -> kiosk().disk.cutAfter(1 + random.nextInt(14)));
        choose(2, () -> simulation.hq.cutPower());
        choose(4, () -> simulation.hq.disk.cutAfter(1 + random.nextInt(14)));
        choose(3, this::cutOff);
        choose(1, this::cutOffAll);
        choose(3, this::jump);
        choose(1, this::jumpAtHq);
        choose(3, this::keepBackup);
        choose(3, this::keepImage);
        if (restores) {
            choose(1, this::rollBack);
            choose(1, this::restore);
            choose(1, this::copyDisk);
        }
    }

    private void choose(int weight, Runnable what) {
        choices.add(new Choice(weight, what));
    }

    /** Until all steps are done. */
    void rage() {
        int all = choices.stream().mapToInt(Choice::weight).sum();
        for (int i = 0; i < steps; i++) {
            world.timeline.pass(
                    Duration.ofMillis((long) (gap.toMillis() * -Math.log(1 - random.nextDouble()))), () -> false);
            int drawn = random.nextInt(all);
            for (Choice choice : choices) {
                drawn -= choice.weight();
                if (drawn < 0) {
                    choice.what().run();
                    break;
                }
            }
        }
    }

    private KioskMachine kiosk() {
        return simulation.kiosks.get(random.nextInt(simulation.kiosks.size()));
    }

    private long person() {
        return 1 + random.nextInt(PEOPLE);
    }

    private void checkIns(int count) {
        KioskMachine kiosk = kiosk();
        for (int i = 0; i < count; i++) {
            kiosk.checkIn(person(), nextSerial++);
        }
    }

    private NoticeDraft draft() {
        String words = "第" + random.nextInt(1_000_000) + "号";
        NoticeText text = new NoticeText("公告" + words, "内容".repeat(1 + random.nextInt(200)) + words, "", "");
        return new NoticeDraft(text, LocalDate.of(2020, 1, 1), LocalDate.of(2099, 12, 31), random.nextBoolean());
    }

    private String station() {
        return random.nextBoolean() ? "" : Simulation.STATIONS.get(random.nextInt(Simulation.STATIONS.size()));
    }

    private void published(NoticeBoard.Outcome outcome, String station) {
        if (outcome instanceof NoticeBoard.Outcome.Done done) {
            notices.add(done.id());
            world.record.note("HQ publishes " + done.id() + " for " + station);
        }
    }

    private void publish() {
        NoticeDraft draft = draft();
        String station = station();
        simulation.hq.work(hq -> published(hq.notices.publish(draft, station.isEmpty() ? null : station), station));
    }

    /** A transaction that is open for a while, and exchanges meanwhile. */
    private void publishSlowly() {
        NoticeDraft draft = draft();
        String station = station();
        Duration open = Duration.ofSeconds(1 + random.nextInt(30));
        Instant at = simulation.hq.clock.instant();
        if (publishing) {
            return;
        }
        publishing = true;
        simulation.hq.work(hq -> published(
                hq.store.write(tx -> {
                    var outcome = hq.notices.publish(tx.session(), draft, station.isEmpty() ? null : station, at);
                    simulation.hq.meanwhile(hq, open);
                    return outcome;
                }),
                station));
        publishing = false;
    }

    private void revise() {
        if (!notices.isEmpty()) {
            UUID id = notices.get(random.nextInt(notices.size()));
            NoticeDraft draft = draft();
            simulation.hq.work(hq -> world.record.note("HQ revises: " + hq.notices.revise(id, draft)));
        }
    }

    private void withdraw() {
        if (!notices.isEmpty()) {
            UUID id = notices.get(random.nextInt(notices.size()));
            simulation.hq.work(hq -> world.record.note("HQ withdraws: " + hq.notices.withdraw(id)));
        }
    }

    private void revoke() {
        long serial = simulation.badges.get(random.nextInt(simulation.badges.size()));
        simulation.hq.work(hq -> {
            // Before it is done: a transaction that a power cut ends may be there afterwards.
            world.books.revoked(serial);
            world.record.note("HQ revokes: " + hq.badges.revoke(serial, "丢失"));
        });
    }

    private void register() {
        long person = person();
        String name = "李" + random.nextInt(100);
        simulation.hq.work(hq -> hq.store.write(tx -> {
            hq.people.register(tx.session(), new KnownPerson(person, name, Role.COURIER, "蓝天速递"), "");
            return person;
        }));
    }

    private Duration longTime() {
        return switch (random.nextInt(10)) {
            case 0 ->
                gap.multipliedBy(30).compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(7) : gap.multipliedBy(30);
            case 1, 2, 3 -> gap.multipliedBy(10);
            default -> Duration.ofSeconds(1 + random.nextInt(600));
        };
    }

    private void cutOff() {
        KioskMachine kiosk = kiosk();
        Duration time = longTime();
        world.record.fault(Fault.PARTITION, "kiosk " + kiosk.number + " for " + time);
        simulation.network.cutOff(kiosk.number, time);
    }

    private void cutOffAll() {
        Duration time = longTime();
        world.record.fault(Fault.PARTITION_OF_ALL, "for " + time);
        simulation.network.cutOffAll(time);
    }

    private void jump() {
        KioskMachine kiosk = kiosk();
        MachineClock clock = kiosk.clock;
        switch (random.nextInt(5)) {
            case 0 -> clock.set(Instant.EPOCH.plusSeconds(random.nextInt(100)));
            case 1 -> clock.jump(Duration.ofDays(-random.nextInt(4000)));
            case 2 -> clock.jump(Duration.ofDays(random.nextInt(4000)));
            case 3 -> clock.jump(Duration.ofSeconds(random.nextInt(7200) - 3600));
            default -> clock.set(world.timeline.instant());
        }
        world.record.fault(Fault.KIOSK_CLOCK_JUMP, "kiosk " + kiosk.number + " to " + clock.instant());
    }

    private void jumpAtHq() {
        simulation.hq.clock.jump(Duration.ofSeconds(random.nextInt(200_000) - 100_000));
        world.record.fault(Fault.HQ_CLOCK_JUMP, "to " + simulation.hq.clock.instant());
    }

    /** Takes a backup of HQ. */
    void keepBackup() {
        if (simulation.hq.run().isPresent()) {
            backups.add(simulation.hq.disk.snapshot());
        }
    }

    private void rollBack() {
        int which = random.nextInt(backups.size());
        if (!publishing && simulation.hq.rollBack(backups.get(which))) {
            world.record.fault(Fault.HQ_ROLLED_BACK, "to backup " + which + " of " + backups.size());
        }
    }

    private void keepImage() {
        KioskMachine kiosk = kiosk();
        if (kiosk.isOn()) {
            images.computeIfAbsent(kiosk.number, key -> new ArrayList<>()).add(kiosk.disk.snapshot());
        }
    }

    private void restore() {
        KioskMachine kiosk = kiosk();
        List<Map<String, byte[]>> kept = images.getOrDefault(kiosk.number, List.of());
        if (!kept.isEmpty() && kiosk.replaceDisk(kept.get(random.nextInt(kept.size())))) {
            world.record.fault(Fault.KIOSK_RESTORED, "kiosk " + kiosk.number);
            noteLastCopies();
        }
    }

    private void noteLastCopies() {
        simulation
                .hq
                .run()
                .ifPresent(
                        hq -> world.books.lastCopiesAtHq(HqContents.of(hq.raw).all()));
    }

    /** The same disk in two machines from now on. */
    private void copyDisk() {
        KioskMachine original = kiosk();
        if (!copies.isEmpty() || !original.isOn()) {
            return;
        }
        KioskMachine copy = simulation.machine(original.identity(), original.disk.snapshot());
        simulation.kiosks.add(copy);
        copies.add(copy);
        copy.startSafely();
        world.books.holds(copy.number, copy.facts());
        world.record.fault(Fault.DISK_CLONED, "kiosk " + original.number + " to " + copy.number);
    }

    boolean knowsOfNoCopy() {
        return copies.isEmpty();
    }

    /** Somebody enrols the copies as kiosks of their own, and tells HQ that there is one machine again. */
    boolean sortCopiesOut() {
        if (simulation.hq.run().isEmpty()) {
            return false;
        }
        HqMachine.Run hq = simulation.hq.running();
        if (!copies.isEmpty()) {
            KioskMachine copy = copies.getFirst();
            UUID original = copy.identity().kiosk();
            if (copy.become(Simulation.enrol(hq, copy.identity().stationId()))) {
                copies.removeFirst();
                wereCopied.add(original);
                world.record.note("kiosk " + copy.number + " is enrolled anew");
            }
        }
        for (UUID kiosk : wereCopied) {
            world.record.note("was copied: " + hq.fleet.oneMachineAgain(kiosk));
        }
        return copies.isEmpty();
    }
}
