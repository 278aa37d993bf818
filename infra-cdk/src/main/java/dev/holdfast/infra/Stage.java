package dev.holdfast.infra;

import java.util.Locale;

/** What a deployment is for. Its name is part of every resource's name, so that both fit in one account. */
public enum Stage {
    /** Is thrown away with all its data. */
    DEV(7),
    /** Keeps its tables and secrets even when its stacks are deleted. */
    PROD(90);

    private final int logDays;

    Stage(int logDays) {
        this.logDays = logDays;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean keepsData() {
        return this == PROD;
    }

    /** Days that logs are kept. */
    public int logDays() {
        return logDays;
    }
}
