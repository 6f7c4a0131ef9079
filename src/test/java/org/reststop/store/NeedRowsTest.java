package org.reststop.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reststop.domain.badge.Role;
import org.reststop.domain.calendar.HolidayYears_;
import org.reststop.domain.calendar.WorkingDays;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryRules;
import org.reststop.domain.need.CategoryWords;
import org.reststop.domain.need.Need;
import org.reststop.domain.need.Phrase;
import org.reststop.domain.need.PlaceName;
import org.reststop.domain.need.StationPage;
import org.reststop.domain.need.StationPlaces;
import org.reststop.sync.Change;
import org.reststop.sync.ChangeBody;
import org.reststop.sync.Fact;
import org.reststop.sync.NeedChange;
import org.reststop.sync.NeedFact;
import org.reststop.sync.PersonChange;
import org.reststop.sync.StationChange;
import org.reststop.sync.WireCodec;

/** What HQ sends about needs, and the rows that come back from facts. */
class NeedRowsTest {
    private static final UUID ID = new UUID(7, 9);
    private static final NeedChange.CategoryPublished PETS = new NeedChange.CategoryPublished(
            "pets",
            4,
            new CategoryWords("宠物", "Pets", "遛狗", "Dogs"),
            new CategoryRules(7, "HEART", false, false, 3),
            List.of(new Phrase("请牵绳。", "Leads, please."), new Phrase("捡到一只狗。", "")));

    private final Visits visits = new Visits(1);
    private final WireCodec codec = new WireCodec();

    @TempDir
    Path folder;

    private KioskStore store;

    @BeforeEach
    void openTheStore() {
        store = visits.open(folder);
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void aCategoryArrivesWithItsPhrasesAndGoesWhenHqTakesItAway() {
        changes(PETS);

        Category pets = store.read(session -> session.get(Category.class, "pets"));
        assertThat(pets.words()).isEqualTo(PETS.words());
        assertThat(pets.rules()).isEqualTo(PETS.rules());
        assertThat(pets.phrases()).isEqualTo(PETS.phrases());

        store.inbox().apply(List.of(new Change(2, PETS.kind(), PETS.documentId(), codec.parse("{}"), true)), 2);
        assertThat(store.<Boolean>read(session -> session.get(Category.class, "pets") == null))
                .isTrue();
    }

    @Test
    void aYearsHolidaysArriveAndGoWhenHqTakesThemAway() {
        LocalDate off = LocalDate.of(2027, 2, 8);
        StationChange.CalendarPublished year = new StationChange.CalendarPublished(2027, 1, List.of(off), List.of());
        changes(year);
        assertThat(isWorked(off)).isFalse();

        store.inbox().apply(List.of(new Change(2, year.kind(), year.documentId(), codec.parse("{}"), true)), 2);
        assertThat(isWorked(off)).isTrue();
    }

    @Test
    void aYearWithDaysOfAnotherChangesNothing() {
        LocalDate off = LocalDate.of(2027, 2, 8);
        changes(new StationChange.CalendarPublished(2028, 1, List.of(off), List.of()));

        assertThat(isWorked(off)).isTrue();
    }

    private boolean isWorked(LocalDate day) {
        return store.read(session -> WorkingDays.of(new HolidayYears_(session).findEdited()))
                .isWorked(day);
    }

    @Test
    void theStationsPageArrives() {
        changes(new StationChange.PagePublished("heping", "https://hq.example.org/s/abc"));

        assertThat(store.<String>read(
                        session -> session.get(StationPage.class, "heping").address()))
                .isEqualTo("https://hq.example.org/s/abc");
    }

    @Test
    void theStationsPlacesArriveInTheirOrder() {
        List<PlaceName> places = List.of(new PlaceName("东门", "East gate"), new PlaceName("二号院", ""));
        changes(new StationChange.PlacesPublished("heping", 3, places));

        assertThat(store.<List<PlaceName>>read(
                        session -> session.get(StationPlaces.class, "heping").places()))
                .isEqualTo(places);
    }

    @Test
    void aNeedComesBackFromItsFactOnceAndOneWithAFalseReceiptStopsNothing() {
        restore("22222222");
        restore("22222222");
        restore("no");

        Need need = store.read(session -> session.get(Need.class, ID));
        assertThat(need.category()).isEqualTo("parcel");
        assertThat(need.personId()).isEqualTo(42);
    }

    @Test
    void aNeedGoesWithThePersonWhomHqForgets() {
        PersonChange.Card card = new PersonChange.Card(42, "张*", Role.COURIER, "");
        changes(card);
        restore("22222222");

        store.inbox().apply(List.of(new Change(2, card.kind(), card.documentId(), codec.parse("{}"), true)), 2);

        assertThat(store.<Boolean>read(session -> session.get(Need.class, ID) == null))
                .isTrue();
    }

    private void restore(String receipt) {
        NeedFact.Raised body =
                new NeedFact.Raised("heping", "parcel", "请加柜子", null, 42L, null, receipt, "zh", List.of());
        Fact fact = new Fact(1, ID, body.type(), body.version(), Instant.EPOCH, codec.toBody(body));
        store.write(tx -> {
            new FactRows(codec).restore(tx.session(), fact);
            return ID;
        });
    }

    private void changes(ChangeBody... bodies) {
        store.inbox()
                .apply(
                        Stream.of(bodies)
                                .map(body -> new Change(1, body.kind(), body.documentId(), codec.toBody(body)))
                                .toList(),
                        1);
    }
}
