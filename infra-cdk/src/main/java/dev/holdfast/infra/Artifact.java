package dev.holdfast.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** What is deployed: the zip that holds every function. */
final class Artifact {

    private Artifact() {}

    /** Where the build leaves it. */
    static Path usual(Path home, String packaging) {
        return home.resolve(
                packaging.equals(Packaging.NATIVE.label())
                        ? "functions/lambda/target/native-arm64/function.zip"
                        : "functions/lambda/target/function.zip");
    }

    /** Something to synthesize with while there are no functions yet. */
    static Path placeholder(Path home) throws IOException {
        Path folder = home.resolve("infra-cdk/target/placeholder");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("NOT-BUILT"), "The functions were not built when this was synthesized.\n");
        return folder;
    }

    /** @throws IllegalArgumentException if it is not there, or built for another runtime; it says what to run */
    static void require(Path path, Packaging packaging) throws IOException {
        if (!Files.exists(path)) {
            throw new IllegalArgumentException("the " + packaging.label() + " functions are not built: there is no "
                    + path + ". Run " + packaging.command() + ", or give -c artifact=PATH");
        }
        if (Files.isRegularFile(path) && isNative(path) != (packaging == Packaging.NATIVE)) {
            throw new IllegalArgumentException(path + " is not built for -c runtime=" + packaging.label() + ". Run "
                    + packaging.command() + ", or give the other -c runtime");
        }
    }

    private static boolean isNative(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry("bootstrap") != null;
        }
    }
}
