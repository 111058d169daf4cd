package org.entente.consultations.convergence;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.entente.web.Delegate;
import org.entente.web.Download;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Bring your own votes: for everybody who has signed in. The table is read, answered and kept nowhere. */
@Controller
class VotesPages {

    private final Templates templates;
    /** One after the other: each may take tens of megabytes for some tenths of a second. */
    private final ReentrantLock turn = new ReentrantLock(true);

    VotesPages(Templates templates) {
        this.templates = templates;
    }

    @GetMapping("/convergence/votes")
    View form(Ui ui, Delegate anybody) {
        return new Page(templates.convergenceVotes(ui, BroughtVotes.none(), new Mistakes()));
    }

    @PostMapping("/convergence/votes")
    @Nullable
    View compute(
            Ui ui,
            Delegate anybody,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile groupsFile,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response)
            throws IOException {
        var brought = brought(file, groupsFile, typed);
        var mistakes = new Mistakes();
        turn.lock();
        try {
            var analysis = brought.analysis(mistakes);
            if (analysis.isEmpty()) return Page.again(templates.convergenceVotes(ui, brought, mistakes));
            if (!"json".equals(typed.get("as")))
                return new Page(templates.convergenceResult(ui, Result.of(analysis.get())));
            response.setContentType("application/json");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, Download.named("convergence.json"));
            AnalysisJson.write(analysis.get(), response.getOutputStream());
            return null;
        } finally {
            turn.unlock();
        }
    }

    private static BroughtVotes brought(
            @Nullable MultipartFile file, @Nullable MultipartFile groupsFile, Map<String, String> typed) {
        return new BroughtVotes(
                file,
                groupsFile,
                typed.getOrDefault("votes", ""),
                typed.getOrDefault("groups", ""),
                typed.getOrDefault("formula", ""),
                typed.getOrDefault("floor", ""),
                typed.getOrDefault("find", ""));
    }
}
