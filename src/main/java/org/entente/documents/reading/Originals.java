package org.entente.documents.reading;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.languages.Language;

/** In which languages a document was written, where its head says so: {@code Original: English/French}. */
final class Originals {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern SAID = Pattern.compile("(?:Original|Оригинал|الأصل|原文)\\s*[:：](.{0,40})", FLAGS);

    private static final Map<Language, Pattern> NAMES = names();

    private Originals() {}

    /** Their codes, with spaces between them; empty where nothing is said. */
    static String in(String line) {
        var said = SAID.matcher(line);
        if (!said.find()) return "";
        return NAMES.entrySet().stream()
                .filter(name -> name.getValue().matcher(said.group(1)).find())
                .map(name -> name.getKey().code())
                .collect(Collectors.joining(" "));
    }

    private static Map<Language, Pattern> names() {
        var names = new EnumMap<Language, Pattern>(Language.class);
        named(names, Language.AR, "Arabic|arabe|árabe|арабский|عربية|阿拉伯文");
        named(names, Language.ZH, "Chinese|chinois|chino|китайский|صينية|中文");
        named(names, Language.EN, "English|anglais|inglés|английский|إ?نكليزية|英文");
        named(names, Language.FR, "French|français|francés|французский|فرنسية|法文");
        named(names, Language.RU, "Russian|russe|ruso|русский|روسية|俄文");
        named(names, Language.ES, "Spanish|espagnol|español|испанский|إ?سبانية|西班牙文");
        return names;
    }

    private static void named(Map<Language, Pattern> names, Language language, String words) {
        names.put(language, Pattern.compile(words, FLAGS));
    }
}
