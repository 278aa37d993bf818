package dev.holdfast.local.nativebuild;

import dev.holdfast.local.CloudFailure;
import java.util.Arrays;
import java.util.Optional;

/** What a native executable runs on; Lambda has both. */
public enum Architecture {
    ARM64("arm64", "linux/arm64", "aarch64"),
    X86_64("x86-64", "linux/amd64", "amd64");

    private final String word;
    private final String platform;
    private final String javaName;

    Architecture(String word, String platform, String javaName) {
        this.word = word;
        this.platform = platform;
        this.javaName = javaName;
    }

    /** As people write it. */
    public static Optional<Architecture> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** @throws CloudFailure on a processor that Lambda does not have */
    public static Architecture ofThisMachine() {
        String name = System.getProperty("os.arch");
        return Arrays.stream(values())
                .filter(each -> each.javaName.equals(name) || (each == X86_64 && name.equals("x86_64")))
                .findFirst()
                .orElseThrow(() -> new CloudFailure("Lambda runs on arm64 and x86-64, not on " + name));
    }

    /** As containers call it. */
    String platform() {
        return platform;
    }

    @Override
    public String toString() {
        return word;
    }
}
