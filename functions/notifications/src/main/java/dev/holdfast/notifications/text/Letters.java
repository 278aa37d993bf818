package dev.holdfast.notifications.text;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.ParcelNews;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What notifications say. */
@Singleton
public class Letters {

    /** Of those that a letter to staff lists. */
    static final int FACTS_MAX = 15;

    /** Characters of a title, which becomes an e-mail's subject. */
    static final int TITLE_MAX = 120;

    private final Templates templates;

    public Letters(Templates templates) {
        this.templates = templates;
    }

    public Wording word(Notification notification, Language language, ZoneId zone) {
        Map<String, Object> data = data(notification, language, zone);
        String event = notification.event().name();
        return new Wording(
                language,
                Fact.cut(templates.plain(language, event + ".title", data), TITLE_MAX),
                templates.plain(language, event + ".text", data),
                SmsText.of(templates.plain(language, event + ".sms", data)));
    }

    /** A letter as a page of HTML; nothing that was put into it is markup. */
    public String html(Wording wording) {
        return templates.html(Map.of(
                "language",
                wording.language().tag(),
                "title",
                wording.title(),
                "lines",
                wording.text().lines().toList(),
                "end",
                templates.plain(wording.language(), "end", Map.of())));
    }

    /** Everything that a template may name; empty where there is nothing to say. */
    private Map<String, Object> data(Notification notification, Language language, ZoneId zone) {
        Map<String, String> facts = notification.facts();
        Dates dates = new Dates(templates, language, zone);
        Map<String, Object> data = new HashMap<>();
        data.put("subject", Fact.clean(notification.subject()));
        data.put("order", Fact.clean(facts.getOrDefault(Notification.ORDER_ID, notification.subject())));
        data.put("at", dates.moment(notification.at()));
        data.put("total", fact(facts, "total"));
        data.put("missing", fact(facts, "short"));
        data.put("coupon", fact(facts, "coupon"));
        data.put("carrier", fact(facts, ParcelNews.CARRIER));
        data.put("parcel", fact(facts, ParcelNews.TRACKING_NUMBER));
        data.put("place", fact(facts, ParcelNews.PLACE));
        data.put("reason", reason(fact(facts, ParcelNews.REASON), language));
        data.put(
                "arrival",
                dates.arrival(
                        Optional.ofNullable(facts.get(ParcelNews.FROM)),
                        Optional.ofNullable(facts.get(ParcelNews.TO))));
        data.put("facts", all(facts));
        return data;
    }

    private static String fact(Map<String, String> facts, String name) {
        return Fact.clean(facts.getOrDefault(name, ""));
    }

    /** In the reader's language if it is one that we know, otherwise as it was given. */
    private String reason(String given, Language language) {
        String key = given.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
        return templates.text(language, "reason." + key).orElse(given);
    }

    private static List<String> all(Map<String, String> facts) {
        return facts.entrySet().stream()
                .limit(FACTS_MAX)
                .map(fact -> Fact.clean(fact.getKey()) + ": " + Fact.clean(fact.getValue()))
                .toList();
    }
}
