package dev.holdfast.search.store;

import dev.holdfast.platform.schedule.ScheduledOperation;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Takes a new picture of what is in stock, as long as somebody asks for it. */
@Singleton
public class IndexStock implements ScheduledOperation {

    private static final Duration WANTED = Duration.ofMinutes(5);

    private final SearchTable store;
    private final StockSurvey survey;

    public IndexStock(SearchTable store, StockSurvey survey) {
        this.store = store;
        this.survey = survey;
    }

    @Override
    public void run(Instant at) {
        if (store.askedAt().filter(asked -> at.isBefore(asked.plus(WANTED))).isPresent()) {
            survey.take(at);
        }
    }
}
