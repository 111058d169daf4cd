package org.entente.documents;

import java.nio.charset.StandardCharsets;
import org.entente.documents.TrackedText.Look;
import org.entente.languages.Language;
import org.entente.languages.XmlText;

/** What a Word document has beside its text: which part is what, how each kind of paragraph looks, and that changes are tracked. */
final class WordParts {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    static final String TYPES = XML + """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
            <Override PartName="/word/document.xml" ContentType="%1$sdocument.main+xml"/>\
            <Override PartName="/word/styles.xml" ContentType="%1$sstyles+xml"/>\
            <Override PartName="/word/settings.xml" ContentType="%1$ssettings+xml"/>\
            <Override PartName="/word/header1.xml" ContentType="%1$sheader+xml"/>\
            <Override PartName="/word/comments.xml" ContentType="%1$scomments+xml"/></Types>""".formatted(KIND);

    static final String ROOT = XML + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Type="%sofficeDocument" Target="word/document.xml"/>\
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"\
             Target="docProps/core.xml"/></Relationships>""".formatted(RELATION);

    static final String DOCUMENT = XML + """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rIdStyles" Type="%1$sstyles" Target="styles.xml"/>\
            <Relationship Id="rIdSettings" Type="%1$ssettings" Target="settings.xml"/>\
            <Relationship Id="rIdHeader" Type="%1$sheader" Target="header1.xml"/>\
            <Relationship Id="rIdComments" Type="%1$scomments" Target="comments.xml"/></Relationships>""".formatted(RELATION);

    static final String SETTINGS =
            XML + "<w:settings xmlns:w=\"%s\"><w:trackRevisions/></w:settings>".formatted(WordXml.NAMESPACE);

    private WordParts() {}

    static String style(Look look) {
        return switch (look) {
            case TITLE -> "Title";
            case HEADING -> "Heading";
            case TEXT -> "Text";
            case NOTE -> "Note";
        };
    }

    static byte[] core(String title, Language language) {
        return (XML
                        + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>%s</dc:title><dc:language>%s</dc:language></cp:coreProperties>")
                .formatted(escaped(title), language.code())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return XmlText.of(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static byte[] styles(Language language) {
        var xml = new WordXml();
        var font = language == Language.ZH ? "Noto Serif CJK SC" : "Noto Serif";
        xml.root("styles").start("docDefaults").start("rPrDefault").start("rPr");
        xml.empty("rFonts", "ascii", font, "eastAsia", font, "hAnsi", font, "cs", "Noto Naskh Arabic");
        xml.empty("sz", "val", "22").empty("szCs", "val", "22");
        xml.empty("lang", "val", language.code(), "eastAsia", "zh-CN", "bidi", "ar-SA");
        xml.end().end().end();
        paragraph(xml, "Text", 22, false, 120, -1);
        paragraph(xml, "Title", 30, true, 240, 0);
        paragraph(xml, "Heading", 26, true, 120, 1);
        paragraph(xml, "Note", 18, false, 60, -1);
        paragraph(xml, "Head", 18, true, 60, -1);
        paragraph(xml, "Comment", 20, false, 0, -1);
        xml.start("style", "type", "character", "customStyle", "1", "styleId", WordTracking.NUMBER);
        xml.empty("name", "val", "Entente Number").end();
        return xml.bytes();
    }

    private static void paragraph(WordXml xml, String name, int halfPoints, boolean bold, int after, int outline) {
        xml.start("style", "type", "paragraph", "customStyle", "1", "styleId", "Entente" + name);
        xml.empty("name", "val", "Entente " + name);
        xml.start("pPr");
        if (outline >= 0) xml.empty("keepNext");
        xml.empty("spacing", "after", Integer.toString(after));
        if (outline >= 0) xml.empty("outlineLvl", "val", Integer.toString(outline));
        xml.end().start("rPr");
        if (bold) xml.empty("b").empty("bCs");
        xml.empty("sz", "val", Integer.toString(halfPoints)).empty("szCs", "val", Integer.toString(halfPoints));
        xml.end().end();
    }
}
