package dev.holdfast.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.platform.http.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxViewTest {

    private final Post post = Post.local();
    private final MailboxView view = post.view();

    @Test
    void pagesShowEveryLetterOnce() {
        tell(25, 1);
        List<Letter> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            MailboxView.Page page = view.page(10, Optional.empty(), cursor);
            assertThat(page.messages()).hasSizeLessThanOrEqualTo(10);
            seen.addAll(page.messages());
            cursor = Optional.ofNullable(page.cursor());
        } while (cursor.isPresent());
        assertThat(seen).extracting(Letter::subject).doesNotHaveDuplicates().hasSize(25);
    }

    @Test
    void showsOneRecipientsLettersAlone() {
        tell(30, 10);
        assertThat(view.page(100, Optional.of("c-3"), Optional.empty()).messages())
                .extracting(Letter::subject)
                .containsExactlyInAnyOrder("o-3", "o-13", "o-23");
    }

    @Test
    void refusesACursorOfAnotherList() {
        tell(2, 1);
        Optional<String> cursor = Optional.ofNullable(
                view.page(1, Optional.empty(), Optional.empty()).cursor());
        assertThat(cursor).isPresent();
        assertThatThrownBy(() -> view.page(1, Optional.of("c-0"), cursor)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> view.page(1, Optional.empty(), Optional.of("nonsense")))
                .isInstanceOf(Refusal.class);
    }

    private void tell(int count, int customers) {
        post.teller()
                .tell(
                        IntStream.range(0, count)
                                .mapToObj(i -> new Notification(
                                        "o-" + i, Event.ORDER_CONFIRMED, "c-" + i % customers, post.now, Map.of()))
                                .toList(),
                        post.later());
    }
}
