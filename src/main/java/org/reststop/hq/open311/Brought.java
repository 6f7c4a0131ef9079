package org.reststop.hq.open311;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.NeedText;
import org.reststop.domain.need.PhoneNumber;
import org.reststop.domain.station.Station;
import org.reststop.hq.api.ApiProblem;
import org.reststop.hq.api.Call;

/**
 * A need as another program brings it, checked.
 *
 * @param words 1 to {@value #LONGEST} characters
 * @param answers to what was asked beside, by its code
 */
record Brought(
        Station station,
        Category category,
        String words,
        Optional<Point> point,
        Map<String, String> answers,
        Contact contact,
        Others others) {
    /** The longest description, in characters, by the standard. */
    static final int LONGEST = 4_000;

    private static final int SHORT_TEXT = 120;
    private static final int LONG_TEXT = 400;
    private static final int MOST_MEDIA = 10;
    private static final int LONGEST_URL = 1_000;
    private static final int LONGEST_URLS = 4_000;

    /** Who wrote it; each null if it was not told. */
    record Contact(
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable String email,
            @Nullable String phone) {
        /** The number to call back, if it is one of this country. */
        Optional<String> callable() {
            return Optional.ofNullable(phone).map(PhoneNumber::clean).filter(PhoneNumber::isPlausible);
        }

        /** Without them, for logs. */
        @Override
        public String toString() {
            return "Contact[]";
        }
    }

    /**
     * What else it came with; each null if it was not told.
     *
     * @param place one of those that the station has; what else was said of where it is, is its address
     */
    record Others(
            @Nullable String place,
            @Nullable String address,
            @Nullable String addressId,
            @Nullable String accountId,
            @Nullable String deviceId,
            List<String> media) {
        Others at(@Nullable String chosen) {
            return new Others(chosen, address, addressId, accountId, deviceId, media);
        }
    }

    /** Without what somebody wrote, for logs. */
    @Override
    public String toString() {
        return "Brought[" + station.id() + ", " + category.code() + "]";
    }

    /**
     * Reads a request.
     *
     * @throws ApiProblem if it is not one that can be raised
     */
    static Brought of(Call call, Stations stations, Services services, Questions questions, ApiKey key) {
        ApiProblem.Several wrong = new ApiProblem.Several();
        Optional<Point> point = point(call, wrong);
        if (call.one("service_code").isEmpty()) {
            wrong.add("service-missing");
        }
        if (point.isEmpty()
                && call.one("address_string").isEmpty()
                && call.one("address_id").isEmpty()) {
            wrong.add("location-missing");
        }
        Contact contact = contact(call, wrong);
        Others others = others(call, wrong);
        String words = call.one("description").orElse("");
        if (NeedText.length(words) > LONGEST) {
            wrong.add("description-long", LONGEST, NeedText.length(words) - LONGEST);
        }
        wrong.throwIfAny();
        Category category = services.find(call.one("service_code").orElse(""));
        Station station = stations.chosen(call, point, key.stationId());
        Map<String, String> answers = questions.answers(call, station);
        String told = words.isEmpty()
                ? instead(
                        answers, others, services.names(call.language()).getOrDefault(category.code(), category.code()))
                : words;
        Others placed = others.at(questions.place(answers, station));
        return new Brought(station, category, told, point, answers, contact, placed);
    }

    /** The standard lets a request come without a description; people at the desk need words. */
    private static String instead(Map<String, String> answers, Others others, String service) {
        if (!answers.isEmpty()) {
            String all = answers.entrySet().stream()
                    .map(answer -> answer.getKey() + ": " + answer.getValue())
                    .collect(Collectors.joining("\n"));
            return NeedText.length(all) <= LONGEST ? all : all.substring(0, all.offsetByCodePoints(0, LONGEST));
        }
        return others.address() == null ? service : service + ": " + others.address();
    }

    private static Optional<Point> point(Call call, ApiProblem.Several wrong) {
        Optional<String> latitude = call.one("lat");
        Optional<String> longitude = call.one("long");
        if (latitude.isEmpty() && longitude.isEmpty()) {
            return Optional.empty();
        }
        Optional<Point> point = Point.parse(latitude.orElse(""), longitude.orElse(""));
        if (point.isEmpty()) {
            wrong.add("point");
        }
        return point;
    }

    private static Contact contact(Call call, ApiProblem.Several wrong) {
        String email = text(call, "email", LONG_TEXT / 2, wrong);
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            wrong.add("email");
        }
        return new Contact(
                text(call, "first_name", SHORT_TEXT, wrong),
                text(call, "last_name", SHORT_TEXT, wrong),
                email,
                text(call, "phone", SHORT_TEXT / 2, wrong));
    }

    private static Others others(Call call, ApiProblem.Several wrong) {
        List<String> media = call.all("media_url");
        boolean sound = media.size() <= MOST_MEDIA
                && String.join("\n", media).length() <= LONGEST_URLS
                && media.stream().allMatch(url -> url.length() <= LONGEST_URL && url.matches("https?://\\S+"));
        if (!sound) {
            wrong.add("media", MOST_MEDIA, LONGEST_URL, LONGEST_URLS);
        }
        return new Others(
                null,
                text(call, "address_string", LONG_TEXT, wrong),
                text(call, "address_id", SHORT_TEXT, wrong),
                text(call, "account_id", SHORT_TEXT, wrong),
                text(call, "device_id", SHORT_TEXT, wrong),
                media);
    }

    private static @Nullable String text(Call call, String field, int longest, ApiProblem.Several wrong) {
        String text = call.one(field).orElse("");
        if (text.length() > longest) {
            wrong.add("too-long", field, longest);
        }
        return text.isEmpty() ? null : text;
    }
}
