package org.reststop.hq.api;

/**
 * What is answered.
 *
 * @param root what XML calls it; JSON has only the content
 */
public record Document(String root, Node content) {}
