package org.reststop.hq.campaign;

/**
 * The packs at a station.
 *
 * @param left below 0 if more went out than were entered
 */
public record StockLine(String station, int delivered, int claimed, int corrected, int left) {}
