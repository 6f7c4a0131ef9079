package org.reststop.hq.figures;

/**
 * One line of a table of figures.
 *
 * @param name of a month, station, category or company, in the page's language
 * @param narrow the address of these figures for it alone; empty if there are none such
 * @param list the address of the needs behind it; empty if the ledger cannot show just them
 */
public record FigureLine(String name, Tally tally, String narrow, String list) {}
