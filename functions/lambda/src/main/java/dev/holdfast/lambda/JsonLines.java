package dev.holdfast.lambda;

import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.observe.Invocation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** A log line as one object of JSON, as CloudWatch Logs Insights finds its fields by itself. */
final class JsonLines extends ExtFormatter {

    /** CloudWatch takes 256 KB an event; nobody reads as much of a stack trace. */
    private static final int STACK_MAX = 16_000;

    @Override
    public String format(ExtLogRecord record) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("timestamp", record.getInstant().toString());
        line.put("level", record.getLevel().getName());
        line.put("logger", record.getLoggerName());
        line.put("message", formatMessage(record));
        for (String key : List.of(Invocation.FUNCTION, Invocation.REQUEST, Invocation.CORRELATION)) {
            String value = record.getMdc(key);
            if (value != null) {
                line.put(key, value);
            }
        }
        Trace.id().ifPresent(id -> line.put(Trace.KEY, id));
        Throwable thrown = record.getThrown();
        if (thrown != null) {
            line.put("error", thrown.getClass().getName());
            line.put("stack", stack(thrown));
        }
        return Json.write(line) + "\n";
    }

    private static String stack(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        String whole = text.toString();
        return whole.length() <= STACK_MAX ? whole : whole.substring(0, STACK_MAX);
    }
}
