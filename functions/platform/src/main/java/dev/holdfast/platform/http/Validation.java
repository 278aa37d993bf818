package dev.holdfast.platform.http;

import dev.holdfast.platform.http.Problem.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that the caller learns of all of it at once. */
public final class Validation {

    /** Faults told at once: a request cannot make its answer larger than itself. */
    public static final int ERRORS_MAX = 50;

    /** SKUs, warehouse ids and the like: they become parts of keys and paths. */
    public static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private final List<FieldError> errors = new ArrayList<>();

    public Validation reject(String pointer, String detail) {
        if (errors.size() < ERRORS_MAX) {
            errors.add(new FieldError(pointer, detail));
        }
        return this;
    }

    public Validation require(boolean holds, String pointer, String detail) {
        return holds ? this : reject(pointer, detail);
    }

    /** A text that is there, not blank, and not longer than so many characters. */
    public Validation text(@Nullable String value, int lengthMax, String pointer) {
        if (value == null || value.isBlank()) {
            return reject(pointer, "is missing");
        }
        return require(value.length() <= lengthMax, pointer, "must have at most " + lengthMax + " characters");
    }

    public Validation name(@Nullable String value, String pointer) {
        return require(
                value != null && NAME.matcher(value).matches(),
                pointer,
                "must be 1 to 40 letters, digits, dots, hyphens or underscores, and start with a letter or digit");
    }

    public Validation between(@Nullable Long value, long min, long max, String pointer) {
        return require(
                value != null && value >= min && value <= max,
                pointer,
                "must be a whole number from " + min + " to " + max);
    }

    public <T> Validation lines(@Nullable List<T> lines, int max, String pointer) {
        if (lines == null || lines.isEmpty()) {
            return reject(pointer, "must have at least one line");
        }
        return require(lines.size() <= max, pointer, "must have at most " + max + " lines");
    }

    /** @throws Refusal with a 422 if anything was rejected */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new Refusal(Problem.invalid(errors));
        }
    }
}
