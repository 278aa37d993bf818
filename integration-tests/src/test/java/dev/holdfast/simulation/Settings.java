package dev.holdfast.simulation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** The settings that the modules' jars bring. */
final class Settings {

    private Settings() {}

    static Map<String, String> ofAllModules() {
        Map<String, String> settings = new HashMap<>();
        try {
            for (URL file : Collections.list(
                    Settings.class.getClassLoader().getResources("META-INF/microprofile-config.properties"))) {
                Properties properties = new Properties();
                try (InputStream in = file.openStream()) {
                    properties.load(in);
                }
                properties.forEach((name, value) -> settings.put(name.toString(), value.toString()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return settings;
    }
}
