package dev.holdfast.platform.aws;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The physical names of the topology's tables: a stage's prefix before the logical name. */
@Singleton
public class TableNames {

    private final String prefix;

    public TableNames(@ConfigProperty(name = "holdfast.table-prefix", defaultValue = "holdfast-") String prefix) {
        this.prefix = prefix;
    }

    public String of(String table) {
        return prefix + table;
    }

    /** The logical name of a physical one, or of one of its indexes' tables. */
    public String logical(String physical) {
        return physical.startsWith(prefix) ? physical.substring(prefix.length()) : physical;
    }
}
