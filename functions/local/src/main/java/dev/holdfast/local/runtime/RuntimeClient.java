package dev.holdfast.local.runtime;

import dev.holdfast.local.CloudFailure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * AWS's runtime interface client for Java: what stands between the Runtime API and a handler in Lambda's Java runtimes.
 *
 * @param library its native half, unpacked once: left to itself each process writes the same file anew, and another may
 *     just be loading it
 */
record RuntimeClient(String classPath, Path library) {

    static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    static final String LIBRARY_PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    private static final Path CLASS_PATH = Path.of("native-build", "runtime-client", "target", "classpath");

    /** @param folder where its native half goes */
    static RuntimeClient find(Path folder) {
        if (!isForThisMachine()) {
            throw new CloudFailure("AWS's runtime interface client runs on Linux only");
        }
        Path list = Path.of(System.getProperty("holdfast.home", ".")).resolve(CLASS_PATH);
        try {
            String classPath = Files.readString(list).strip();
            return new RuntimeClient(classPath, unpack(classPath, folder));
        } catch (IOException missing) {
            throw new CloudFailure("the runtime interface client is not built: " + missing.getMessage(), missing);
        }
    }

    /** Its native half exists for Linux alone. */
    static boolean isForThisMachine() {
        return System.getProperty("os.name").equals("Linux");
    }

    private static Path unpack(String classPath, Path folder) throws IOException {
        String jar = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(each -> each.contains("runtime-interface-client"))
                .findFirst()
                .orElseThrow(() -> new IOException("no runtime interface client on " + classPath));
        String name = "libaws-lambda-jni." + libc() + "-" + processor() + ".so";
        Path library = folder.resolve(name);
        if (!Files.exists(library)) {
            Files.createDirectories(folder);
            try (ZipFile file = new ZipFile(jar)) {
                ZipEntry entry = file.getEntry("jni/" + name);
                if (entry == null) {
                    throw new IOException(jar + " has no " + name);
                }
                Files.copy(file.getInputStream(entry), library);
            }
        }
        return library.toAbsolutePath();
    }

    private static String libc() {
        return Files.exists(Path.of("/lib/ld-musl-" + System.getProperty("os.arch") + ".so.1"))
                ? "linux_musl"
                : "linux";
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("aarch64") ? "aarch_64" : "x86_64";
    }
}
