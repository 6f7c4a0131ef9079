package org.reststop.kiosk.story;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.Face;
import org.reststop.domain.need.Need;
import org.reststop.domain.need.NeedState;
import org.reststop.domain.need.NeedStories_;
import org.reststop.domain.need.NeedStory;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.Question;
import org.reststop.domain.need.Receipt;
import org.reststop.domain.need.StorySeen;
import org.reststop.domain.need.StoryStep;
import org.reststop.store.Store;
import org.reststop.store.StoreException;
import org.reststop.sync.NeedFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what became of needs at this kiosk. Waits for the disk: never to be called on the JavaFX thread. */
public final class StoryDesk {
    /** The most stories that somebody is shown, the newest. */
    static final int MOST = 50;

    /** The bit of a UUIDv7 from which its milliseconds begin. */
    private static final int MILLIS_FROM = 16;

    private static final Logger log = LoggerFactory.getLogger(StoryDesk.class);

    private final Store store;
    private final String stationId;
    private final Clock clock;
    private final UuidV7 ids;

    public StoryDesk(Store store, String stationId, Clock clock, UuidV7 ids) {
        this.store = store;
        this.stationId = stationId;
        this.clock = clock;
        this.ids = ids;
    }

    /** What the categories are called now. */
    public CategoryBook categories() {
        return store.read(session -> CategoryBook.of(new Categories_(session).findEdited()));
    }

    /** What somebody asked for at this station, the newest first, at most {@value #MOST}. */
    public List<Story> mine(long personId) {
        return store.read(session -> mine(session, personId));
    }

    /** How many of somebody's stories hold news, or ask something. */
    public long news(long personId) {
        return store.read(session -> {
            NeedStories_ stories = new NeedStories_(session);
            Map<UUID, Integer> seen = seen(stories, personId);
            return stories.findOf(personId).stream()
                    .filter(story -> story.question() != Question.NONE
                            || story.steps() > seen.getOrDefault(story.tag().needId(), 0))
                    .count();
        });
    }

    /** The story of the need that has a receipt; empty if this station has none. */
    public Optional<Story> find(Receipt receipt) {
        return store.read(session -> {
            NeedStories_ stories = new NeedStories_(session);
            Optional<NeedStory> told =
                    stories.findOfReceipt(receipt.text()).stream().findFirst();
            if (told.isPresent()) {
                StorySeen seen = session.get(StorySeen.class, told.get().tag().needId());
                return told.map(story -> story(session, story, seen == null ? 0 : seen.steps()));
            }
            return stories.findRaisedWith(receipt.text()).stream().findFirst().map(StoryDesk::kept);
        });
    }

    /** Takes note that somebody has read a story as it is now. */
    public void seen(Story story) {
        story.told()
                .ifPresent(told -> store.write(tx -> {
                    tx.session()
                            .upsert(new StorySeen(story.needId(), told.steps().size()));
                    return story;
                }));
    }

    /** What came of an answer. */
    public sealed interface Rated {
        /** @param story as it is now */
        record Kept(Story story) implements Rated {}

        /** It could not be stored; nothing is lost. */
        record NotKept() implements Rated {}
    }

    /**
     * Stores whether it helped, with its fact, and tells the story as answered from now on. A question that was answered
     * meanwhile stays so.
     *
     * @param words beside the face; perhaps empty
     * @param personId of whoever has checked in; null if nobody has
     */
    public Rated rate(Story story, Face face, String words, @Nullable Long personId) {
        try {
            return new Rated.Kept(store.write(tx -> {
                NeedStory now = tx.session().get(NeedStory.class, story.needId());
                if (now == null || now.question() == Question.NONE) {
                    return now == null ? story : story(tx.session(), now, now.steps());
                }
                String said = NeedText.clean(words);
                // Whoever found it by its receipt may answer, but not in the author's name.
                Long person = personId != null && personId.equals(now.tag().personId()) ? personId : null;
                NeedState next = face.isHelped() ? NeedState.CONFIRMED : NeedState.ACCEPTED;
                int steps = now.steps() + 1;
                Instant at = clock.instant();
                String act = face.isHelped() ? "rate" : "reopen";
                tx.session()
                        .insert(new StoryStep(
                                new StoryStep.Key(story.needId(), steps),
                                new StoryStep.Told(at, act, next, null, said)));
                NeedStory answered = new NeedStory(now.tag(), next, null, Question.NONE, steps);
                tx.session().upsert(answered);
                tx.session().upsert(new StorySeen(story.needId(), steps));
                tx.record(
                        ids.next(),
                        new NeedFact.Rated(
                                stationId,
                                story.needId(),
                                now.question(),
                                face,
                                said,
                                person,
                                now.tag().raisedAt()),
                        at);
                return story(tx.session(), answered, steps);
            }));
        } catch (StoreException e) {
            log.error("An answer could not be stored", e);
            return new Rated.NotKept();
        }
    }

