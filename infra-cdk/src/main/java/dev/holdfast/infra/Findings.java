package dev.holdfast.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What cdk-nag and CDK found in a stack. Read from the files that were written: asking the assembly costs seconds, as every
 * construct's metadata would come through Node.
 */
record Findings(List<String> errors, List<String> warnings) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Findings of(Path assembly, String stack) throws IOException {
        Findings findings = new Findings(new ArrayList<>(), new ArrayList<>());
        Path file = assembly.resolve(stack + ".metadata.json");
        if (Files.exists(file)) {
            JSON.readTree(file.toFile())
                    .properties()
                    .forEach(place -> place.getValue().forEach(entry -> findings.note(place.getKey(), entry)));
        }
        return findings;
    }

    private void note(String place, JsonNode entry) {
        String text = place + ": " + entry.path("data").asText();
        switch (entry.path("type").asText()) {
            case "aws:cdk:error" -> errors.add(text);
            case "aws:cdk:warning" -> warnings.add(text);
            default -> {}
        }
    }
}
