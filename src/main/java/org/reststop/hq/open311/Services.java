package org.reststop.hq.open311;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.reststop.domain.need.Category;
import org.reststop.domain.need.CategoryBook;
import org.reststop.domain.need.CategoryWords;
import org.reststop.hq.api.ApiProblem;
import org.reststop.hq.api.ApiTexts;
import org.reststop.hq.api.Call;
import org.reststop.hq.api.Node;
import org.reststop.hq.api.Shape;
import org.reststop.hq.api.Type;
import org.reststop.hq.web.Language;

/** What needs are about: each category that people can choose is a service, and its code the service's. */
final class Services {
    /** A need has its number at once. */
    private static final String REALTIME = "realtime";

    static final Shape<Service> SERVICE = Shape.<Service>named("Service")
            .always(
                    "service_code",
                    Type.Plain.TEXT,
                    service -> new Node.Text(service.category().code()))
            .always("service_name", Type.Plain.TEXT, service -> new Node.Text(service.name()))
            .perhaps("description", Type.Plain.TEXT, service -> Node.text(service.hint()))
            .always("metadata", Type.Plain.FLAG, service -> new Node.Flag(true))
            .always("type", Type.Choice.of(REALTIME, "batch", "blackbox"), service -> new Node.Text(REALTIME))
            .perhaps("keywords", Type.Plain.TEXT, service -> Node.text(service.keywords()))
            .always("group", Type.Plain.TEXT, service -> new Node.Text(service.group()))
            .done();

    static final Shape<Definition> DEFINITION = Shape.<Definition>named("ServiceDefinition")
            .always("service_code", Type.Plain.TEXT, definition -> new Node.Text(definition.code()))
            .always(
                    "attributes",
                    new Type.Several("attribute", new Type.Of(Attribute.SHAPE)),
                    definition -> Attribute.SHAPE.rows("attribute", definition.attributes()))
            .done();

    private final Supplier<CategoryBook> categories;
    private final Stations stations;
    private final Questions questions;
    private final ApiTexts texts;

    Services(Supplier<CategoryBook> categories, Stations stations, Questions questions, ApiTexts texts) {
        this.categories = categories;
        this.stations = stations;
        this.questions = questions;
        this.texts = texts;
    }

    /** A category in a language. */
    record Service(Category category, Language language, String group) {
        String name() {
            CategoryWords words = category.words();
            return language == Language.EN && !words.nameEn().isBlank() ? words.nameEn() : words.nameZh();
        }

        String hint() {
            CategoryWords words = category.words();
            return language == Language.EN && !words.hintEn().isBlank() ? words.hintEn() : words.hintZh();
        }

        String keywords() {
            return category.phrases().stream()
                    .map(phrase -> language == Language.EN ? phrase.en() : phrase.zh())
                    .map(text -> text.replace(',', ' ').strip())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(","));
        }
    }

    /** What is asked of whoever raises a need about something. */
    record Definition(String code, List<Attribute> attributes) {}

    Node list(Call call) {
        stations.named(call);
        return SERVICE.rows(
                "service",
                categories.get().choices().stream()
                        .map(category -> in(call.language(), category))
                        .toList());
    }

    Node definition(Call call) {
        Category category = find(call.request().segment("service_code"));
        return DEFINITION.of(new Definition(category.code(), questions.of(stations.named(call), call.language())));
    }

    private Service in(Language language, Category category) {
        String key = category.rules().urgent() ? "group.urgent" : "group.usual";
        return new Service(category, language, texts.say(language, key));
    }

    /** The names of all categories by their codes, whether they can be chosen or not. */
    Map<String, String> names(Language language) {
        return categories.get().all().stream()
                .collect(Collectors.toMap(
                        Category::code, category -> in(language, category).name()));
    }

    /**
     * What can be chosen by a code.
     *
     * @throws ApiProblem with 404 if there is no such service
     */
    Category find(String code) {
        Optional<Category> found = categories.get().choices().stream()
                .filter(category -> category.code().equals(code))
                .findFirst();
        return found.orElseThrow(() -> ApiProblem.of(404, "service-unknown", code));
    }
}