    private static List<Story> mine(StatelessSession session, long personId) {
        NeedStories_ stories = new NeedStories_(session);
        Map<UUID, Integer> seen = seen(stories, personId);
        Map<UUID, Need> raised =
                stories.findRaisedBy(personId).stream().collect(Collectors.toMap(Need::id, Function.identity()));
        List<NeedStory> told = stories.findOf(personId);
        Map<UUID, NeedStory> byId = new HashMap<>();
        told.forEach(story -> byId.put(story.tag().needId(), story));
        List<UUID> newest = new ArrayList<>(raised.keySet());
        byId.keySet().stream().filter(id -> !raised.containsKey(id)).forEach(newest::add);
        // UUIDv7: by the time at which they were drawn.
        newest.sort(Comparator.comparing(UUID::toString).reversed());
        List<UUID> shown = newest.subList(0, Math.min(MOST, newest.size()));
        Map<UUID, List<StoryStep.Told>> steps = steps(stories, shown);
        return shown.stream()
                .flatMap(id -> {
                    Optional<Story> heard = Optional.ofNullable(byId.get(id))
                            .map(story -> story(
                                    story,
                                    steps.getOrDefault(id, List.of()),
                                    raised.get(id),
                                    seen.getOrDefault(id, 0)));
                    return heard.or(() -> Optional.ofNullable(raised.get(id)).map(StoryDesk::kept)).stream();
                })
                .toList();
    }

    /** In one query: with one for each story, twenty took a second on a full kiosk. */
    private static Map<UUID, List<StoryStep.Told>> steps(NeedStories_ stories, List<UUID> needs) {
        return needs.isEmpty()
                ? Map.of()
                : stories.findStepsOf(needs).stream()
                        .collect(Collectors.groupingBy(
                                step -> step.key().needId(), Collectors.mapping(StoryStep::told, Collectors.toList())));
    }

    private static Map<UUID, Integer> seen(NeedStories_ stories, long personId) {
        return stories.findSeenBy(personId).stream().collect(Collectors.toMap(StorySeen::needId, StorySeen::steps));
    }

    private static Story kept(Need need) {
        return new Story(need.id(), need.receipt(), need.category(), need.raisedAt(), Optional.empty());
    }

    private static Story story(StatelessSession session, NeedStory story, int seen) {
        UUID id = story.tag().needId();
        List<StoryStep.Told> steps = new NeedStories_(session)
                .findSteps(id).stream().map(StoryStep::told).toList();
        return story(story, steps, session.get(Need.class, id), seen);
    }

    /** @param need as it was raised; null if that was not here */
    private static Story story(NeedStory story, List<StoryStep.Told> steps, @Nullable Need need, int seen) {
        UUID id = story.tag().needId();
        Instant raised = steps.isEmpty()
                ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> MILLIS_FROM)
                : steps.getFirst().at();
        return new Story(
                id,
                story.tag().receipt(),
                story.tag().category(),
                need == null ? raised : need.raisedAt(),
                Optional.of(new Story.Told(
                        story.state(),
                        Optional.ofNullable(story.expected()),
                        story.question(),
                        steps,
                        story.steps() > seen)));
    }
}
