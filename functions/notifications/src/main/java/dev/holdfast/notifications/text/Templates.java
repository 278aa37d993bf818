package dev.holdfast.notifications.text;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The texts as files, one a language, each entry a Qute template; and the one layout of HTML letters. A template knows
 * maps and lists only, so that nothing is looked up by reflection, and what it names must be there.
 */
@Singleton
public class Templates {

    private static final String HTML = "text/html";

    /** Made with the first text: a notification that goes nowhere needs none. */
    private final AtomicReference<@Nullable Engine> engine = new AtomicReference<>();

    private final Map<Language, Properties> texts = new ConcurrentHashMap<>();
    private final Map<String, Template> parsed = new ConcurrentHashMap<>();

    /** @throws IllegalStateException if the language has no such text */
    String plain(Language language, String key, Map<String, ?> data) {
        Template template = parsed.computeIfAbsent(
                language.tag() + " " + key,
                name -> engine().parse(
                                text(language, key)
                                        .orElseThrow(() -> new IllegalStateException("there is no text " + name)),
                                Variant.forContentType("text/plain")));
        return template.render(data);
    }

    /** What is put in is escaped. */
    String html(Map<String, ?> data) {
        return parsed.computeIfAbsent(
                        "letter.html", name -> engine().parse(read(name), Variant.forContentType(HTML), name))
                .render(data);
    }

    /** An entry that may be missing, as it is written. */
    Optional<String> text(Language language, String key) {
        return Optional.ofNullable(
                texts.computeIfAbsent(language, Templates::load).getProperty(key));
    }

    /** All entries that a language has. */
    Set<String> keys(Language language) {
        return texts.computeIfAbsent(language, Templates::load).stringPropertyNames();
    }

    private Engine engine() {
        Engine known = engine.get();
        if (known != null) {
            return known;
        }
        Engine made = Engine.builder()
                .addDefaults()
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .build();
        Engine before = engine.compareAndExchange(null, made);
        return before == null ? made : before;
    }

    private static Properties load(Language language) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(open(language.tag() + ".properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) {
        InputStream in = Templates.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the resource " + name + " is missing");
        }
        return in;
    }
}
