package dev.holdfast.planning.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** A file of named figures, {@code name = value}. Whatever is wrong with it is said in one line. */
public final class Figures {

    private final String name;
    private final Properties values = new Properties();

    private Figures(String name, Reader text) throws IOException {
        this.name = name;
        values.load(text);
    }

    /** @throws BadFigures if it cannot be read */
    public static Figures of(Path file) {
        try {
            return new Figures(file.toString(), new StringReader(Files.readString(file)));
        } catch (NoSuchFileException missing) {
            throw new BadFigures("there is no file " + file, missing);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new BadFigures(file + " cannot be read as names and figures", unreadable);
        }
    }

    /** One that comes with Holdfast. */
    static Figures standard(String resource) {
        return standard(Figures.class, resource);
    }

    /** One that comes with Holdfast, beside that class. */
    public static Figures standard(Class<?> beside, String resource) {
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(resource), resource)) {
            return new Figures(resource, new InputStreamReader(stream, UTF_8));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** @throws BadFigures if there is none */
    public String text(String key) {
        String value = values.getProperty(key, "").strip();
        if (value.isEmpty()) {
            throw new BadFigures(name + " lacks " + key);
        }
        return value;
    }

    /** @throws BadFigures unless it is a number from 0 on */
    public double number(String key) {
        String value = text(key);
        try {
            double number = Double.parseDouble(value);
            if (Double.isFinite(number) && number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below, in the same words as a number below 0
        }
        throw new BadFigures("%s: %s is \"%s\", which is no number from 0 on".formatted(name, key, value));
    }

    /** Those whose names begin so, by what follows. */
    public Map<String, Double> numbers(String prefix) {
        Map<String, Double> numbers = new TreeMap<>();
        values.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> numbers.put(name.substring(prefix.length()), number(name)));
        return numbers;
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** @throws BadFigures unless it is a date */
    public LocalDate date(String key) {
        String value = text(key);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException noDate) {
            throw new BadFigures(
                    "%s: %s is \"%s\", which is no date such as 2026-11-22".formatted(name, key, value), noDate);
        }
    }
}
