package dev.holdfast.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A schedule's tick, from EventBridge's event to the operation. */
@QuarkusTest
@TestProfile(SweepOrdersFunctionTest.Selected.class)
class SweepOrdersFunctionTest {

    /** The function under test. */
    public static class Selected extends Export {
        public Selected() {
            super("sweep-orders");
        }
    }

    @Inject
    InMemory aws;

    @Test
    void runsTheSweep() throws Exception {
        Lambda.Answer answer = Lambda.invoke(Lambda.event("scheduled.json"));
        assertThat(answer.status()).isLessThan(300);
        assertThat(aws.dynamoWasUsed()).isTrue();
    }
}
