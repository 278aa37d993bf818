package dev.holdfast.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.platform.observe.Invocation;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static final String TRACE = "com.amazonaws.xray.traceHeader";

    @AfterEach
    void forgetTheTrace() {
        System.clearProperty(TRACE);
    }

    @Test
    void aLineIsOneObjectWhateverIsInTheMessage() throws Exception {
        ExtLogRecord record = record("a \"quoted\"\nmessage of %d lines", 2);
        record.putMdc(Invocation.FUNCTION, "reserve-stock");
        record.putMdc(Invocation.CORRELATION, "o-1");
        record.putMdc("other", "not ours");
        String line = new JsonLines().format(record);
        assertThat(line).endsWith("}\n").hasLineCount(1);
        JsonNode json = Lambda.json(line);
        assertThat(json.path("message").asText()).isEqualTo("a \"quoted\"\nmessage of 2 lines");
        assertThat(json.path("level").asText()).isEqualTo("WARN");
        assertThat(json.path("logger").asText()).isEqualTo("dev.holdfast.Test");
        assertThat(json.path("timestamp").asText()).endsWith("Z");
        assertThat(json.path("function").asText()).isEqualTo("reserve-stock");
        assertThat(json.path("correlationId").asText()).isEqualTo("o-1");
        assertThat(json.has("other")).isFalse();
        assertThat(json.has("stack")).isFalse();
    }

    @Test
    void anErrorHasItsStackInAFieldOfItsOwn() throws Exception {
        ExtLogRecord record = record("failed", 0);
        record.setThrown(new IllegalStateException("outer", new IllegalArgumentException("inner")));
        JsonNode json = Lambda.json(new JsonLines().format(record));
        assertThat(json.path("message").asText()).isEqualTo("failed");
        assertThat(json.path("error").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(json.path("stack").asText()).contains("Caused by: java.lang.IllegalArgumentException: inner");
    }

    @Test
    void aTracedCallsLinesCarryItsTrace() throws Exception {
        System.setProperty(TRACE, "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1");
        JsonNode json = Lambda.json(new JsonLines().format(record("traced", 0)));
        assertThat(json.path("traceId").asText()).isEqualTo("1-5759e988-bd862e3fe1be46a994272793");
    }

    private static ExtLogRecord record(String message, int parameter) {
        ExtLogRecord record =
                new ExtLogRecord(Level.WARN, message, ExtLogRecord.FormatStyle.PRINTF, "dev.holdfast.Test");
        record.setLoggerName("dev.holdfast.Test");
        record.setParameters(new Object[] {parameter});
        return record;
    }
}
