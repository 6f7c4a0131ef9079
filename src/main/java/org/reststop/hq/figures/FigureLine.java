package org.reststop.hq.figures;

/**
 * One line of a table of figures.
 *
 * @param name of a month, station, category or company, in the page's language
 * @param narrow the address of these figures for it alone
 * @param list the address of the needs behind it
 */
public record FigureLine(String name, Tally tally, String narrow, String list) {}
