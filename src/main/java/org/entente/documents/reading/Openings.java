package org.entente.documents.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** The words by which the parts of a resolution are known, in six languages. */
final class Openings {

    private static final int WORDS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL;

    /** In Russian and Chinese the name of the organ stands alone on the cover too: there only the comma tells. */
    private static final String ORGAN =
            "The (?:Security Council|General Assembly|Economic and Social Council|Trusteeship Council"
                    + "|(?:Human Rights Council|Commission|Conference|Committee|Plenipotentiary Conference|Open-ended)[^,;.:]{0,120})"
                    + "|(?:L[’']Assemblée générale|Le Conseil (?:de sécurité|économique et social|des droits de l[’']homme)|La (?:Conférence|Commission)[^,;.:]{0,120})"
                    + "|(?:La Asamblea General|El Consejo (?:de Seguridad|Económico y Social|de Derechos Humanos)|La (?:Comisión|Conferencia)[^,;.:]{0,120})"
                    + "|(?:Генеральная Ассамблея|Совет Безопасности|Экономический и Социальный Совет|Совет по правам человека|(?:Комиссия|Конференция)[^,;.:]{0,120})(?=,)"
                    + "|إن (?:الجمعية العامة|مجلس (?:الأمن|حقوق الإنسان)|المجلس الاقتصادي والاجتماعي|(?:لجنة|مؤتمر|المؤتمر)[^،:.]{0,120})"
                    + "|(?:大会|安全理事会|安理会|经济及社会理事会|人权理事会|[\\u4E00-\\u9FFF]{2,20}(?:会议|委员会))(?=[，,])";

    private static final Pattern OPENING = Pattern.compile("(?:" + ORGAN + ")\\s*[,:،，：]?", WORDS);

    /** The organ and, in one line with it, its first consideration. */
    private static final Pattern RUN_ON =
            Pattern.compile("((?:" + ORGAN + ")\\s*[,،，])\\s*((?:\\p{Lu}|و?إذ|[\\u4E00-\\u9FFF]).*)", WORDS);

    private static final String ADVERB =
            "(?:(?:\\p{Lu}\\p{Ll}+ly|Again|Also|Further|Once again) (?:(?:also|further|again|once again) )?)?";
    private static final Pattern OPERATIVE = Pattern.compile(
            ADVERB
                    + "(?i:(?:accepts|acknowledges|adopts|affirms|agrees|appeals|appoints|appreciates|approves|asks|authorizes|calls|commends"
                    + "|concludes|condemns|confirms|congratulates|considers|decides|declares|demands|denounces|deplores|deprecates|designates|determines"
                    + "|directs|draws|elects|emphasi[sz]es|encourages|endorses|establishes|expects|expresses|extends|finds|instructs|insists|invites"
                    + "|looks|notes|notifies|pledges|proclaims|reaffirms|recalls|recogni[sz]es|recommends|regrets|reiterates|rejects|reminds|renews"
                    + "|requests|resolves|salutes|stresses|supports|suspends|takes|thanks|transmits|underlines|underscores|urges|warns|welcomes)\\b"
                    // French
                    + "|(?iu:(?:accueille|adopte|affirme|appelle|appuie|approuve|autorise|charge|condamne|confirme|considère|convient|crée|décide|déclare"
                    + "|demande|déplore|encourage|engage|estime|exhorte|exige|exprime|fait|félicite|insiste|invite|lance|note|prend|prie|proclame"
                    + "|réaffirme|recommande|reconnaît|regrette|réitère|rappelle|remercie|salue|se félicite|sait gré|se déclare|souligne|soutient)\\b(?! dans))"
                    // Spanish
                    + "|(?iu:(?:acoge|acuerda|afirma|agradece|alienta|apoya|aprueba|autoriza|condena|confirma|considera|decide|declara|deplora|destaca|encarga"
                    + "|encomia|establece|exhorta|exige|expresa|felicita|hace|hace suyo|insta|invita|lamenta|observa|pide|proclama|reafirma|recalca"
                    + "|recomienda|reconoce|recuerda|reitera|resuelve|solicita|subraya|toma)\\b)"
                    // Russian
                    + "|(?iu:(?:благодарит|вновь подтверждает|выражает|настоятельно призывает|объявляет|одобряет|осуждает|отмечает|подтверждает|подчеркивает"
                    + "|поручает|постановляет|признает|призывает|принимает|приветствует|провозглашает|просит|рекомендует|с удовлетворением отмечает"
                    + "|ссылается|требует|уполномочивает|утверждает|учреждает)\\b))"
                    // Arabic: the verb in the feminine of the Assembly or the masculine of the Council
                    + "|[تي](?:قرر|وصي|طلب|هيب|ؤكد|عيد|حث|دعو|رحب|شجع|لاحظ|عرب|عتمد|ثني|دين|شدد|ؤيد|حيط|عرب|نوه|شير|سلم|كرر|ناشد|أذن|وافق)\\b"
                    + ".*",
            WORDS);
    private static final Pattern OPERATIVE_ZH = Pattern.compile(
            "(?:决定|请|敦促|呼吁|促请|鼓励|邀请|建议|要求|谴责|欢迎|赞扬|核准|通过|宣布|授权|重申|强调|吁请|表示|确认|认可).*[；。]", Pattern.DOTALL);

