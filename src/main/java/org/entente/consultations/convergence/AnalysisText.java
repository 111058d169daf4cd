package org.entente.consultations.convergence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.languages.Language;
import org.entente.languages.Messages;

/** A result as some lines to read: every number with what it is counted of. */
public final class AnalysisText {

    private final Analysis analysis;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    public AnalysisText(Analysis analysis, Language language) {
        this.analysis = analysis;
        this.language = language;
    }

    public List<String> lines() {
        parameters();
        for (var missing : analysis.missing()) {
            say("convergence.missing." + missing.name().toLowerCase(Locale.ROOT));
        }
        unites();
        divides();
        majority("convergence.majority.agree", analysis.majority().agree());
        majority("convergence.majority.disagree", analysis.majority().disagree());
        representative();
        return lines;
    }

    private void parameters() {
        var parameters = analysis.parameters();
        say(
                "convergence.counts",
                analysis.votes().participants().size(),
                analysis.votes().statements().size(),
                analysis.votes().count());
        say(
                "convergence.parameters",
                parameters.formula().name().toLowerCase(Locale.ROOT),
                parameters.floor(),
                Parameters.VERSION);
        for (var group : analysis.grouping().groups()) {
            say("convergence.group", group.name(), group.members(), group.participants().length);
        }
    }

    private void unites() {
        var uniting = Result.uniting(analysis);
        if (uniting.isEmpty()) return;
        say("convergence.unites");
        for (var finding : uniting.subList(0, Math.min(Result.SHOWN, uniting.size()))) {
            say("convergence.finding", finding.statement(), finding.consensus().orElseThrow());
            finding.groups().forEach(this::counts);
        }
    }

    private void divides() {
        var dividing = Result.dividing(analysis);
        if (dividing.isEmpty()) return;
        say("convergence.divides");
        for (var finding : dividing.subList(0, Math.min(Result.SHOWN, dividing.size()))) {
            var division = finding.division().orElseThrow();
            say("convergence.division", finding.statement(), division.value(), division.one(), division.other());
            finding.groups().stream()
                    .filter(group -> group.group().equals(division.one())
                            || group.group().equals(division.other()))
                    .forEach(this::counts);
        }
    }

    private void counts(InGroup group) {
        var tally = group.inside();
        var interval = group.agreementInterval();
        say(
                "convergence.in_group",
                group.group(),
                tally.agrees(),
                tally.disagrees(),
                tally.passes(),
                tally.votes(),
                group.members(),
                interval.low(),
                interval.high());
    }

    private void majority(String key, List<Finding> findings) {
        if (findings.isEmpty()) return;
        say(key);
        for (var finding : findings) {
            var tally = finding.all();
            say(
                    "convergence.of_all",
                    finding.statement(),
                    tally.agrees(),
                    tally.disagrees(),
                    tally.passes(),
                    tally.votes(),
                    analysis.votes().participants().size());
        }
    }

    private void representative() {
        var groups = analysis.grouping().groups();
        for (var group = 0; group < groups.size(); group++) {
            if (analysis.representative().get(group).isEmpty()) continue;
            say("convergence.representative", groups.get(group).name());
            for (var each : analysis.representative().get(group)) {
                say("convergence.side." + each.side().name().toLowerCase(Locale.ROOT), each.statement());
            }
        }
    }

    private void say(String key, Object... arguments) {
        lines.add(Messages.text(language, key, arguments));
    }
}
