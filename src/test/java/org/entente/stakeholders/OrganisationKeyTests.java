package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrganisationKeyTests {

    @Test
    void recognisesANameWhateverItsScriptMarksAndLegalForm() {
        assertThat(OrganisationKey.ofName("Réseau  Clair")).isEqualTo(OrganisationKey.ofName("RESEAU CLAIR, Inc."));
        assertThat(OrganisationKey.ofName("Лаборатория")).isEqualTo(OrganisationKey.ofName("ЛАБОРАТОРИЯ"));
        assertThat(OrganisationKey.ofName("Москва")).isEqualTo(OrganisationKey.ofName("Moskva"));
        assertThat(OrganisationKey.ofName("شبكة")).isNotEmpty();
        assertThat(OrganisationKey.ofName("网络安全")).isNotEmpty();
        assertThat(OrganisationKey.ofName("Open Net")).isNotEqualTo(OrganisationKey.ofName("Open Nets"));
    }

    /** Two that write nothing but a legal form are not one for that. */
    @Test
    void keepsANameThatIsALegalFormOnly() {
        assertThat(OrganisationKey.ofName("The Company")).isEqualTo("the company");
        assertThat(OrganisationKey.ofName("!!!")).isEmpty();
    }

    @Test
    void recognisesASiteWithoutSchemeAndWwwAndInItsOwnScript() {
        assertThat(OrganisationKey.ofSite("https://www.Clair.example/fr/?a=1")).isEqualTo("clair.example");
        assertThat(OrganisationKey.ofSite("clair.example")).isEqualTo("clair.example");
        assertThat(OrganisationKey.ofSite("https://сеть.example"))
                .isEqualTo(OrganisationKey.ofSite("http://www.СЕТЬ.example/"))
                .startsWith("xn--");
        assertThat(OrganisationKey.ofSite("no site")).isEmpty();
        assertThat(OrganisationKey.ofSite("")).isEmpty();
        assertThat(OrganisationKey.ofSite("javascript:alert(1)")).isEmpty();
    }
}
