package org.entente.deadlines;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler.OnFailureReschedule;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Sets deadlines in the transaction of the act that sets them, and sees to it that they pass. */
@Component
public class Deadlines implements DisposableBean {

    private static final Duration AGAIN = Duration.ofMinutes(1);

    /** What a node had in hand when it was killed, another takes up after four of these. */
    private static final Duration BEAT = Duration.ofSeconds(10);

    private static final int ID = 36;

    private final List<Deadline> kinds;
    private final Map<String, Task<Void>> tasks;
    private final SchedulerClient client;
    private final Scheduler scheduler;
    private final boolean working;

    Deadlines(
            DataSource database,
            List<Deadline> kinds,
            Clock clock,
            @Value("${entente.deadlines.every:5s}") Duration every,
            @Value("${entente.jobs:true}") boolean working) {
        this.kinds = kinds;
        this.tasks = kinds.stream().collect(Collectors.toMap(Deadline::name, Deadlines::task));
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database), known())
                .build();
        this.scheduler = Scheduler.create(database, known())
                .threads(1)
                .pollingInterval(every)
                .heartbeatInterval(BEAT)
                .missedHeartbeatsLimit(4)
                .clock(clock::instant)
                .build();
        this.working = working;
    }

    private List<Task<?>> known() {
        return List.copyOf(tasks.values());
    }

    /** For a new time, or instead of the one that was set before. */
    public void set(String name, UUID of, Instant at) {
        if (!isSet(instance(name, of.toString()), at))
            client.schedule(instance(name, of + " " + at), at, ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
    }

    /**
     * False while a node carries it out: that one may have read what was true before, and sets its own next time or none. So
     * another comes beside it at the new time; where nothing is left to do then, it does nothing.
     */
    private boolean isSet(TaskInstance<Void> instance, Instant at) {
        try {
            return client.schedule(instance, at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceException carriedOut) {
            return false;
        }
    }

    /** For a new time, or for none any more. */
    public void set(String name, UUID of, Optional<Instant> at) {
        at.ifPresentOrElse(time -> set(name, of, time), () -> letGo(name, of));
    }

    /** Nothing ends at it any more. A node that carries it out at this moment goes by what it finds: nothing left to do. */
    public void letGo(String name, UUID of) {
        var instance = instance(name, of.toString());
        client.getScheduledExecution(instance)
                .filter(there -> !there.isPicked())
                .ifPresent(there -> client.cancel(instance));
    }

    private TaskInstance<Void> instance(String name, String id) {
        return new TaskInstance<>(Objects.requireNonNull(tasks.get(name), name).getName(), id);
    }

    /** What passed while the program was down passes now; a command line beside a running program leaves it be. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!working) return;
        kinds.forEach(kind -> kind.running()
                .forEach((of, at) -> client.schedule(
                        instance(kind.name(), of.toString()), at, ScheduleOptions.WHEN_EXISTS_DO_NOTHING)));
        scheduler.start();
    }

    @Override
    public void destroy() {
        scheduler.stop();
    }

    private static CustomTask<Void> task(Deadline kind) {
        return Tasks.custom(kind.name(), Void.class)
                .onFailure(new OnFailureReschedule<>(FixedDelay.of(AGAIN)))
                .onDeadExecutionRevive()
                .execute((instance, context) -> completion(kind, of(instance)));
    }

    private static UUID of(TaskInstance<Void> instance) {
        return UUID.fromString(instance.getId().substring(0, ID));
    }

    private static CompletionHandler<Void> completion(Deadline kind, UUID of) {
        Function<Instant, CompletionHandler<Void>> later = at -> new OnCompleteReschedule<>(new At(at));
        return kind.passed(of).map(later).orElseGet(OnCompleteRemove::new);
    }
}
