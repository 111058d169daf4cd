package org.entente.documents;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.entente.languages.Language;
import org.entente.languages.XmlText;
import org.springframework.stereotype.Component;

/** Sets a page of markup on paper, as PDF, with packaged fonts for every script. */
@Component
public class Press {

    /** The Chinese font alone takes tens of megabytes while a document is made: one at a time. */
    private final Semaphore turns = new Semaphore(1, true);

    /** In the direction of the language. */
    public byte[] pdf(String html, Language language) {
        turns.acquireUninterruptibly();
        try {
            return set(XmlText.of(html), language.isRightToLeft());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }

    private static byte[] set(String html, boolean rightToLeft) throws IOException {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        font(builder, "NotoSerif400Regular", "Entente Serif", 400, FontStyle.NORMAL);
        font(builder, "NotoSerif700Bold", "Entente Serif", 700, FontStyle.NORMAL);
        font(builder, "NotoNaskhArabic400Regular", "Entente Arabic", 400, FontStyle.NORMAL);
        font(builder, "NotoNaskhArabic700Bold", "Entente Arabic", 700, FontStyle.NORMAL);
        font(builder, "NotoSansSC400Regular", "Entente Chinese", 400, FontStyle.NORMAL);
        font(builder, "NotoSansSC700Bold", "Entente Chinese", 700, FontStyle.NORMAL);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(
                rightToLeft ? PdfRendererBuilder.TextDirection.RTL : PdfRendererBuilder.TextDirection.LTR);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        var path = "/fonts/" + file + ".ttf";
        builder.useFont(
                () -> Objects.requireNonNull(Press.class.getResourceAsStream(path), path), family, weight, style, true);
    }
}
