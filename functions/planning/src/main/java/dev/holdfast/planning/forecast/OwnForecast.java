package dev.holdfast.planning.forecast;

import dev.holdfast.planning.history.DemandYear;
import dev.holdfast.planning.history.Trade;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The forecast of a SKU that no plan knows yet: by itself, as simply as its few days ask for. */
public final class OwnForecast {

    private OwnForecast() {}

    /** @param years all that is known of its demand; there may be none */
    public static StoredForecast of(String sku, List<DemandYear> years, Instant now) {
        LocalDate yesterday = now.atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
        Survey survey = new Survey(yesterday.plusDays(1));
        years.forEach(survey::add);
        LocalDate knownUntil = survey.trade().knownUntil(yesterday).orElse(yesterday);
        Basis basis = new Basis(
                Trade.everyDay(knownUntil.minusDays(Basis.DAYS_BACK), knownUntil, StoredForecast.DAYS),
                knownUntil,
                Optional.empty());
        return new Maker(basis, now).of(sku, years);
    }
}
