package dev.holdfast.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.PublishRequest;
import software.amazon.awssdk.services.sns.model.PublishResponse;
import software.amazon.awssdk.services.sns.model.SnsException;

class SmsChannelTest {

    private static final String PHONE = "+447700900123";

    private final List<PublishRequest> asked = new ArrayList<>();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final SnsClient sns = new SnsClient() {
        @Override
        public PublishResponse publish(PublishRequest request) {
            asked.add(request);
            if (!failures.isEmpty()) {
                throw failures.remove();
            }
            return PublishResponse.builder().messageId("m-1").build();
        }

        @Override
        public String serviceName() {
            return "sns";
        }

        @Override
        public void close() {}
    };
    private final SmsChannel sms = new SmsChannel(true, Only.of(sns));

    @Test
    void sendsToATelephoneAndToNoTopic() {
        assertThat(sms.send(Dispatches.delivered(PHONE))).isEqualTo(new Attempt.Sent());
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.phoneNumber()).isEqualTo(PHONE);
            assertThat(request.topicArn()).isNull();
            assertThat(request.targetArn()).isNull();
            assertThat(request.message()).isEqualTo("A parcel of order order1 was delivered (ups 1Z999).");
            assertThat(request.messageAttributes().get("AWS.SNS.SMS.SMSType"))
                    .satisfies(type -> assertThat(type.stringValue()).isEqualTo("Transactional"));
        });
    }

    @Test
    void aNumberThatIsNoneIsRefusedForGood() {
        failures.add(failure("InvalidParameter", 400));
        assertThat(sms.send(Dispatches.delivered(PHONE))).isEqualTo(new Attempt.Refused("InvalidParameter"));
    }

    @Test
    void aMissingRightWaits() {
        failures.add(failure("AuthorizationError", 403));
        assertThat(sms.send(Dispatches.delivered(PHONE))).isEqualTo(new Attempt.Later("AuthorizationError"));
    }

    @Test
    void aThrottleIsTriedAgainALostAnswerIsNot() {
        failures.add(failure("Throttling", 400));
        assertThat(sms.send(Dispatches.delivered(PHONE))).isEqualTo(new Attempt.Sent());
        assertThat(asked).hasSize(2);
        failures.add(SdkClientException.create("timeout"));
        assertThat(sms.send(Dispatches.delivered(PHONE))).isInstanceOf(Attempt.InDoubt.class);
        assertThat(asked).hasSize(3);
    }

    @Test
    void saysInHowManyPartsItGoes() {
        Dispatch dispatch = Dispatches.delivered(PHONE);
        assertThat(sms.preview(dispatch.notification(), dispatch.wording())).endsWith(" [1 part]");
    }

    @Test
    void isNotSetUpUnlessItIsSwitchedOn() {
        assertThat(sms.isSetUp()).isTrue();
        assertThat(new SmsChannel(false, Only.of(sns)).isSetUp()).isFalse();
        assertThat(new SmsChannel(true, Only.none()).isSetUp()).isFalse();
    }

    private static RuntimeException failure(String code, int status) {
        return SnsException.builder()
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .statusCode(status)
                .message("about " + PHONE)
                .build();
    }
}
