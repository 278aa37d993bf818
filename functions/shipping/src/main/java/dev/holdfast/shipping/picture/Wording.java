package dev.holdfast.shipping.picture;

/** How wide text will be, roughly: nothing here knows the reader's fonts. */
final class Wording {

    private static final double BOLD = 1.15;

    private Wording() {}

    /** @param size in pixels; the answer too, and rather too large */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(point -> size * ems(point)).sum();
    }

    /** The same of bold text. */
    static double boldWidth(String text, double size) {
        return width(text, size) * BOLD;
    }

    static String fitBold(String text, double size, double widthMax) {
        return fit(text, size * BOLD, widthMax);
    }

    /** Cut with an ellipsis if it is too wide. */
    static String fit(String text, double size, double widthMax) {
        if (width(text, size) <= widthMax) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        double room = widthMax - size;
        for (int point : text.codePoints().toArray()) {
            room -= size * ems(point);
            if (room < 0) {
                break;
            }
            cut.appendCodePoint(point);
        }
        return cut.toString().strip() + "…";
    }

    private static double ems(int point) {
        if (Character.isIdeographic(point)
                || (point >= 0x3000 && point <= 0x30FF)
                || (point >= 0xAC00 && point <= 0xD7AF)
                || (point >= 0xFF00 && point <= 0xFF60)) {
            return 1;
        }
        return Character.isUpperCase(point) ? 0.7 : 0.56;
    }
}
