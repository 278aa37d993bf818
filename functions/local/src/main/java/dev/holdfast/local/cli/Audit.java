package dev.holdfast.local.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.data.Keys;
import dev.holdfast.local.data.RunningSystem;
import dev.holdfast.local.data.SigningKey;
import dev.holdfast.local.data.TokenIssuer;
import dev.holdfast.platform.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has the running system recompute its stock. */
@Command(
        name = "audit",
        description = "Recomputes all stock of the running system. Exit status 1 if anything differs.",
        mixinStandardHelpOptions = true)
final class Audit implements Callable<Integer> {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    @Option(names = "--json", description = "prints the answer as JSON")
    private boolean json;

    @Mixin
    private DataOption data = new DataOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        JsonNode report = ask(data.running());
        if (spec != null) {
            tell(spec.commandLine().getOut(), report);
        }
        return report.path("clean").asBoolean(false) ? 0 : 1;
    }

    private JsonNode ask(RunningSystem system) {
        TokenIssuer tokens = new TokenIssuer(SigningKey.of(Keys.in(data.path())));
        String token = tokens.issue(List.of("stock:read"), Optional.empty(), TIMEOUT);
        HttpRequest request = HttpRequest.newBuilder(URI.create(system.baseUri() + "/audits"))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new CloudFailure("the audit was not done: HTTP status " + response.statusCode());
            }
            return Json.read(response.body(), JsonNode.class);
        } catch (JsonProcessingException unreadable) {
            throw new CloudFailure("the audit's answer is not JSON", unreadable);
        } catch (IOException failure) {
            throw new CloudFailure("the system at " + system.baseUri() + " does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CloudFailure("interrupted", interrupted);
        }
    }

    private void tell(PrintWriter out, JsonNode report) {
        if (json) {
            out.println(report);
            return;
        }
        JsonNode differences = report.path("differences");
        out.printf(
                "%s: %d stock items, %d orders and %d parcels checked, %d differences%n",
                report.path("clean").asBoolean(false) ? "clean" : "NOT CLEAN",
                report.path("itemsChecked").asLong(),
                report.path("ordersChecked").asLong(),
                report.path("parcelsChecked").asLong(),
                differences.size());
        differences.forEach(difference -> out.println("  " + difference));
    }
}
