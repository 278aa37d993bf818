package dev.holdfast.smoke;

import java.util.List;
import java.util.regex.Pattern;

/** What in a function's log says that something is missing or broken. */
final class Complaints {

    /** Words of a native executable that lacks something, and of Jackson, Quarkus and the JVM when they do. */
    private static final Pattern MISSING = Pattern.compile(
            "MissingReflectionRegistration|MissingResourceRegistration|MissingJNIRegistration|MissingResourceException"
                    + "|MissingForeignRegistration|NoClassDefFound|ClassNotFound|NoSuchMethod|NoSuchField"
                    + "|UnsupportedFeature|UnsatisfiedLink|InvalidDefinition|No serializer found|ExceptionInInitializer"
                    + "|Failed to run lambda|Lambda init error|Initialization failed|OutOfMemory");

    private static final Pattern ERROR = Pattern.compile("^\\[?(ERROR|FATAL|SEVERE)\\b.*|^Exception in thread.*");

    /** A message that cannot be read is an error that was asked for. */
    private static final String ASKED_FOR = "goes to the dead letters";

    private Complaints() {}

    static List<String> in(List<String> log) {
        return log.stream()
                .filter(line ->
                        MISSING.matcher(line).find() || (ERROR.matcher(line).matches() && !line.contains(ASKED_FOR)))
                .toList();
    }
}
