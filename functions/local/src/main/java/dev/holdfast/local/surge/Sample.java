package dev.holdfast.local.surge;

import java.nio.file.Path;

/** Where things are in a checkout of Holdfast. */
public final class Sample {

    private Sample() {}

    /** The real peak that comes with Holdfast. */
    public static Path file() {
        return home().resolve("data/online-retail/peak-2011-11-01_2011-12-09.csv.gz");
    }

    /** Where {@code ./holdfast up} keeps its data unless told otherwise. */
    public static Path dataFolder() {
        return home().resolve(".holdfast");
    }

    /** The checkout. */
    public static Path home() {
        return Path.of(System.getProperty("holdfast.home", "."));
    }
}
