package dev.holdfast.notifications.channel;

import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.text.SmsText;
import dev.holdfast.notifications.text.Wording;
import dev.holdfast.platform.outgoing.Destination;
import dev.holdfast.platform.outgoing.Patience;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/** Text messages by Amazon SNS, where {@code holdfast.tell.sms} is true: each part is paid for. */
@Singleton
public class SmsChannel implements Channel {

    private static final Set<String> REFUSALS = Set.of("InvalidParameter", "ParameterValueInvalid", "OptedOut");

    private final boolean on;
    private final Instance<SnsClient> client;
    private final Destination sns = new Destination("sms", Patience.ONCE);

    public SmsChannel(
            @ConfigProperty(name = "holdfast.tell.sms", defaultValue = "false") boolean on,
            Instance<SnsClient> client) {
        this.on = on;
        this.client = client;
    }

    @Override
    public Kind kind() {
        return Kind.SMS;
    }

    @Override
    public boolean isSetUp() {
        return on && client.isResolvable();
    }

    @Override
    public String preview(Notification notification, Wording wording) {
        SmsText sms = wording.sms();
        return sms.text() + " [" + sms.parts() + (sms.parts() == 1 ? " part]" : " parts]");
    }

    @Override
    public Attempt send(Dispatch dispatch) {
        PublishRequest request = PublishRequest.builder()
                .phoneNumber(dispatch.address())
                .message(dispatch.wording().sms().text())
                .messageAttributes(Map.of(
                        "AWS.SNS.SMS.SMSType",
                        MessageAttributeValue.builder()
                                .dataType("String")
                                .stringValue("Transactional")
                                .build()))
                .build();
        return AwsCalls.send(sns, REFUSALS, () -> client.get().publish(request));
    }
}
