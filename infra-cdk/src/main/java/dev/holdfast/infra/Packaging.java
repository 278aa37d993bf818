package dev.holdfast.infra;

import java.util.Locale;

/** How the functions are built. */
public enum Packaging {
    /** An executable named {@code bootstrap} on Amazon's bare runtime. */
    NATIVE("./holdfast native --arch arm64"),
    /** Classes on Java 25, started from a snapshot. */
    JVM("./mvnw -B -Dmaven.test.skip=true -pl functions/lambda -am package");

    private final String command;

    Packaging(String command) {
        this.command = command;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What builds it. */
    public String command() {
        return command;
    }
}
