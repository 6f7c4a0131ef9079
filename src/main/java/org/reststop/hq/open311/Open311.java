package org.reststop.hq.open311;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.reststop.domain.UuidV7;
import org.reststop.domain.need.Categories_;
import org.reststop.domain.need.CategoryBook;
import org.reststop.hq.api.ApiTexts;
import org.reststop.hq.api.Interface;
import org.reststop.hq.api.Operation;
import org.reststop.hq.attachment.Shelf;
import org.reststop.hq.fleet.Fleet;
import org.reststop.hq.http.Route;
import org.reststop.hq.ledger.CaseWork;
import org.reststop.hq.staff.StaffDoor;
import org.reststop.hq.web.Pages;
import org.reststop.store.Store;

/**
 * Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2) below {@value #BASE}, with the exchange of updates that
 * FixMyStreet speaks ({@code servicerequestupdates}).
 *
 * <p>A client names the station as its jurisdiction: {@code jurisdiction_id} is a station's id, and discovery lists
 * them. Where there is only one station it may be left out; else whoever raises a need may give the station's id as
 * {@code address_id}, have a key of that station, or be led to the nearest within five kilometres. Services are the
 * categories that people can choose.
 *
 * <p>Whoever asks sees the public needs in their released words, and those that the same key has brought in full; never
 * who wrote them. Most clients send no key when they read: with the number of a request that was brought and is not
 * public anybody learns its service, its state and its times, and neither words nor place.
 *
 * <p>Who wrote a request, as its bringer told, is kept until the need has been settled for ninety days.
 */
public final class Open311 {
    /** The path before all others. */
    public static final String BASE = "/open311/v2";

    /** The entities of this package. */
    public static final List<Class<?>> ENTITIES = List.of(ApiKey.class, Spot.class);

    private final Interface formats;
    private final Operations operations;
    private final InterfacePages staff;
    private final Contacts contacts;

    /**
     * What it is made of.
     *
     * @param places the compounds and gates of a station, by its id, in their order
     * @param address where others reach HQ, without a slash at its end
     */
    public record Parts(
            Store store,
            Fleet fleet,
            CaseWork cases,
            Shelf shelf,
            Function<String, List<String>> places,
            Supplier<URI> address,
            ApiTexts texts) {}

    /**
     * What it works with.
     *
     * @param random must be fit for secrets
     */
    public record Tools(Clock clock, UuidV7 ids, RandomGenerator random) {}

    public Open311(Parts parts, Tools tools, Pages pages) {
        Store store = parts.store();
        ApiTexts texts = parts.texts();
        ApiKeys keys = new ApiKeys(store, tools.clock(), tools.ids(), tools.random());
        Stations stations = new Stations(parts.fleet(), store);
        Questions questions = new Questions(parts.places(), texts);
        Supplier<CategoryBook> categories =
                () -> store.read(session -> CategoryBook.of(new Categories_(session).findEdited()));
        Services services = new Services(categories, stations, questions, texts);
        RequestDesk desk =
                new RequestDesk(store, parts.cases(), parts.shelf(), texts, tools.clock(), tools.ids(), tools.random());
        UpdateDesk updateDesk = new UpdateDesk(store, parts.cases(), texts, tools.clock());
        formats = new Interface(BASE, texts, pages);
        Reports reports = new Reports(store);
        Discovery discovery = new Discovery(parts.address(), stations, texts);
        Door door = new Door(keys);
        RequestView view = new RequestView(stations, services, texts);
        operations = new Operations(
                new Catalogue(discovery, services),
                new Requests(
                        new Requests.Parts(door, stations, services, questions, desk, reports, view),
                        texts,
                        tools.clock()),
                new UpdateExchange(
                        new UpdateExchange.Parts(door, stations, reports, new Updates(store), updateDesk),
                        texts,
                        tools.clock()));
        contacts = new Contacts(store, tools.clock());
        staff = new InterfacePages(keys, stations, parts.address(), pages);
    }

    /** What other programs may ask for, as it is documented. */
    public List<Operation> operations() {
        return operations.all();
    }

    /** Where they ask. */
    public List<Route> routes() {
        return formats.routes(operations.all());
    }

    /** The pages on which staff make keys. */
    public List<Route> staff(StaffDoor door) {
        return staff.routes(door);
    }

    /** Forgets who wrote what was settled long ago; to be called a few times a day. Waits for the database. */
    public void tidy() {
        contacts.forget();
    }

    /** How what is not done below the path is answered. */
    public Interface formats() {
        return formats;
    }
}
