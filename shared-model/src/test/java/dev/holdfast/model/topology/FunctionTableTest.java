package dev.holdfast.model.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FunctionTableTest {

    @Test
    void isUpToDate() throws IOException {
        Path file = Path.of(System.getProperty("holdfast.home", "..")).resolve("FUNCTIONS.md");
        String expected = FunctionTable.markdown(Topology.HOLDFAST);
        if (Boolean.getBoolean("update")) {
            Files.writeString(file, expected);
        }
        assertThat(file).as("run again with -Dupdate=true").hasContent(expected);
    }
}
