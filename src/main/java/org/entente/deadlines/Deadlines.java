package org.entente.deadlines;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
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
                .clock(clock::instant)
                .build();
        this.working = working;
    }

    private List<Task<?>> known() {
        return List.copyOf(tasks.values());
    }

    /** For a new time, or instead of the one that was set before. */
    public void set(String name, UUID of, Instant at) {
        client.schedule(instance(name, of), at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    }

    /** For a new time, or for none any more. */
    public void set(String name, UUID of, Optional<Instant> at) {
        at.ifPresentOrElse(time -> set(name, of, time), () -> letGo(name, of));
    }

    /** Nothing ends at it any more. */
    public void letGo(String name, UUID of) {
        var instance = instance(name, of);
        if (client.getScheduledExecution(instance).isPresent()) client.cancel(instance);
    }

    private TaskInstance<Void> instance(String name, UUID of) {
        return new TaskInstance<>(Objects.requireNonNull(tasks.get(name), name).getName(), of.toString());
    }

    /** What passed while the program was down passes now; a command line beside a running program leaves it be. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (!working) return;
        kinds.forEach(kind -> kind.running()
                .forEach((of, at) ->
                        client.schedule(instance(kind.name(), of), at, ScheduleOptions.WHEN_EXISTS_DO_NOTHING)));
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
                .execute((instance, context) -> completion(kind, UUID.fromString(instance.getId())));
    }

    private static CompletionHandler<Void> completion(Deadline kind, UUID of) {
        Function<Instant, CompletionHandler<Void>> later = at -> new OnCompleteReschedule<>(new At(at));
        return kind.passed(of).map(later).orElseGet(OnCompleteRemove::new);
    }
}
