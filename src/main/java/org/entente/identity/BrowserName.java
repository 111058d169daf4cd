package org.entente.identity;

import java.util.List;

/** A browser and its system as people call them; each empty where the header names none that we know. */
public record BrowserName(String browser, String system) {

    /** Of those that call themselves by the names of others as well, the more particular one first. */
    private static final List<String[]> BROWSERS = List.of(
            new String[] {"Edg", "Edge"},
            new String[] {"OPR/", "Opera"},
            new String[] {"SamsungBrowser", "Samsung Internet"},
            new String[] {"YaBrowser", "Yandex"},
            new String[] {"Firefox", "Firefox"},
            new String[] {"FxiOS", "Firefox"},
            new String[] {"CriOS", "Chrome"},
            new String[] {"Chrome", "Chrome"},
            new String[] {"Safari", "Safari"});

    private static final List<String[]> SYSTEMS = List.of(
            new String[] {"Android", "Android"},
            new String[] {"iPhone", "iPhone"},
            new String[] {"iPad", "iPad"},
            new String[] {"Windows", "Windows"},
            new String[] {"Mac OS", "macOS"},
            new String[] {"CrOS", "ChromeOS"},
            new String[] {"Linux", "Linux"});

    static BrowserName of(String header) {
        return new BrowserName(first(BROWSERS, header), first(SYSTEMS, header));
    }

    public boolean isKnown() {
        return !browser.isEmpty() && !system.isEmpty();
    }

    private static String first(List<String[]> names, String header) {
        return names.stream()
                .filter(name -> header.contains(name[0]))
                .map(name -> name[1])
                .findFirst()
                .orElse("");
    }
}
