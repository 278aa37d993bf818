package dev.holdfast.local.runtime;

import dev.holdfast.local.CloudFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks what the build has packed. */
final class Zip {

    private Zip() {}

    /** @param folder whatever was in it is gone */
    static void unpack(Path zip, Path folder) {
        makeEmpty(folder);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new CloudFailure(zip + " has an entry outside of itself: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(folder.resolve(target).getParent());
                    Files.copy(file.getInputStream(entry), target);
                }
            }
            Path bootstrap = folder.resolve(Artifact.BOOTSTRAP);
            if (Files.exists(bootstrap) && !bootstrap.toFile().setExecutable(true)) {
                throw new CloudFailure(bootstrap + " cannot be made executable");
            }
        } catch (IOException failure) {
            throw new CloudFailure(zip + " cannot be unpacked: " + failure.getMessage(), failure);
        }
    }

    static void makeEmpty(Path folder) {
        try {
            WorkFolder.delete(folder);
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new CloudFailure(folder + " cannot be made anew: " + failure.getMessage(), failure);
        }
    }
}
