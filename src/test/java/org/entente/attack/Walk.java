package org.entente.attack;

import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.web.Delegate;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From page to page through the house, along every link that somebody sees, to a few of each kind of page. */
final class Walk {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    private static final String BINARY = ".*\\.(zip|pdf|docx)";

    private final MockMvcTester browser;
    private final int ofEachKind;
    private final Map<String, Integer> read = new HashMap<>();
    private final List<String> live = new ArrayList<>();
    private final Set<String> marks = new TreeSet<>();

    Walk(MockMvcTester browser, int ofEachKind) {
        this.browser = browser;
        this.ofEachKind = ofEachKind;
    }

    List<String> live() {
        return live;
    }

    /** The marks of the naughty words that were shown. */
    Set<String> marks() {
        return marks;
    }

    /** All of these, and what they lead to; as a guest where nobody has signed in. */
    void from(Collection<String> paths, @Nullable Delegate who) {
        var seen = new HashSet<>(paths);
        var next = new ArrayDeque<>(paths);
        read.clear();
        while (!next.isEmpty()) {
            for (var link : read(next.remove(), who))
                if (!seen.contains(link) && isAnother(link) && seen.add(link)) next.add(link);
        }
    }

    /** These alone, and nothing that they lead to. */
    void read(Collection<String> paths, @Nullable Delegate who) {
        paths.forEach(path -> read(path, who));
    }

    private List<String> read(String path, @Nullable Delegate who) {
        var answer = browser.get()
                .uri(URI.create(path))
                .with(who == null ? csrf() : as(who))
                .exchange()
                .getResponse();
        LiveMarkup.in(answer).forEach(each -> live.add(path + ": " + each));
        var said = LiveMarkup.said(answer);
        marks.addAll(Naughty.marks(said));
        if (answer.getStatus() != 200
                || !String.valueOf(answer.getContentType()).startsWith("text/html")) return List.of();
        return Jsoup.parse(said).select("a[href^=/], link[href^=/]").stream()
                .map(link -> link.attr("href").replaceFirst("#.*", ""))
                .filter(link -> link.startsWith("/en/") || link.startsWith("/api/"))
                .toList();
    }

    private boolean isAnother(String link) {
        var path = link.replaceFirst("[?].*", "");
        if (path.matches(BINARY) || path.startsWith("/en/live") || !isAddress(link)) return false;
        return read.merge(path.replaceAll(ID, "…"), 1, Integer::sum) <= ofEachKind;
    }

    private static boolean isAddress(String link) {
        try {
            return new URI(link).getRawPath() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
