package dev.holdfast.emulator;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts DynamoDB Local as it is, on the loopback interface only. It has no option for that, so its connector is told
 * before it is started. Nothing here is compiled against it.
 *
 * <p>Arguments: {@code memory}, or the folder for its file.
 */
public final class DynamoDbLauncher {

    private static final String RUNNER = "software.amazon.dynamodb.services.local.main.ServerRunner";

    private DynamoDbLauncher() {}

    public static void main(String[] args) {
        Parent parent = Parent.watch();
        try {
            Object proxy = Class.forName(RUNNER)
                    .getMethod("createServerFromCommandLineArgs", String[].class)
                    .invoke(null, (Object) options(args[0]));
            Object connector = connector(proxy);
            call(connector, "setHost", String.class, "127.0.0.1");
            call(connector, "setPort", int.class, 0);
            proxy.getClass().getMethod("start").invoke(proxy);
            parent.ready(
                    (Integer) connector.getClass().getMethod("getLocalPort").invoke(connector));
        } catch (ReflectiveOperationException | IOException | RuntimeException failure) {
            parent.failed(failure);
        }
    }

    private static String[] options(String where) throws IOException {
        List<String> options = new ArrayList<>(List.of("-sharedDb", "-disableTelemetry", "-port", "8000"));
        if (where.equals("memory")) {
            options.add("-inMemory");
        } else {
            options.addAll(List.of("-dbPath", Folder.take(where).toString()));
        }
        return options.toArray(String[]::new);
    }

    private static Object connector(Object proxy) throws ReflectiveOperationException {
        Field server = proxy.getClass().getDeclaredField("server");
        server.setAccessible(true);
        Object jetty = server.get(proxy);
        Object[] connectors =
                (Object[]) jetty.getClass().getMethod("getConnectors").invoke(jetty);
        return connectors[0];
    }

    private static void call(Object target, String method, Class<?> type, Object value)
            throws ReflectiveOperationException {
        target.getClass().getMethod(method, type).invoke(target, value);
    }
}
