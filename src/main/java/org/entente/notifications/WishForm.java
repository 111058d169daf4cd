package org.entente.notifications;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.languages.Language;
import org.entente.web.Mistakes;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What somebody chooses, as it was typed. */
public final class WishForm {

    private static final int LONGEST_EMAIL = 254;
    /** As mail servers take them everywhere: in ASCII, without quotes. */
    private static final String ADDRESS = "[\\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+";

    private final MultiValueMap<String, String> typed;

    WishForm(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    /** As it stands. */
    static WishForm of(Subscriber subscriber, Map<String, Wish> chosen, List<Topic> offered, boolean withAccount) {
        var form = blank(subscriber.language(), subscriber.zone(), offered, withAccount);
        form.typed.set("hour", String.valueOf(subscriber.hour()));
        chosen.forEach(form::set);
        return form;
    }

    /** Before anybody has chosen: with an account what is usual, without one nothing but what is chosen. */
    static WishForm blank(Language language, ZoneId zone, List<Topic> offered, boolean withAccount) {
        var form = new WishForm(new LinkedMultiValueMap<>());
        form.typed.set("language", language.code());
        form.typed.set("zone", zone.getId());
        form.typed.set("hour", "7");
        for (var topic : offered) {
            var usual = Wish.usual(topic);
            form.set(topic.name(), withAccount ? usual : new Wish(Often.NEVER, usual.followed()));
        }
        return form;
    }

    /** Asked for from the page of what is to be followed. */
    void follow(String what, List<Topic> offered) {
        typed.set("follow", what);
        offered.stream().filter(Topic::isFollowed).forEach(topic -> set(topic.name(), new Wish(Often.DAILY, true)));
    }

    private void set(String topic, Wish wish) {
        typed.set("often-" + topic, wish.often().name());
        if (wish.followed()) typed.set("followed-" + topic, "true");
        else typed.remove("followed-" + topic);
    }

    public String value(String field) {
        return Optional.ofNullable(typed.getFirst(field)).orElse("").strip();
    }

    public boolean checked(String field) {
        return !value(field).isEmpty();
    }

    Mistakes check(List<Topic> offered) {
        var mistakes = new Mistakes();
        if (Language.of(value("language")).isEmpty()) mistakes.on("language", "web.mistake.choice");
        if (!Zones.ALL.contains(value("zone"))) mistakes.on("zone", "web.mistake.choice");
        if (!value("hour").matches("\\d{1,2}") || hour() > 23) mistakes.on("hour", "web.mistake.choice");
        for (var topic : offered) {
            if (often(topic).isEmpty()) mistakes.on("often-" + topic.name(), "web.mistake.choice");
        }
        return mistakes;
    }

    Mistakes checkWithAddress(List<Topic> offered) {
        var mistakes = new Mistakes().text("email", value("email"), LONGEST_EMAIL);
        if (mistakes.none() && !value("email").matches(ADDRESS)) mistakes.on("email", "notifications.mistake.email");
        check(offered).all().forEach((field, mistake) -> mistakes.on(field, mistake.key(), mistake.arguments()));
        if (mistakes.none() && wishes(offered).values().stream().allMatch(wish -> wish.often() == Often.NEVER))
            mistakes.on("often-" + offered.getFirst().name(), "notifications.mistake.nothing");
        return mistakes;
    }

    Language language() {
        return Language.of(value("language")).orElseThrow();
    }

    ZoneId zone() {
        return ZoneId.of(value("zone"));
    }

    int hour() {
        return Integer.parseInt(value("hour"));
    }

    Map<String, Wish> wishes(List<Topic> offered) {
        var wishes = new LinkedHashMap<String, Wish>();
        for (var topic : offered) {
            var followed = topic.isFollowed() && checked("followed-" + topic.name());
            wishes.put(topic.name(), new Wish(often(topic).orElseThrow(), followed));
        }
        return wishes;
    }

    private Optional<Often> often(Topic topic) {
        return List.of(Often.values()).stream()
                .filter(often -> often.name().equals(value("often-" + topic.name())))
                .findFirst();
    }
}
