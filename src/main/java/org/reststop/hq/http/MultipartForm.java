package org.reststop.hq.http;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form with files, {@code multipart/form-data} (RFC 7578), kept in memory: what somebody sends never reaches the disk
 * by itself. Of a repeated file the first counts.
 *
 * @param fields what was typed and chosen, every value of every field
 * @param files whole, by their field; a field in which no file was chosen is missing
 */
record MultipartForm(Map<String, List<String>> fields, Map<String, byte[]> files) {
    /** Where Jetty looks for the limits of a request. */
    private static final String LIMITS = "org.eclipse.jetty.multipartConfig";

    private static final String TYPE = "multipart/form-data";

    static boolean is(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, TYPE, 0, TYPE.length());
    }

    /**
     * Reads a request's whole body.
     *
     * @param maxBody in bytes
     * @throws Refusal with 400 if it is broken, cut short, or larger than it said
     */
    static MultipartForm read(HttpServletRequest request, int maxBody) {
        request.setAttribute(LIMITS, new MultipartConfigElement("", maxBody, maxBody, maxBody));
        MultipartForm form = new MultipartForm(new LinkedHashMap<>(), new LinkedHashMap<>());
        try {
            for (Part part : request.getParts()) {
                form.add(part);
            }
            return form;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | ServletException | RuntimeException e) {
            throw new Refusal(400, "form-unreadable", "the form is broken or did not arrive whole");
        }
    }

    private void add(Part part) throws IOException {
        try (InputStream in = part.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            String file = part.getSubmittedFileName();
            if (file == null) {
                fields.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                        .add(FormFields.text(bytes));
            } else if (!file.isEmpty() || bytes.length > 0) {
                files.putIfAbsent(part.getName(), bytes);
            }
        }
    }
}
