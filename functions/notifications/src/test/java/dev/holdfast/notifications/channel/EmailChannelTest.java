package dev.holdfast.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

class EmailChannelTest {

    private static final String ADDRESS = "ann@example.com";

    private final List<SendEmailRequest> asked = new ArrayList<>();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final SesV2Client ses = new SesV2Client() {
        @Override
        public SendEmailResponse sendEmail(SendEmailRequest request) {
            asked.add(request);
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
            return SendEmailResponse.builder().messageId("m-1").build();
        }

        @Override
        public String serviceName() {
            return "ses";
        }

        @Override
        public void close() {}
    };
    private final EmailChannel email =
            new EmailChannel(Optional.of("shop@shop.example"), Only.of(ses), Dispatches.LETTERS);

    @Test
    void sendsBothTextAndHtmlToOneAddress() {
        assertThat(email.send(Dispatches.delivered(ADDRESS))).isEqualTo(new Attempt.Sent());
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.fromEmailAddress()).isEqualTo("shop@shop.example");
            assertThat(request.destination().toAddresses()).containsExactly(ADDRESS);
            assertThat(request.destination().hasCcAddresses()).isFalse();
            var message = request.content().simple();
            assertThat(message.subject().data()).isEqualTo("Your parcel was delivered: order order1");
            assertThat(message.body().text().data()).contains("1Z999");
            assertThat(message.body().html().data())
                    .startsWith("<!doctype html>")
                    .contains("1Z999");
        });
    }

    @ParameterizedTest
    @CsvSource({"MessageRejected, 400", "BadRequestException, 400"})
    void aRefusedAddressIsRefusedForGood(String code, int status) {
        failures.add(failure(code, status));
        assertThat(email.send(Dispatches.delivered(ADDRESS))).isEqualTo(new Attempt.Refused(code));
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"AccessDeniedException, 403", "MailFromDomainNotVerifiedException, 400", "SendingPausedException, 400"})
    void whatTheOperatorHasToPutRightWaits(String code, int status) {
        failures.add(failure(code, status));
        assertThat(email.send(Dispatches.delivered(ADDRESS))).isEqualTo(new Attempt.Later(code));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aThrottleIsTriedAgainForNothingHasGoneOut() {
        failures.add(failure("TooManyRequestsException", 429));
        failures.add(failure("ThrottlingException", 400));
        assertThat(email.send(Dispatches.delivered(ADDRESS))).isEqualTo(new Attempt.Sent());
        assertThat(asked).hasSize(3);
    }

    @Test
    void aThrottleThatStaysLetsItWait() {
        for (int i = 0; i < 3; i++) {
            failures.add(failure("TooManyRequestsException", 429));
        }
        assertThat(email.send(Dispatches.delivered(ADDRESS))).isEqualTo(new Attempt.Later("TooManyRequestsException"));
    }

    @Test
    void aLostAnswerIsNotRepeatedByTheChannel() {
        failures.add(SdkClientException.create("no answer from " + ADDRESS));
        assertThat(email.send(Dispatches.delivered(ADDRESS))).isEqualTo(new Attempt.InDoubt("SdkClientException"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aFaultOfTheServiceLeavesADoubt() {
        failures.add(failure("InternalFailure", 500));
        assertThat(email.send(Dispatches.delivered(ADDRESS))).isInstanceOf(Attempt.InDoubt.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void isNotSetUpWithoutASenderOrAClient() {
        assertThat(email.isSetUp()).isTrue();
        assertThat(new EmailChannel(Optional.empty(), Only.of(ses), Dispatches.LETTERS).isSetUp())
                .isFalse();
        assertThat(new EmailChannel(Optional.of("a@b.example"), Only.none(), Dispatches.LETTERS).isSetUp())
                .isFalse();
    }

    @Test
    void addressesDoNotGetIntoLogs() {
        assertThat(Dispatches.delivered(ADDRESS).toString()).doesNotContain("ann");
    }

    private static RuntimeException failure(String code, int status) {
        return SesV2Exception.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .statusCode(status)
                .message("about " + ADDRESS)
                .build();
    }
}
