package dev.holdfast.planning.capacity;

/**
 * Calls that wait for one of several servers (Erlang, 1917): Poisson arrivals, exponential times of service, first come
 * first served. Offered load is in erlangs, the servers that would be busy if there were enough: rate times duration.
 *
 * @param servers at least 1
 * @param offered from 0 on
 */
public record ErlangC(long servers, double offered) {

    /** Beyond this the recursion would take seconds, and no account of AWS has as many. */
    static final long SERVERS_MAX = 10_000_000;

    public ErlangC {
        if (servers < 1 || servers > SERVERS_MAX || !(offered >= 0 && Double.isFinite(offered))) {
            throw new IllegalArgumentException("no queue has %d servers and %s erlangs".formatted(servers, offered));
        }
    }

    /** The part of their time that servers are busy; from 1 on the queue grows without end. */
    public double utilisation() {
        return offered / (double) servers;
    }

    public boolean isStable() {
        return offered < (double) servers;
    }

    /** The probability that a call has to wait. */
    public double waiting() {
        if (!isStable()) {
            return 1;
        }
        double lost = lost();
        return lost / (1 - utilisation() * (1 - lost));
    }

    /**
     * Erlang's formula B by its recursion, each step of which stays between 0 and 1 however large the load; the formula as
     * it is written would overflow from 170 servers on.
     */
    double lost() {
        double lost = 1;
        for (long i = 1; i <= servers; i++) {
            lost = offered * lost / ((double) i + offered * lost);
        }
        return lost;
    }

    /**
     * What a call waits at most with that probability.
     *
     * @throws IllegalStateException if the queue grows without end
     */
    public double waitAtMost(double probability, double duration) {
        double late = waiting() / (1 - probability);
        return late <= 1 ? 0 : Math.log(late) * duration / spare();
    }

    private double spare() {
        if (!isStable()) {
            throw new IllegalStateException("with %s erlangs %d servers never catch up".formatted(offered, servers));
        }
        return (double) servers - offered;
    }
}
