package org.reststop.command.demo;

import java.io.IOException;
import java.util.List;
import org.reststop.command.text.Texts;
import org.reststop.domain.counter.PinHash;

/** What somebody who has started a demo wants to know. */
record DemoSummary(Texts texts, DemoFolder folder, HqProcess hq) {
    String text() throws IOException {
        StringBuilder lines = new StringBuilder();
        line(lines, "demo.summary.title");
        line(lines, "demo.summary.hq", hq.address());
        List<HqProcess.Account> accounts = hq.accounts();
        if (accounts.isEmpty()) {
            line(lines, "demo.summary.account-changed");
        }
        for (HqProcess.Account account : accounts) {
            line(lines, "demo.summary.account", account.login(), account.password(), account.name());
        }
        line(lines, "demo.summary.badges", folder.badges());
        line(lines, "demo.summary.staff", PinHash.SAMPLE);
        line(lines, "demo.summary.scan", folder.badges(), folder.kioskData());
        line(lines, "demo.summary.logs", folder.log("hq"), folder.log("kiosk"));
        line(lines, "demo.summary.end");
        return lines.toString();
    }

    private void line(StringBuilder lines, String key, Object... values) {
        lines.append(texts.say(key, values)).append(System.lineSeparator());
    }
}
