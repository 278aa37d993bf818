package dev.holdfast.local.nativebuild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** What is built into a {@code function.zip}. */
public enum Deployable {
    /** All functions. */
    FUNCTIONS("functions/lambda"),
    /** The smallest Funqy function that Quarkus makes, to compare with. */
    SMALLEST("native-build/smallest");

    private static final String ZIP = "function.zip";

    private final String folder;

    Deployable(String folder) {
        this.folder = folder;
    }

    private List<String> sources() {
        return switch (this) {
            case FUNCTIONS -> List.of("pom.xml", "shared-model", "functions");
            case SMALLEST -> List.of("pom.xml", folder);
        };
    }

    String folder() {
        return folder;
    }

    /** Where the build puts the zip for the Java runtime. */
    public Path jvmZip() {
        return target().resolve(ZIP);
    }

    /** Where the build puts the zip with a native executable. */
    public Path nativeZip(Architecture architecture) {
        return target().resolve(nativeFolder(architecture)).resolve(ZIP);
    }

    static String nativeFolder(Architecture architecture) {
        return "native-" + architecture;
    }

    /** Whether a zip is there and no source is newer. */
    public boolean isBuilt(Path zip) {
        return Files.exists(zip)
                && sources().stream().noneMatch(source -> hasNewer(Maven.home().resolve(source), zip));
    }

    private static boolean hasNewer(Path source, Path zip) {
        try (Stream<Path> files = Files.walk(source)) {
            FileTime built = Files.getLastModifiedTime(zip);
            return files.filter(Deployable::isSource).anyMatch(file -> isNewer(file, built));
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static boolean isSource(Path file) {
        String path = file.toString().replace('\\', '/');
        boolean counts = path.endsWith("pom.xml") || path.contains("/src/main/");
        return counts && !path.contains("/target/") && !path.contains("/functions/local/") && Files.isRegularFile(file);
    }

    private static boolean isNewer(Path file, FileTime built) {
        try {
            return Files.getLastModifiedTime(file).compareTo(built) > 0;
        } catch (IOException gone) {
            return true;
        }
    }

    private Path target() {
        return Maven.home().resolve(folder).resolve("target");
    }
}
