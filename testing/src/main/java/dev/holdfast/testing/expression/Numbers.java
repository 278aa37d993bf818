package dev.holdfast.testing.expression;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** DynamoDB's numbers: 38 significant digits, magnitudes from 1E-130 up to 9.99...E+125. */
final class Numbers {

    private static final int DIGITS_MAX = 38;
    private static final int EXPONENT_MAX = 125;
    private static final int EXPONENT_MIN = -130;
    private static final Pattern FORM = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?");

    private Numbers() {}

    static BigDecimal parse(String text) {
        String stripped = text.strip();
        if (!FORM.matcher(stripped).matches()) {
            throw Refusal.of(
                    text.isEmpty()
                            ? "The parameter cannot be converted to a numeric value"
                            : "The parameter cannot be converted to a numeric value: " + text);
        }
        return within(new BigDecimal(stripped));
    }

    /** The number without needless zeros, as the service keeps it. */
    static BigDecimal within(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.signum() == 0) {
            return BigDecimal.ZERO;
        }
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent > EXPONENT_MAX) {
            throw Refusal.of(
                    "Number overflow. Attempting to store a number with magnitude larger than supported range");
        }
        if (exponent < EXPONENT_MIN) {
            throw Refusal.of(
                    "Number underflow. Attempting to store a number with magnitude smaller than supported range");
        }
        if (stripped.precision() > DIGITS_MAX) {
            throw Refusal.of("Attempting to store more than 38 significant digits in a Number");
        }
        return stripped;
    }

    static String text(BigDecimal number) {
        return number.toPlainString();
    }
}
