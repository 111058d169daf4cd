package org.entente.identity;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;

/** A QR code as the path of an SVG, one unit a square, with the quiet margin of four that readers need. */
public record QrCode(int side, String path) {

    private static final int MARGIN = 4;

    static QrCode of(String text) {
        try {
            var hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
            var squares = Encoder.encode(text, ErrorCorrectionLevel.M, hints).getMatrix();
            var path = new StringBuilder();
            for (var y = 0; y < squares.getHeight(); y++) {
                for (var x = 0; x < squares.getWidth(); x++) {
                    if (squares.get(x, y) == 1) path.append("M%s %sh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                }
            }
            return new QrCode(squares.getWidth() + 2 * MARGIN, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        }
    }
}
