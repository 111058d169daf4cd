package org.entente.attack;

import static org.entente.identity.People.as;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.access.AccessTable.Asking;
import org.entente.access.AccessTable.Row;
import org.entente.access.Examples;
import org.entente.access.Filled;
import org.entente.web.Delegate;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.util.MultiValueMap;

/** Types naughty words into every field of every form that takes words, and sends it. */
final class Typist {

    /** A field that takes none of them gets what it takes, and the form is sent again. */
    private static final int TRIES = 4;

    private final MockMvcTester browser;
    private final Examples examples;
    private final List<Row> acts;
    private final Naughty naughty = new Naughty();
    private final Map<String, String> kept = new HashMap<>();
    private final Set<String> taken = new TreeSet<>();
    private final List<String> live = new ArrayList<>();
    private final Set<String> led = new TreeSet<>();

    Typist(MockMvcTester browser, Examples examples, List<Row> rows) {
        this.browser = browser;
        this.examples = examples;
        this.acts = rows.stream()
                .filter(row -> row.route().startsWith("POST "))
                // The more of an address is said, the better it fits.
                .sorted(Comparator.comparingInt(row -> row.route().split("\\{").length))
                .toList();
    }

    /** The field of an act that has taken it, by the mark of each of those words. */
    Map<String, String> kept() {
        return kept;
    }

    /** What came back alive at once. */
    List<String> live() {
        return live;
    }

    /** Where an act led, in the end. */
    Set<String> led() {
        return led;
    }

    /** Every form on this page whose act has taken no such word yet; answers whether one is left for later. */
    boolean typeOn(String page, Asking asking, Delegate who, Predicate<String> isForLater) {
        var isLeft = false;
        var forms = ShownForm.on(read(page, who));
        for (var i = 0; i < forms.size(); i++) {
            var form = forms.get(i);
            if (form.words().isEmpty() && form.files().isEmpty()) continue;
            var row = act(form.action());
            if (row == null || taken.contains(row.route())) continue;
            if (isForLater.test(row.route())) {
                isLeft = true;
                continue;
            }
            send(row, form, asking, who);
            // What it says of the state of the thing is another after each.
            var again = ShownForm.on(read(page, who));
            if (again.size() == forms.size()) forms = again;
        }
        return isLeft;
    }

    private void send(Row row, ShownForm form, Asking asking, Delegate who) {
        var fields = form.asShown();
        var usual = new HashMap<>(Filled.fields(row));
        usual.putAll(examples.fields(row, asking));
        usual.putAll(examples.again(row));
        usual.forEach((name, value) -> {
            var shown = fields.getFirst(name);
            if (shown == null || shown.isBlank()) fields.set(name, value);
        });
        form.words().forEach(name -> fields.set(name, naughty.next()));
        var fileName = naughty.next() + ".txt";
        for (var tries = 0; tries < TRIES; tries++) {
            var answer = post(row, form, fields, fileName, who);
            LiveMarkup.in(answer).forEach(each -> live.add("The answer to " + row.route() + ": " + each));
            if (answer.getStatus() < 400) {
                keep(row, form, fields, fileName);
                led.add(String.valueOf(answer.getHeader("Location")).replaceFirst("[?#].*", ""));
                return;
            }
            var faults = faults(LiveMarkup.said(answer));
            if (answer.getStatus() != 422 || faults.isEmpty()) return;
            for (var fault : faults) fields.set(fault, usual.getOrDefault(fault, form.usual(fault)));
        }
    }

    private void keep(Row row, ShownForm form, MultiValueMap<String, String> fields, String fileName) {
        form.words().forEach(name -> keep(row, name, String.valueOf(fields.getFirst(name))));
        if (form.takesFiles() && Filled.file(row).isEmpty()) form.files().forEach(name -> keep(row, name, fileName));
    }

    private void keep(Row row, String field, String typed) {
        for (var mark : Naughty.marks(typed)) {
            taken.add(row.route());
            kept.put(mark, row.route() + " " + field);
        }
    }

    private static List<String> faults(String page) {
        return Jsoup.parse(page).select(".mistakes a[href^=#]").stream()
                .map(link -> link.attr("href").substring(1))
                .toList();
    }

    private @Nullable Row act(String action) {
        var path = action.replaceFirst("[?#].*", "");
        return acts.stream()
                .filter(row -> Address.of(row).leadsTo(path))
                .findFirst()
                .orElse(null);
    }

    private String read(String page, Delegate who) {
        return LiveMarkup.said(browser.get().uri(page).with(as(who)).exchange().getResponse());
    }

    private MockHttpServletResponse post(
            Row row, ShownForm form, MultiValueMap<String, String> fields, String fileName, Delegate who) {
        var request = browser.post().uri(URI.create(form.action()));
        if (!form.takesFiles()) return post(request, fields, who);
        var multipart = request.multipart();
        var usual = Filled.file(row);
        usual.ifPresent(multipart::file);
        if (usual.isEmpty()) {
            var content = naughty.next().getBytes(StandardCharsets.UTF_8);
            for (var name : form.files()) multipart.file(new MockMultipartFile(name, fileName, "text/html", content));
        }
        return post(multipart, fields, who);
    }

    private MockHttpServletResponse post(
            AbstractMockHttpServletRequestBuilder<?> request, MultiValueMap<String, String> fields, Delegate who) {
        request.params(fields).with(as(who));
        return browser.perform(request).getResponse();
    }
}
