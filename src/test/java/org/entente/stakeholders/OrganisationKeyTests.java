package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /** Spaces, and how a letter is written in Latin ones, are habits. */
    @ParameterizedTest
    @CsvSource({
        "华为, Huawei",
        "華為, Hua Wei",
        "华为技术有限公司, 华为技术",
        "小米股份有限公司, Xiaomi",
        "CyberPeace, Cyber Peace",
        "Cyber-Peace Institute, 'Cyberpeace Institute, Inc.'",
        "Яндекс, Yandex",
        "Жуковский, Zhukovsky",
        "Щукин, Shchukin",
        "Харьков, Kharkov",
        "Екатеринбург, Yekaterinburg",
        "Центр Цифры, Tsentr Tsifry",
        "Wladimir, Vladimir"
    })
    void recognisesANameHoweverItIsSpacedAndRomanised(String one, String other) {
        assertThat(OrganisationKey.ofName(one)).isEqualTo(OrganisationKey.ofName(other));
    }

    @ParameterizedTest
    @CsvSource({"Open Net, Open Nets", "Hauwei, Huawei", "Cyber Peace, Cyber Space", "Net 1, Net 2", "有限公司, 公司"})
    void keepsApartWhatDiffersInMoreThanThat(String one, String other) {
        assertThat(OrganisationKey.ofName(one)).isNotEqualTo(OrganisationKey.ofName(other));
    }

    /** Two that write nothing but a legal form are not one for that. */
    @Test
    void keepsANameThatIsALegalFormOnly() {
        assertThat(OrganisationKey.ofName("The Company"))
                .isEqualTo(OrganisationKey.ofName("thecompany"))
                .isNotEmpty();
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
