package dev.holdfast.notifications.channel;

import dev.holdfast.model.message.Notification;
import dev.holdfast.notifications.text.Letters;
import dev.holdfast.notifications.text.Wording;
import dev.holdfast.platform.outgoing.Destination;
import dev.holdfast.platform.outgoing.Patience;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/** E-mail by Amazon SES, from {@code holdfast.tell.sender}: a verified address. */
@Singleton
public class EmailChannel implements Channel {

    private static final Set<String> REFUSALS =
            Set.of("MessageRejected", "BadRequestException", "InvalidParameterValue");

    private final Optional<String> sender;
    private final Instance<SesV2Client> client;
    private final Letters letters;
    private final Destination ses = new Destination("e-mail", Patience.ONCE);

    public EmailChannel(
            @ConfigProperty(name = "holdfast.tell.sender") Optional<String> sender,
            Instance<SesV2Client> client,
            Letters letters) {
        this.sender = sender;
        this.client = client;
        this.letters = letters;
    }

    @Override
    public Kind kind() {
        return Kind.EMAIL;
    }

    @Override
    public boolean isSetUp() {
        return sender.isPresent() && client.isResolvable();
    }

    @Override
    public String preview(Notification notification, Wording wording) {
        return wording.title() + "\n\n" + wording.text();
    }

    @Override
    public Attempt send(Dispatch dispatch) {
        SendEmailRequest request = request(dispatch);
        return AwsCalls.send(ses, REFUSALS, () -> client.get().sendEmail(request));
    }

    private SendEmailRequest request(Dispatch dispatch) {
        Wording wording = dispatch.wording();
        String html = letters.html(wording);
        return SendEmailRequest.builder()
                .fromEmailAddress(sender.orElseThrow())
                .destination(to -> to.toAddresses(dispatch.address()))
                .content(content -> content.simple(message -> message.subject(utf8(wording.title()))
                        .body(body -> body.text(utf8(wording.text())).html(utf8(html)))))
                .build();
    }

    private static Content utf8(String text) {
        return Content.builder().charset("UTF-8").data(text).build();
    }
}
