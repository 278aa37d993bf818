package dev.holdfast.local.nativebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class BuilderSearchTest {

    private static final Architecture HERE = Architecture.ofThisMachine();
    private static final Architecture ELSEWHERE = HERE == Architecture.ARM64 ? Architecture.X86_64 : Architecture.ARM64;

    @TempDir
    Path folder;

    @Test
    void aGraalVmOfJava25ComesFirst() throws IOException {
        graalVm("25.0.1");
        program("docker", "exit 0");
        assertThat(search().find(HERE)).isEqualTo(new Builder.Local(folder.toString()));
    }

    @Test
    void itBuildsForThisMachineOnly() throws IOException {
        graalVm("25.0.1");
        program("docker", "exit 0");
        assertThat(search().find(ELSEWHERE)).isEqualTo(new Builder.Container("docker"));
    }

    @Test
    void anOlderGraalVmDoesNotDo() throws IOException {
        graalVm("21.0.2");
        program("podman", "exit 0");
        assertThat(search().find(HERE)).isEqualTo(new Builder.Container("podman"));
    }

    @Test
    void aClientWithoutADaemonDoesNotDo() throws IOException {
        program("docker", "exit 1");
        assertThat(search().find(HERE))
                .isInstanceOfSatisfying(
                        Builder.None.class,
                        none -> assertThat(none.reasons())
                                .containsExactly(
                                        "GRAALVM_HOME has no bin/native-image",
                                        "docker is installed but not running",
                                        "podman is not installed"));
    }

    @Test
    void aContainerIsToldTheProcessor() {
        assertThat(new Builder.Container("docker").arguments(Architecture.ARM64))
                .contains("-Dquarkus.native.container-runtime-options=--platform=linux/arm64");
    }

    /** Sees nothing of this machine. */
    private BuilderSearch search() {
        return new BuilderSearch(Map.of("GRAALVM_HOME", folder.toString(), "PATH", folder.toString()));
    }

    private void graalVm(String version) throws IOException {
        Files.createDirectories(folder.resolve("bin"));
        program("bin/native-image", "exit 0");
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private void program(String name, String script) throws IOException {
        Files.setPosixFilePermissions(
                Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n"),
                PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
