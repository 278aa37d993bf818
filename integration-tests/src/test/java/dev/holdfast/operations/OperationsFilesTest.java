package dev.holdfast.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.observe.Metric;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What lies about for operations says what the system says. */
class OperationsFilesTest {

    private static final Path HOME = Path.of(System.getProperty("holdfast.home", ".."));
    private static final Pattern METRIC = Pattern.compile("holdfast_[a-z_]+");
    private static final Pattern PINNED =
            Pattern.compile("[\\w.-]+/[\\w./-]+@[0-9a-f]{40}|\\./\\.github/workflows/[\\w.-]+");

    @Test
    void theDashboardAsksForMetricsThatThereAre() throws Exception {
        Set<String> known = Arrays.stream(Metric.values()).map(Metric::exported).collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        JsonNode dashboard = Json.read(read("operations/grafana-dashboard.json"), JsonNode.class);
        for (JsonNode query : dashboard.findValues("expr")) {
            METRIC.matcher(query.asText())
                    .results()
                    .map(MatchResult::group)
                    .map(name -> name.replaceFirst("_(bucket|sum|count|max)$", ""))
                    .forEach(asked::add);
        }
        assertThat(known).containsAll(asked);
        // and shows all of them, so that none is measured for nobody
        assertThat(asked).containsAll(known);
    }

    @Test
    void everyAlarmHasARunbookThatSaysWhatToDo() throws Exception {
        List<String> listed = Pattern.compile("\\]\\(([a-z-]+\\.md)\\)")
                .matcher(read("runbooks/README.md"))
                .results()
                .map(match -> match.group(1))
                .toList();
        try (Stream<Path> files = Files.list(HOME.resolve("runbooks"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .containsExactlyInAnyOrderElementsOf(listed);
        }
        for (String runbook : listed) {
            assertThat(read("runbooks/" + runbook))
                    .as(runbook)
                    .contains("## What it means", "## What to look at", "## What to do");
        }
    }

    /** A tag can be moved to other code; a commit cannot. */
    @Test
    void workflowsUseActionsByTheirCommits() throws Exception {
        try (Stream<Path> files = Files.list(HOME.resolve(".github/workflows"))) {
            List<String> used = files.flatMap(OperationsFilesTest::uses).toList();
            assertThat(used).isNotEmpty().allMatch(each -> PINNED.matcher(each).matches());
        }
    }

    @Test
    void composeStartsTheImageThatTheTestsUse() throws Exception {
        Map<String, Object> compose = new Yaml().load(read("compose.yaml"));
        assertThat(compose.toString()).containsPattern("localstack=\\{image=[^,]*localstack/localstack:4\\.14\\.0");
    }

    private static Stream<String> uses(Path workflow) {
        try {
            return Files.readString(workflow)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.matches("-? ?uses: .*"))
                    .map(line -> line.replaceFirst("-? ?uses: *", "").replaceFirst(" *#.*", ""));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(HOME.resolve(file));
    }
}
