package dev.holdfast.notifications.text;

/**
 * A text message and how many parts it is sent, and paid, in: 160 characters of the GSM 7-bit alphabet or 70 of UCS-2, and
 * 153 or 67 each when there are several (3GPP TS 23.038 and 23.040). A character that takes two places is not divided.
 */
public record SmsText(String text, int parts) {

    /** Longer texts are cut. */
    public static final int PARTS_MAX = 3;

    private static final String GSM =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
                    + "¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String GSM_IN_TWO = "^{}\\[~]|€";

    /** Cuts what is too long, at a character's end. */
    public static SmsText of(String text) {
        String fitting = text;
        int parts = parts(fitting);
        while (parts > PARTS_MAX) {
            fitting = Fact.cut(fitting, fitting.length() - 1);
            parts = parts(fitting);
        }
        return new SmsText(fitting, parts);
    }

    private static int parts(String text) {
        boolean gsm = text.codePoints().allMatch(each -> GSM.indexOf(each) >= 0 || GSM_IN_TWO.indexOf(each) >= 0);
        return gsm ? parts(text, true, 160, 153) : parts(text, false, 70, 67);
    }

    private static int parts(String text, boolean gsm, int alone, int each) {
        int total = text.codePoints().map(point -> places(point, gsm)).sum();
        if (total <= alone) {
            return 1;
        }
        int parts = 1;
        int used = 0;
        for (int point : text.codePoints().toArray()) {
            int places = places(point, gsm);
            if (used + places > each) {
                parts++;
                used = 0;
            }
            used += places;
        }
        return parts;
    }

    private static int places(int point, boolean gsm) {
        if (gsm) {
            return GSM_IN_TWO.indexOf(point) >= 0 ? 2 : 1;
        }
        return Character.charCount(point);
    }
}
