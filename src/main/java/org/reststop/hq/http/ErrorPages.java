package org.reststop.hq.http;

/** What a person is shown instead of a page; programs get JSON and never meet this. */
@FunctionalInterface
public interface ErrorPages {
    /**
     * The page for a failed request.
     *
     * @param status 400 to 599
     */
    Reply page(int status, Request request);
}
