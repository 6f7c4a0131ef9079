package org.reststop.tour;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reststop.command.demo.Demo;
import org.reststop.command.demo.HqProcess;
import org.reststop.command.hq.OperatorApi;
import org.reststop.domain.need.Channel;

/** The programs, the people at them, and the album: what every part of the tour acts on. */
record Stage(
        Demo demo,
        KioskOnScreen kiosk,
        HqBrowser hq,
        CameraView camera,
        Album album,
        List<Visit> made,
        List<Channel> raised) {
    Stage(Demo demo, KioskOnScreen kiosk, HqBrowser hq, CameraView camera, Album album) {
        this(demo, kiosk, hq, camera, album, new ArrayList<>(), new ArrayList<>());
    }

    /** Keeps what the kiosk shows. */
    void picture(String name, String shows) throws IOException, InterruptedException {
        album.add(name, shows, kiosk::picture);
    }

    /** As {@link #picture}, of what the kiosk may still have to look up or to draw: not before something has changed. */
    void changed(String name, String shows) throws IOException, InterruptedException {
        album.add(name, shows, kiosk::changed);
    }

    /** Taps a button that stays on its screen, and keeps what that changed since the picture before. */
    void after(Target button, String name, String shows) throws IOException, InterruptedException {
        album.add(name, shows, png -> kiosk.pictureAfter(button, png));
    }

    /** Opens a page of HQ's and keeps it. */
    void page(String path, String name, String shows) throws IOException, InterruptedException {
        hq.open(path);
        album.add(name, shows, hq::picture);
    }

    /** Keeps the whole of HQ's page that is open. */
    void whole(String name, String shows) throws IOException, InterruptedException {
        album.add(name, shows, hq::whole);
    }

    /** Opens a page of HQ's and keeps the whole of it. */
    void wholePage(String path, String name, String shows) throws IOException, InterruptedException {
        hq.open(path);
        whole(name, shows);
    }

    /** Keeps the first page of a PDF that HQ's page which is open offers. */
    void printed(String link, String name, String shows) throws IOException, InterruptedException {
        album.add(name, shows, png -> hq.printed(link, png));
    }

    /** Keeps HQ's page that is open as a phone shows it, to its end. */
    void onPhone(String name, String shows) throws IOException, InterruptedException {
        hq.asPhone();
        whole(name, shows);
        hq.asDesktop();
    }

    /** Scans one of the sample's good badges. */
    void checkIn(String kind, boolean online) throws IOException, InterruptedException {
        String badge = demo.badges().text(kind);
        Instant from = now();
        kiosk.scan(badge, "GreetingScreen");
        made.add(new Visit(Optional.of(badge), 0, online, from, now()));
    }

    /** Scans something else that lets somebody in. */
    void checkIn(String text, long serial) throws IOException, InterruptedException {
        checkIn(kiosk, text, serial);
    }

    /** As {@link #checkIn(String, long)}, at another kiosk. */
    void checkIn(KioskOnScreen where, String text, long serial) throws IOException, InterruptedException {
        Instant from = now();
        where.scan(text, "GreetingScreen");
        made.add(new Visit(Optional.empty(), serial, true, from, now()));
    }

    static Instant now() {
        return Clock.systemUTC().instant();
    }

    /** As {@link #checkIn(String, long)}, of what may be refused; returns whether it was not. */
    boolean letsIn(String text, long serial) throws IOException, InterruptedException {
        Instant from = now();
        boolean in = kiosk.scan(text, "GreetingScreen", "RefusalScreen").equals("GreetingScreen");
        if (in) {
            made.add(new Visit(Optional.empty(), serial, true, from, now()));
        }
        return in;
    }

    /** Scans what is refused, keeps the message, and leaves it. */
    void refused(String text, String name, String shows) throws IOException, InterruptedException {
        kiosk.scan(text, "RefusalScreen");
        picture(name, shows);
    }

    /** A member of the sample community's staff. */
    HqProcess.Account account(String login) throws IOException {
        return demo.hq().accounts().stream()
                .filter(account -> account.login().equals(login))
                .findFirst()
                .orElseThrow();
    }

    /** A courier of the sample community, counted from the last. */
    OperatorApi.Person courier(int fromTheLast) throws IOException {
        List<OperatorApi.Person> couriers = demo.hq().api().people().stream()
                .filter(person -> person.role().equals("COURIER"))
                .toList();
        return couriers.reversed().get(fromTheLast);
    }
}
