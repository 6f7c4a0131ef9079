package org.reststop.hq.open311;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Channel;
import org.reststop.domain.need.FollowToken;
import org.reststop.domain.need.NeedAuthor;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.NewNeed;
import org.reststop.domain.need.Receipt;
import org.reststop.hq.api.ApiTexts;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.ledger.Act;
import org.reststop.hq.ledger.Actor;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.ledger.LedgerEntry;
import org.reststop.hq.web.Language;
import org.reststop.store.Store;

/** Where other programs raise needs: the need, what it came with and what staff are told of it are one transaction. */
final class RequestDesk {
    private static final String INSERT = "insert into open311_request (station_id, need_id, key_id, requested_at,"
            + " latitude, longitude, address, address_id, first_name, last_name, email, phone, account_id, device_id,"
            + " media_url, answers, description) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Store store;
    private final CaseWork cases;
    private final Shelf shelf;
    private final ApiTexts texts;
    private final Clock clock;
    private final UuidV7 ids;
    private final RandomGenerator random;

    /** @param random must be fit for secrets */
    RequestDesk(
            Store store, CaseWork cases, Shelf shelf, ApiTexts texts, Clock clock, UuidV7 ids, RandomGenerator random) {
        this.store = store;
        this.cases = cases;
        this.shelf = shelf;
        this.texts = texts;
        this.clock = clock;
        this.ids = ids;
        this.random = random;
    }

    /** What whoever brought it is told. */
    record Raised(UUID need, Receipt receipt) {}

    /** @param photos as HQ has drawn them anew, JPEG */
    Raised raise(Brought brought, List<byte[]> photos, ApiKey key, Language language) {
        UUID id = ids.next();
        Receipt receipt = Receipt.draw(random);
        FollowToken follow = FollowToken.draw(random);
        Instant now = clock.instant();
        NeedAuthor author = brought.contact()
                .callable()
                .<NeedAuthor>map(NeedAuthor.Caller::new)
                .orElseGet(NeedAuthor.Anonymous::new);
        String words = brought.words();
        NewNeed need = new NewNeed(id, brought.category().code(), head(words), author);
        var arrival = new LedgerEntry.Arrival(Channel.OPEN311, receipt, follow, language.code(), now);
        LedgerEntry entry =
                new LedgerEntry(brought.station().id(), need, brought.others().place(), arrival);
        return store.write(tx -> {
            StatelessSession session = tx.session();
            session.insert(entry);
            keep(session, entry, brought, key);
            for (byte[] photo : photos) {
                shelf.attach(session, entry.stationId(), id, photo, "image/jpeg");
            }
            CaseWork.Batch batch = cases.in(session);
            batch.entered(entry);
            if (words.length() > head(words).length()) {
                batch.act(
                        entry.key(),
                        new Act.AddWords(words.substring(head(words).length())),
                        Actor.author());
            }
            batch.act(
                    entry.key(),
                    new Act.Note(note(brought, key)),
                    Actor.system(key.id().toString(), key.name()));
            batch.publish();
            return new Raised(id, receipt);
        });
    }

    /** The ledger's words are at most {@link NeedText#MAX} characters; what is longer is added to them. */
    private static String head(String words) {
        return NeedText.length(words) <= NeedText.MAX
                ? words
                : words.substring(0, words.offsetByCodePoints(0, NeedText.MAX));
    }

    /** For staff, in Chinese; without who wrote it. */
    private String note(Brought brought, ApiKey key) {
        StringBuilder note = new StringBuilder(texts.say(Language.ZH, "note.by", key.name()));
        if (brought.others().address() != null) {
            note.append('\n')
                    .append(texts.say(
                            Language.ZH, "note.address", brought.others().address()));
        }
        brought.answers().forEach((code, answer) -> {
            if (code.equals(Questions.URGENCY)) {
                note.append('\n')
                        .append(texts.say(Language.ZH, "note.urgency", texts.say(Language.ZH, "urgency." + answer)));
            } else if (!answer.equals(brought.others().place())) {
                note.append('\n').append(code).append(": ").append(answer);
            }
        });
        brought.point().ifPresent(point -> note.append('\n')
                .append(texts.say(
                        Language.ZH,
                        "note.point",
                        point.latitude().toPlainString(),
                        point.longitude().toPlainString())));
        brought.others().media().forEach(url -> note.append('\n').append(url));
        return NeedText.length(note.toString()) <= Act.LONGEST
                ? note.toString()
                : note.substring(0, note.offsetByCodePoints(0, Act.LONGEST));
    }

    private void keep(StatelessSession session, LedgerEntry entry, Brought brought, ApiKey key) {
        Brought.Contact contact = brought.contact();
        Brought.Others others = brought.others();
        List<@Nullable Object> values = Arrays.asList(
                entry.stationId(),
                entry.id(),
                key.id(),
                entry.raisedAt().atOffset(ZoneOffset.UTC),
                brought.point().map(point -> point.latitude().toPlainString()).orElse(null),
                brought.point().map(point -> point.longitude().toPlainString()).orElse(null),
                others.address(),
                others.addressId(),
                contact.firstName(),
                contact.lastName(),
                contact.email(),
                contact.phone(),
                others.accountId(),
                others.deviceId(),
                others.media().isEmpty() ? null : String.join("\n", others.media()),
                brought.answers().isEmpty() ? null : Questions.kept(brought.answers()),
                brought.words().length() > head(brought.words()).length() ? brought.words() : null);
        session.doWork(connection -> insert(connection.prepareStatement(INSERT), values));
    }

    private static void insert(PreparedStatement prepared, List<@Nullable Object> values) throws SQLException {
        try (PreparedStatement insert = prepared) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
        }
    }
}
