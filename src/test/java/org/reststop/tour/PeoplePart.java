package org.reststop.tour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.rendering.ImageType;
import org.reststop.command.demo.HqProcess;
import org.reststop.command.hq.OperatorApi;
import org.reststop.hq.pages.WebClient;
import org.reststop.testing.PrintedPdf;

/** HQ's pages about people, registrations and badges, and what they print. */
final class PeoplePart {
    private static final int MOST_BADGES = 5;

    private final Stage stage;
    private final Path folder;
    private final HqBrowser hq;

    PeoplePart(Stage stage, Path folder) {
        this.stage = stage;
        this.folder = folder;
        this.hq = stage.hq();
    }

    /** Staff look at who registered, and refuse the card: a kiosk hears of that when it next syncs. */
    void registrations() throws IOException, InterruptedException {
        stage.page("/registrations", "hq-registrations", "HQ: who registered at a kiosk");
        hq.press("a.button.small");
        hq.wholePage(true);
        stage.album().add("hq-registration", "HQ: approve, say who it is, refuse, or delete", hq::picture);
        hq.wholePage(false);
        hq.type("reason", "工牌上的姓名与本人不符");
        hq.press("form[action$='/refuse'] button");
        stage.album().add("hq-registration-refused", "HQ: refused, with the reason", hq::picture);
    }

    void people() throws IOException, InterruptedException {
        stage.page("/people", "hq-people", "HQ: people and their badges");
        stage.page("/people/new", "hq-person-new", "HQ: add somebody");
        OperatorApi.Person person = stage.courier(2);
        String page = "/people/" + person.personId();
        hq.open(page);
        hq.press("form[action$='/badges'] button");
        stage.album().add("hq-person", "HQ: a person, a badge issued just now", hq::picture);
        stage.page(page + "/phone-badge", "hq-phone-badge", "HQ: give a badge for the phone");
        hq.press("form[action$='/phone-badge'] button");
        stage.album().add("hq-phone-badge-link", "HQ: the link for the phone", hq::picture);
        card(page);
        lost(page);
    }

    private void card(String page) throws IOException, InterruptedException {
        hq.open(page);
        String card = hq.hrefOf("a[href$='/card']");
        Path broken = Files.writeString(folder.resolve("照片.jpg"), "no picture", StandardCharsets.UTF_8);
        hq.go(card);
        hq.type("photo", broken.toString());
        stage.album().add("hq-card", "HQ: print a card, with a photo if wanted", hq::picture);
        hq.press("form[enctype] button");
        stage.album().add("hq-card-photo-broken", "HQ: a photo that does not open", hq::picture);
        HqProcess.Account account = stage.demo().hq().accounts().getFirst();
        WebClient client = new WebClient(hq.origin());
        client.signIn(account.login(), account.password());
        String path = card.substring(hq.origin().length());
        byte[] photo = Portrait.jpeg();
        Map<String, String> form = new HashMap<>(Map.of("csrf", WebClient.csrfOf(client.get(path))));
        printed(
                "printed-card",
                "the card, as it is printed at 300 dpi",
                client.upload(path, form, "photo", photo).body(),
                300);
        OperatorApi.Cards sheet = stage.demo()
                .hq()
                .api()
                .print(
                        new OperatorApi.CardOrder(
                                java.util.List.of(), java.util.List.of(), true, false, "", java.util.Optional.empty()),
                        java.util.Locale.CHINESE);
        printed("printed-sheet", "everybody's newest badges on a sheet of A4 to cut", sheet.pdf(), 100);
    }

    private void printed(String name, String shows, byte[] pdf, int dpi) throws IOException, InterruptedException {
        var page = PrintedPdf.pages(pdf, dpi, ImageType.RGB).getFirst();
        stage.album().add(name, shows, png -> ImageIO.write(page, "png", png.toFile()));
    }

    private void lost(String page) throws IOException, InterruptedException {
        hq.open(page);
        hq.press("a[href$='/lost']");
        stage.album().add("hq-badge-lost", "HQ: a badge is lost: revoke and replace", hq::picture);
        hq.type("note", "送餐时掉在路上");
        hq.press("button[value='replace']");
        stage.album().add("hq-badge-replaced", "HQ: the old one is revoked, another one runs as long", hq::picture);
    }

    /** The same on a phone, and in English. */
    void elsewhere() throws IOException, InterruptedException {
        String page = "/people/" + stage.courier(2).personId();
        hq.asPhone();
        stage.page("/people", "hq-people-phone", "HQ: people, on a phone");
        stage.page(page, "hq-person-phone", "HQ: a person, on a phone");
        stage.page("/registrations", "hq-registrations-phone", "HQ: registrations, on a phone");
        stage.page("/badges/flags", "hq-flags-phone", "HQ: odd uses of badges, on a phone");
        hq.asDesktop();
        stage.page("/language/en?to=/people", "hq-people-english", "HQ: people, in English");
        stage.page(page, "hq-person-english", "HQ: a person, in English");
        stage.page("/badges/flags", "hq-flags-english", "HQ: odd uses of badges, in English");
        hq.open("/language/zh?to=/");
    }

    /**
     * HQ pokes a kiosk at once, so this one stands still until it is both poked and shown the badge. It may hear first
     * all the same, and refuses the badge: then another one is tried.
     */
    private long usedUnheard(OperatorApi api) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < MOST_BADGES; attempt++) {
            OperatorApi.IssuedBadge badge = api.issue(stage.courier(3).personId(), 90);
            stage.kiosk().freeze();
            api.revoke(badge.serial(), "丢失");
            if (stage.letsIn(badge.text(), badge.serial())) {
                return badge.serial();
            }
        }
        throw new IOException("the kiosk hears of each badge before it can be used");
    }

    /** A badge is revoked, and used before the kiosk has heard of that. */
    void flags() throws IOException, InterruptedException {
        stage.checkIn("valid-2", true);
        stage.kiosk().tap(Button.FINISH, "AttractScreen");
        // Its exchange with HQ is over: the next is seconds away.
        hq.open("/");
        hq.awaitCheckIns(stage.made());
        long serial = usedUnheard(stage.demo().hq().api());
        hq.awaitText("/badges/flags", String.valueOf(serial));
        stage.album().add("hq-flags", "HQ: a revoked badge was used at a kiosk that had not heard of it", hq::picture);
        stage.kiosk().tap(Button.FINISH, "AttractScreen");
    }
}
