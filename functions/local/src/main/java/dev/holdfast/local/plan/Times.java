package dev.holdfast.local.plan;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** So many times, as people write it: 10, 10x or 2.5x. */
final class Times implements ITypeConverter<Double> {

    @Override
    public Double convert(String text) {
        String number = text.toLowerCase(Locale.ROOT).endsWith("x") ? text.substring(0, text.length() - 1) : text;
        try {
            return Double.valueOf(number);
        } catch (NumberFormatException notANumber) {
            throw new TypeConversionException("write 10, 10x or 2.5x");
        }
    }
}
