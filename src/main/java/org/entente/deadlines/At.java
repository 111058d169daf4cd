package org.entente.deadlines;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;

/** One moment, as a schedule. */
record At(Instant moment) implements Schedule {

    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
        return moment;
    }

    @Override
    public boolean isDeterministic() {
        return true;
    }
}
