package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.entente.parties.PartyId;
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

    /** Signs for vowels, a hamza and a stretched line are habits of whoever writes. */
    @ParameterizedTest
    @CsvSource({
        "شبكة الأمل, شبكه الامل",
        "شَبَكَةُ الأَمَل, شبكة الأمل",
        "شبـــكة الأمل, شبكة الأمل",
        "إتحاد الإنترنت, اتحاد الانترنت",
        "آفاق الصحراء, افاق الصحراء",
        "ملتقى الفرات, ملتقي الفرات",
        "مرکز الفرات, مركز الفرات"
    })
    void recognisesANameInArabicLettersHoweverItsLettersAreWritten(String one, String other) {
        assertThat(OrganisationKey.ofName(one)).isEqualTo(OrganisationKey.ofName(other));
    }

    @Test
    void keepsNamesInArabicLettersApartThatDifferInMoreThanThat() {
        assertThat(OrganisationKey.ofName("شبكة الأمل")).isNotEqualTo(OrganisationKey.ofName("شبكة الأمن"));
    }

    /** Arabic writes no short vowels, and no two write the same in Latin letters: their consonants are a reason to look. */
    @ParameterizedTest
    @CsvSource({
        "شبكة الأمل, Shabakat al-Amal",
        "شبكة الأمل, Shabaka El Amal",
        "مركز الفرات للأمن السيبراني, Markaz al-Furat lil-Amn as-Sibrani",
        "جمعية نور الصحراء, Jam'iyat Nour as-Sahra",
        "جمعية نور الصحراء, Jamiyat Nur al-Sahra",
        "مؤسسة المدينة الرقمية, Mu'assasat al-Madina ar-Raqmiyya",
        "مؤسسة المدينة الرقمية, Muassasat al-Madinah al-Raqmiya",
        "منتدى الحوار والتقنية, Muntada al-Hiwar wal-Tiqniya"
    })
    void recognisesANameInArabicLettersInLatinOnesByItsConsonants(String arabic, String latin) {
        assertThat(ConsonantKey.of(arabic)).isEqualTo(ConsonantKey.of(latin)).isNotEmpty();
        for (var known : new String[] {arabic, latin}) {
            var asked = known.equals(arabic) ? latin : arabic;
            var index = new OrganisationIndex();
            var party = new PartyId(UUID.randomUUID());
            index.name(known, party);
            assertThat(index.named(asked)).containsExactly(party);
            var before = new OrganisationIndex();
            before.waits(known, "");
            assertThat(before.knows(asked, "")).isTrue();
        }
    }

    /** Within one script the whole key tells, and few consonants tell nothing. */
    @ParameterizedTest
    @CsvSource({
        "شبكة الأمل, Shabakat al-Amn",
        "شبكة الأمل, شبكة الأمال",
        "Shabakat al-Amal, Shabaka el Umul",
        "نور, Nur",
        "شبكة الأمل, Сеть надежды",
        "شبكة الأمل, ''"
    })
    void comparesConsonantsAcrossTheTwoScriptsAlone(String one, String other) {
        var index = new OrganisationIndex();
        index.name(one, new PartyId(UUID.randomUUID()));
        index.waits(one, "");
        assertThat(index.named(other)).isEmpty();
        assertThat(index.knows(other, "")).isFalse();
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
