package org.entente.process;

import java.util.Optional;
import org.entente.languages.Language;
import org.entente.search.FacetNames;
import org.springframework.stereotype.Component;

/** What elements are called where answers are narrowed down to one. */
@Component
class ElementNames implements FacetNames {

    private final Elements elements;

    ElementNames(Elements elements) {
        this.elements = elements;
    }

    @Override
    public String facet() {
        return "element";
    }

    @Override
    public Optional<String> name(String value, Language language) {
        return elements.find(value).map(element -> element.name(language));
    }

    @Override
    public Optional<String> meant(String typed) {
        return elements.all().stream()
                .filter(element -> element.code().equalsIgnoreCase(typed)
                        || element.names().texts().values().stream().anyMatch(typed::equalsIgnoreCase))
                .map(Element::code)
                .findFirst();
    }
}
