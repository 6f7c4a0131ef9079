package org.reststop.hq.web;

/**
 * Who looks at a page.
 *
 * @param name as it stands in the header
 * @param roleKey the text that names the role
 * @param csrf what each form of this session must send back
 */
public record Viewer(String name, String roleKey, String csrf) {}
