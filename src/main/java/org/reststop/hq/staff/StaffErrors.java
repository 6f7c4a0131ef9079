package org.reststop.hq.staff;

import org.reststop.hq.http.ErrorPages;
import org.reststop.hq.http.Reply;
import org.reststop.hq.http.Request;
import org.reststop.hq.web.Frame;
import org.reststop.hq.web.Pages;
import org.reststop.store.StoreException;

/** Error pages that keep the menu for whoever is signed in. */
final class StaffErrors implements ErrorPages {
    private final StaffDoor door;
    private final Pages pages;

    StaffErrors(StaffDoor door, Pages pages) {
        this.door = door;
        this.pages = pages;
    }

    @Override
    public Reply page(int status, Request request) {
        return pages.error(status, status < 500 ? known(request) : pages.frame(request));
    }

    /** Who is signed in takes the database to know, and a page about an error must not fail as well. */
    private Frame known(Request request) {
        try {
            return door.visit(request).map(Visit::frame).orElseGet(() -> pages.frame(request));
        } catch (StoreException e) {
            return pages.frame(request);
        }
    }
}
