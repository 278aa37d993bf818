package dev.holdfast.notifications.channel;

import jakarta.inject.Singleton;
import java.util.List;

/** E-mail, text messages and push. */
@Singleton
public class AllChannels implements Channels {

    private final List<Channel> all;

    public AllChannels(EmailChannel email, SmsChannel sms, PushChannel push) {
        this.all = List.of(email, sms, push);
    }

    @Override
    public List<Channel> all() {
        return all;
    }
}
