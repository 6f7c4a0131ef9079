package org.reststop.hq.figures;

import java.util.List;
import org.reststop.hq.print.ReportPrinter;
import org.reststop.hq.print.ReportSheet;
import org.reststop.hq.web.Frame;
import org.reststop.store.Store;

/** The figures as a PDF, with what was answered in words that everybody may read. */
final class MonthlyReport {
    private final Store store;
    private final ReportPrinter printer = new ReportPrinter();

    MonthlyReport(Store store) {
        this.store = store;
    }

    /** @throws org.reststop.hq.print.PrintException if no font has a character that is needed */
    byte[] print(Frame frame, FigureSight sight) {
        Tally all = sight.all();
        List<ReportSheet.Fact> facts = List.of(
                fact(frame.say("figures.received"), FigureText.number(frame, all.received())),
                fact(frame.say("figures.response"), FigureText.rate(frame, all.responseRate())),
                fact(frame.say("figures.resolution"), FigureText.rate(frame, all.resolutionRate())),
                fact(frame.say("figures.on-time"), FigureText.rate(frame, all.onTimeRate())),
                fact(frame.say("figures.to-answer"), FigureText.days(frame, all.daysToAnswer())),
                fact(frame.say("figures.to-done"), FigureText.days(frame, all.daysToDone())),
                fact(frame.say("figures.helped"), FigureText.rate(frame, all.helpedRate())),
                fact(frame.say("figures.satisfaction"), FigureText.rate(frame, all.satisfactionRate())),
                fact(frame.say("figures.still"), FigureText.rate(frame, all.stillHelpedRate())),
                fact(
                        frame.say("figures.patrol"),
                        FigureText.number(frame, sight.patrol().received())));
        List<ReportSheet.Column> columns = sight.chart().columns().stream()
                .map(column -> new ReportSheet.Column(
                        frame.say("figures.month-short", column.month().getMonthValue()),
                        column.received(),
                        column.done()))
                .toList();
        List<String> answered =
                new AnsweredWords(store).read(sight.filter(), sight.list().stations());
        return printer.print(new ReportSheet(
                frame.say("figures.report"),
                sight.title(),
                facts,
                frame.say("figures.chart"),
                columns,
                frame.say(answered.isEmpty() ? "figures.report.none" : "figures.report.list"),
                answered));
    }

    private static ReportSheet.Fact fact(String name, String figure) {
        return new ReportSheet.Fact(name, figure);
    }
}
