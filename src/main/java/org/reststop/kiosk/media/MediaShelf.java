package org.reststop.kiosk.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.notice.NoticeCard;
import org.reststop.domain.notice.NoticeExtras;
import org.reststop.domain.notice.NoticeMedium;
import org.reststop.domain.notice.Notices_;
import org.reststop.kiosk.sync.Wants;
import org.reststop.store.Store;
import org.reststop.store.attachment.ContentFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The media of notices on this kiosk's disk, within a quota. What a notice will need is fetched before its first day
 * begins; what no notice needs goes when room is wanted, the oldest first, and after a week in any case. Only what is
 * whole is here. Safe to call from any thread; waits for disk and store, but for {@link #holds}.
 */
public final class MediaShelf implements Wants {
    private static final Logger log = LoggerFactory.getLogger(MediaShelf.class);
    private static final String FOLDER = "media";
    private static final Duration UNNEEDED_KEPT = Duration.ofDays(7);
    private static final Duration INCOMING_KEPT = Duration.ofDays(7);

    private final ContentFolder folder;
    private final Clock clock;
    private final long quota;
    private volatile @Nullable Store store;
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private volatile Runnable onArrival = () -> {};
    private volatile Consumer<NoticeCard> onNoRoom = card -> {};
    private final Set<String> roomless = new HashSet<>();

    /**
     * @param dataFolder the kiosk's; media lie in {@code media/} in it
     * @param quota the most bytes that media may take
     */
    public MediaShelf(Path dataFolder, Clock clock, long quota) {
        this.folder = new ContentFolder(dataFolder.resolve(FOLDER));
        this.clock = clock;
        this.quota = quota;
    }

    /** Looks at what is on the disk, and from now on at what the notices in a store need. */
    public MediaShelf open(Store notices) {
        store = notices;
        try {
            here.addAll(folder.names());
            folder.forgetIncoming(FileTime.from(clock.instant().minus(INCOMING_KEPT)));
        } catch (IOException e) {
            log.warn("The media on this disk cannot be looked through: {}", e.toString());
        }
        return this;
    }

    /** Runs whenever a medium has come in, on the thread that brought it. */
    public void onArrival(Runnable listener) {
        onArrival = listener;
    }

    /** Is told, on the fetching thread and at least once, of each notice for whose media the quota has no room. */
    public void onNoRoom(Consumer<NoticeCard> listener) {
        onNoRoom = listener;
    }

    /** Whether all media of a notice are here whole; asks no disk. */
    public boolean holds(List<NoticeMedium> media) {
        return media.stream().allMatch(medium -> here.contains(medium.sha256()));
    }

    /**
     * Puts a content on the shelf that was made at this kiosk.
     *
     * @throws IOException if it is not on the disk then
     */
    public void put(byte[] content) throws IOException {
        here.add(folder.keep(content, FileTime.from(clock.instant())));
        onArrival.run();
    }

    /** Where a medium lies that is here. */
    Path file(NoticeMedium medium) {
        return folder.file(medium.sha256());
    }

    /** Deletes what turned out to be another content than its name says; it is fetched again. */
    void discard(NoticeMedium medium) {
        here.remove(medium.sha256());
        try {
            folder.delete(medium.sha256());
        } catch (IOException e) {
            log.warn("A damaged medium is not deleted: {}", e.toString());
        }
    }

    @Override
    public Optional<Wanted> next(Set<String> passedOver) throws IOException {
        if (store == null) {
            return Optional.empty();
        }
        List<NoticeCard> cards = cards();
        Map<String, NoticeMedium> needed = needed(cards);
        for (NoticeMedium medium : needed.values()) {
            if (here.contains(medium.sha256()) || passedOver.contains(medium.sha256())) {
                continue;
            }
            Path part = folder.incoming(medium.sha256());
            long wanted = medium.bytes() - (Files.exists(part) ? Files.size(part) : 0);
            if (makeRoom(wanted, needed.keySet()) || makeRoomBeforeLater(medium, wanted, cards)) {
                roomless.remove(medium.sha256());
                return Optional.of(new Wanted(medium.sha256(), medium.bytes(), part));
            }
            tellNoRoom(medium, cards);
        }
        dropOld(needed.keySet());
        return Optional.empty();
    }

    /** What is shown today or later and has media: emergencies before all, then those that are shown first. */
    private List<NoticeCard> cards() {
        Store notices = store;
        if (notices == null) {
            return List.of();
        }
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusDays(1);
        Map<Boolean, List<NoticeCard>> urgent =
                notices.read(session -> new Notices_(session).findWithMedia(day)).stream()
                        .collect(Collectors.partitioningBy(this::isUrgent));
        return Stream.of(true, false)
                .flatMap(first -> urgent.getOrDefault(first, List.of()).stream())
                .toList();
    }

    private boolean isUrgent(NoticeCard card) {
        NoticeExtras extras = card.extras();
        Instant end = extras.expiresAt();
        return extras.isEmergency() && (end == null || clock.instant().isBefore(end));
    }

    private static Map<String, NoticeMedium> needed(List<NoticeCard> cards) {
        Map<String, NoticeMedium> needed = new LinkedHashMap<>();
        for (NoticeCard card : cards) {
            card.extras().media().forEach(medium -> needed.putIfAbsent(medium.sha256(), medium));
        }
        return needed;
    }

    private void tellNoRoom(NoticeMedium medium, List<NoticeCard> cards) {
        if (!roomless.add(medium.sha256())) {
            return;
        }
        log.warn(
                "A notice's medium of {} bytes does not fit beside what is needed within the {} bytes that"
                        + " wall.media-mb allows: it is not shown",
                medium.bytes(),
                quota);
        cards.stream()
                .filter(card -> card.extras().media().stream()
                        .anyMatch(each -> each.sha256().equals(medium.sha256())))
                .forEach(card -> onNoRoom.accept(card));
    }

    private boolean makeRoom(long wanted, Set<String> needed) throws IOException {
        long taken = folder.bytes();
        for (String name : unneeded(needed)) {
            if (taken + wanted <= quota) {
                break;
            }
            taken -= Files.size(folder.file(name));
            drop(name);
        }
        return taken + wanted <= quota;
    }

    /** An emergency goes before all others, and what is on show by tomorrow before what is on show later. */
    private boolean makeRoomBeforeLater(NoticeMedium medium, long wanted, List<NoticeCard> cards) throws IOException {
        Set<String> first = goingFirst(medium, cards);
        if (!first.contains(medium.sha256())) {
            return false;
        }
        long taken = folder.bytes();
        List<String> giving = new ArrayList<>();
        for (String name : List.copyOf(needed(cards).keySet()).reversed()) {
            if (taken + wanted > quota && here.contains(name) && !first.contains(name)) {
                taken -= Files.size(folder.file(name));
                giving.add(name);
            }
        }
        boolean fits = taken + wanted <= quota;
        for (String name : fits ? giving : List.<String>of()) {
            drop(name);
        }
        return fits;
    }

    /** What a medium may not take the room of. It is itself among them if it may take any. */
    private Set<String> goingFirst(NoticeMedium medium, List<NoticeCard> cards) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(1);
        List<NoticeCard> soon = cards.stream()
                .filter(card -> !card.firstDay().isAfter(tomorrow))
                .toList();
        Set<String> urgent =
                needed(soon.stream().filter(this::isUrgent).toList()).keySet();
        return urgent.contains(medium.sha256()) ? urgent : needed(soon).keySet();
    }

    private List<String> unneeded(Set<String> needed) throws IOException {
        Map<String, FileTime> since = new LinkedHashMap<>();
        for (String name : here) {
            if (!needed.contains(name)) {
                since.put(name, folder.lastModified(name));
            }
        }
        return since.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void dropOld(Set<String> needed) throws IOException {
        FileTime old = FileTime.from(clock.instant().minus(UNNEEDED_KEPT));
        for (String name : unneeded(needed)) {
            if (folder.lastModified(name).compareTo(old) < 0) {
                drop(name);
            }
        }
    }

    private void drop(String name) throws IOException {
        here.remove(name);
        folder.delete(name);
    }

    @Override
    public void arrived(Wanted wanted) throws IOException {
        Files.setLastModifiedTime(wanted.part(), FileTime.from(clock.instant()));
        folder.settle(wanted.part(), wanted.sha256());
        here.add(wanted.sha256());
        onArrival.run();
    }
}
