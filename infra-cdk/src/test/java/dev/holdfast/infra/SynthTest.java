package dev.holdfast.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command. */
class SynthTest {

    @TempDir
    private Path home;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void bringCdkJson() throws IOException {
        Files.createDirectories(home.resolve("infra-cdk"));
        Files.copy(
                Path.of(System.getProperty("holdfast.home")).resolve("infra-cdk/cdk.json"),
                home.resolve("infra-cdk/cdk.json"));
    }

    @Test
    void writesTheTemplatesAndSaysWhere() throws IOException {
        Path zip = zip("functions/lambda/target/native-arm64/function.zip", "bootstrap");
        assertThat(zip).exists();
        assertThat(run(Map.of("CDK_DEFAULT_REGION", "us-east-1"), "-c", "canary=off"))
                .isZero();
        assertThat(home.resolve("infra-cdk/target/cdk.out/holdfast-dev-functions-orders.template.json"))
                .exists();
        assertThat(text())
                .startsWith("Stage dev, native functions, region us-east-1")
                .contains("holdfast-dev-edge");
    }

    @Test
    void writesTheTemplatesBeforeTheFunctionsAreBuilt() throws IOException {
        assertThat(run(Map.of(), "-c", "canary=off")).isZero();
        assertThat(home.resolve("infra-cdk/target/cdk.out/holdfast-dev-functions-orders.template.json"))
                .exists();
        assertThat(text()).contains("The functions are not built").contains("./holdfast native --arch arm64");
    }

    @Test
    void deploysNothingThatIsNotBuilt() {
        Map<String, String> ofCdk = Map.of("CDK_OUTDIR", home.resolve("cdk.out").toString());
        assertThatThrownBy(() -> run(ofCdk))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("./holdfast native --arch arm64")
                .hasMessageContaining("-c artifact=PATH");
        assertThatThrownBy(() -> run(ofCdk, "-c", "runtime=jvm")).hasMessageContaining("functions/lambda");
    }

    @Test
    void refusesAnArtifactForTheOtherRuntime() throws IOException {
        String jvm = zip("jvm.zip", "lib/app.jar").toString();
        String executable = zip("native.zip", "bootstrap").toString();
        assertThatThrownBy(() -> run(Map.of(), "-c", "artifact=" + jvm))
                .hasMessageContaining("is not built for -c runtime=native");
        assertThatThrownBy(() -> run(Map.of(), "-c", "artifact=" + executable, "-c", "runtime=jvm"))
                .hasMessageContaining("is not built for -c runtime=jvm");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> run(Map.of(), "-c", "stages=prod")).hasMessageContaining("there is no option stages");
        assertThatThrownBy(() -> run(Map.of(), "--force")).hasMessageContaining("not --force");
        assertThatThrownBy(() -> run(Map.of(), "-c")).hasMessageContaining("name=value");
    }

    /** The CDK command line hands on its context, of which ours is a part. */
    @Test
    void readsTheContextOfTheCdkCommandLine() {
        assertThatThrownBy(() -> run(Map.of("CDK_CONTEXT_JSON", "{\"stage\":\"test\",\"@aws-cdk/x\":true}")))
                .hasMessage("-c stage must be dev or prod");
    }

    @Test
    void helpNamesEveryOption() throws IOException {
        assertThat(run(Map.of(), "--help")).isZero();
        assertThat(text()).contains(Settings.OPTIONS.keySet());
    }

    private int run(Map<String, String> environment, String... arguments) throws IOException {
        return new Synth(home, environment, new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(List.of(arguments));
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Path zip(String path, String entry) throws IOException {
        Path zip = home.resolve(path);
        Files.createDirectories(zip.getParent());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(entry));
        }
        return zip;
    }
}