    private static final Pattern PREAMBULAR = Pattern.compile(
            "(?:(?!Uni?ti?ed )(?:\\p{Lu}\\p{Ll}+ly )?(?:\\p{Lu}\\p{Ll}*|\\p{Ll}+)(?:ing|ed)|Having|Being|(?:Deeply |Gravely |Fully |Still )?(?:[Cc]onscious|[Aa]ware|[Mm]indful)|Determined"
                    + "|(?:\\p{Lu}\\p{L}*ant|Ayant|Conscient|Consciente|Profondément|Vivement|Préoccupée?|Résolue?|Convaincue?|Se félicitant|Considérant)"
                    + "|(?:\\p{Lu}\\p{L}*(?:ando|iendo|ándose|éndose)|Consciente|Habiendo|Teniendo|Profundamente|Preocupad[ao]|Convencid[ao])"
                    + "|(?:\\p{L}+(?:ая|я|ясь|аясь|в|вшись)|будучи|руководствуясь|с (?:удовлетворением|озабоченностью) отмечая)"
                    + "|و?إذ"
                    + "|(?:回顾|重申|注意到|铭记|认识到|意识到|考虑到|深信|强调|欢迎|关切|深为关切|赞赏地|念及|审议了|表示))\\b.*",
            WORDS);

    private static final Pattern CLOSING = Pattern.compile(
            "(?:Adopted (?:at|unanimously|without|by)|Adoptée? (?:à|sans)|Aprobada en|Принят[аоы] |اتخذ|اعتمد|[第\\d][^。；]{0,20}次(?:全体)?会议"
                    + "|\\d{1,4}(?:st|nd|rd|th) (?:plenary )?meeting|\\d{1,4}[ea]? séance|\\d{1,4}[aª]\\.? sesión|\\d{1,4}-е (?:пленарное )?заседание|الجلسة العامة)"
                    + ".{0,300}",
            WORDS);

    private static final Pattern ANNEX = Pattern.compile(
            "(?:Annex|ANNEX|Annexe|ANNEXE|Anexo|ANEXO|Appendix|Приложение|ПРИЛОЖЕНИЕ|المرفق|مرفق|附件)\\s?[\\p{L}\\p{Nd}]{0,8}",
            WORDS);

    private Openings() {}

    /** The line of the organ that speaks, alone. */
    static boolean isOpening(String text) {
        return text.length() < 160 && OPENING.matcher(text).matches();
    }

    /** Where the organ's line runs on into the first paragraph: how long the line is. */
    static Optional<Integer> opens(String text) {
        var run = RUN_ON.matcher(text);
        return run.matches() ? Optional.of(run.end(1)) : Optional.empty();
    }

    static boolean isOperative(String text) {
        return OPERATIVE.matcher(text).lookingAt() && !PREAMBULAR.matcher(text).matches()
                || OPERATIVE_ZH.matcher(text).matches();
    }

    static boolean isPreambular(String text) {
        return PREAMBULAR.matcher(text).matches();
    }

    static boolean isClosing(String text) {
        return CLOSING.matcher(text).matches();
    }

    static boolean isAnnex(String text) {
        return ANNEX.matcher(text).matches();
    }
}
