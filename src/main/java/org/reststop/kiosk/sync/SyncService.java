package org.reststop.kiosk.sync;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.reststop.config.KioskSettings;
import org.reststop.domain.UuidV7;
import org.reststop.store.KioskStore;
import org.reststop.store.TrafficDays;
import org.reststop.sync.Traffic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the kiosk in step with HQ on one virtual thread of its own: at intervals, sooner after a new fact, more and more
 * rarely while HQ is away. Every method may be called from any thread, the JavaFX thread included, and none waits but
 * {@link #close}.
 */
public final class SyncService implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SyncService.class);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);
    private static final long NEVER = Long.MIN_VALUE;

    private final LineMeter meter;
    private final HqLine hq;
    private final SyncRounds rounds;
    private final StatusBoard board;
    private final Pause pause;
    private final Courtesy courtesy;
    private final ClockWatch clockWatch;
    private final Function<Parcels, Uploader> uploaders;
    private final Function<Wants, Fetcher> fetchers;
    private final Optional<WakeCall> wakeCall;
    private volatile Optional<Uploader> uploader = Optional.empty();
    private volatile Optional<Fetcher> fetcher = Optional.empty();
    private final AtomicLong newsDue = new AtomicLong(NEVER);
    private final AtomicBoolean newFact = new AtomicBoolean();
    private final AtomicBoolean now = new AtomicBoolean();
    private volatile boolean closed;
    private @Nullable Thread thread;

    /**
     * @param clock in the station's time zone, which the settings' windows are told in
     * @param file where the identity is kept as it changes
     * @param random spreads the kiosks' exchanges over time and draws secrets
     */
    public SyncService(
            Identity identity,
            IdentityFile file,
            KioskStore store,
            KioskSettings.Sync settings,
            Clock clock,
            RandomGenerator random) {
        this(
                new Credentials(identity, Optional.of(file), clock, random),
                store,
                settings,
                clock,
                random,
                new Pause.Real());
    }

    /** For an identity that stays as it is. */
    SyncService(
            Identity identity,
            KioskStore store,
            KioskSettings.Sync settings,
            Clock clock,
            RandomGenerator random,
            Pause pause) {
        this(new Credentials(identity, Optional.empty(), clock, random), store, settings, clock, random, pause);
    }

    private SyncService(
            Credentials credentials,
            KioskStore store,
            KioskSettings.Sync settings,
            Clock clock,
            RandomGenerator random,
            Pause pause) {
        this.meter = new LineMeter(new TrafficDays(store), clock);
        URI address = credentials.identity().hq();
        HqClient client = new HqClient(address, credentials::pins, settings.timeout(), clock, meter::add);
        this.hq = new MeteredLine(client, meter);
        Exchange exchange = new Exchange(credentials, store, hq, clock, new UuidV7(clock, random));
        this.board = new StatusBoard(store.outbox(), store.inbox(), clock);
        this.rounds = new SyncRounds(exchange, new Schedule(settings, clock, random), board, store.outbox());
        this.pause = pause;
        this.courtesy = new Courtesy(pause);
        this.clockWatch = new ClockWatch(clock, pause);
        Windows windows = new Windows(settings, clock, random);
        BooleanSupplier open = () -> windows.isOpenAfter(Duration.ZERO);
        Uploader.Gate quiet = () -> board.isQuiet() && open.getAsBoolean();
        this.uploaders = parcels -> new Uploader(
                parcels,
                new UploadLine(client, credentials::secret),
                quiet,
                () -> store.inbox().place().epoch(),
                random,
                new Pause.Real());
        FetchLine fetchLine = new FetchLine(client, credentials::secret);
        this.fetchers = wants -> new Fetcher(wants, fetchLine, quiet, random, new Pause.Real());
        this.wakeCall = settings.holdConnection()
                ? Optional.of(new WakeCall(client, credentials::secret, open, this::news, random, new Pause.Real()))
                : Optional.empty();
    }

    /**
     * Takes on what is too large for an exchange: it goes up whenever no fact waits. To be called before {@link #start}.
     */
    public void carry(Parcels parcels) {
        Uploader carrying = uploaders.apply(parcels);
        uploader = Optional.of(carrying);
        board.listen(status -> carrying.wake());
    }

    /**
     * Takes on what is too large for an exchange to bring: it comes down whenever no fact waits. To be called before
     * {@link #start}.
     */
    public void fetch(Wants wants) {
        Fetcher fetching = fetchers.apply(wants);
        fetcher = Optional.of(fetching);
        board.listen(status -> fetching.wake());
    }

    /** Begins; to be called once. */
    public synchronized void start() {
        if (thread != null) {
            throw new IllegalStateException("started already");
        }
        thread = Thread.ofVirtual().name("sync").start(this::run);
        uploader.ifPresent(Uploader::start);
        fetcher.ifPresent(Fetcher::start);
        wakeCall.ifPresent(WakeCall::start);
    }

    /** HQ says that there is news, to be fetched within some time; at once if that is zero, whatever the windows say. */
    private void news(Duration within) {
        if (within.isZero()) {
            syncNow();
        } else {
            newsDue.accumulateAndGet(pause.nanos() + within.toNanos(), SyncService::earlier);
            pause.wake();
        }
    }

    private static long earlier(long one, long other) {
        return one == NEVER || other != NEVER && other - one < 0 ? other : one;
    }

    /** Says that a fact was stored. It goes to HQ soon, together with those that follow closely. */
    public void nudge() {
        newFact.set(true);
        pause.wake();
    }

    /** Says that somebody is about to be checked in: an exchange that has not begun waits a moment for him. */
    public void giveWay() {
        courtesy.visited();
        uploader.ifPresent(Uploader::giveWay);
        fetcher.ifPresent(Fetcher::giveWay);
    }

    /** Makes an exchange as soon as none is running, also while HQ is thought to be away. */
    public void syncNow() {
        now.set(true);
        pause.wake();
    }

    /** Where the kiosk stands with HQ; never null, {@link SyncStatus.State#STARTING} at first. */
    public SyncStatus status() {
        return board.status();
    }

    /** What the line to HQ has carried today and this month. */
    public Traffic traffic() {
        return meter.traffic();
    }

    /** Tells {@code listener} of every later status, on the service's thread. It must not wait. */
    public void onStatus(Consumer<SyncStatus> listener) {
        board.listen(listener);
    }

    /** Runs {@code listener} whenever changes from HQ have been stored, on the service's thread. */
    public void onChanges(Runnable listener) {
        rounds.onChanges(listener);
    }

    private void run() {
        meter.load();
        Duration wait = rounds.first();
        while (isDueAfter(wait) && isFree()) {
            wait = exchangeOnce();
        }
    }

    /** Waits; false if the service was closed meanwhile. */
    private boolean isDueAfter(Duration wait) {
        long due = pause.nanos() + wait.toNanos();
        board.waiting(wait);
        while (!closed) {
            long left = due - pause.nanos();
            if (left <= 0 || now.get()) {
                return true;
            }
            try {
                pause.await(Math.min(left, rounds.longestNap().toNanos()));
            } catch (InterruptedException e) {
                return false;
            }
            long before = due;
            if (clockWatch.wasSet()) {
                Duration again = rounds.afterClockWasSet(Duration.ofNanos(Math.max(0, due - pause.nanos())));
                due = pause.nanos() + again.toNanos();
            }
            boolean told = newFact.getAndSet(false);
            due = told ? sooner(due) : due;
            due = rounds.mayHasten() ? earlier(due, newsDue.getAndSet(NEVER)) : due;
            if (told || due != before) {
                board.waiting(Duration.ofNanos(Math.max(0, due - pause.nanos())));
            }
        }
        return false;
    }

    /** Lets a person go first; false if the service was closed meanwhile. */
    private boolean isFree() {
        long due = pause.nanos();
        try {
            for (long left = courtesy.left(due); left > 0 && !closed && !now.get(); left = courtesy.left(due)) {
                pause.await(left);
            }
        } catch (InterruptedException e) {
            return false;
        }
        return !closed;
    }

    private long sooner(long due) {
        long left = due - pause.nanos();
        return rounds.afterNewFact()
                .filter(wait -> wait.toNanos() < left)
                .map(wait -> pause.nanos() + wait.toNanos())
                .orElse(due);
    }

    private Duration exchangeOnce() {
        // Before the outbox is read: a fact that is stored from here on asks for an exchange of its own.
        newFact.set(false);
        if (now.getAndSet(false)) {
            rounds.press();
        }
        ExchangeOutcome outcome = rounds.exchange();
        meter.saveIfDue();
        return closed ? Duration.ZERO : rounds.after(outcome);
    }

    /**
     * Ends the exchange in progress, if any, and waits for it, ten seconds at the most. The store may be closed after
     * that.
     */
    @Override
    public void close() {
        closed = true;
        // Not by an interrupt: it would close the database's file under a transaction.
        hq.close();
        pause.wake();
        uploader.ifPresent(Uploader::close);
        fetcher.ifPresent(Fetcher::close);
        wakeCall.ifPresent(WakeCall::close);
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running == null || running == Thread.currentThread()) {
            return;
        }
        try {
            if (running.join(LONGEST_CLOSE)) {
                meter.save();
            } else {
                log.warn("The exchange in progress has not ended within {}", LONGEST_CLOSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
