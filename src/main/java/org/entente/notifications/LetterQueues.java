package org.entente.notifications;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The letters of all rooms together. */
@Component
class LetterQueues implements LetterQueue {

    private final ObjectProvider<LetterQueue> queues;

    LetterQueues(ObjectProvider<LetterQueue> queues) {
        this.queues = queues;
    }

    private List<LetterQueue> all() {
        return queues.stream().filter(queue -> queue != this).toList();
    }

    @Override
    public Map<String, Long> counts() {
        return sum(LetterQueue::counts);
    }

    @Override
    public Optional<Instant> oldestWaiting() {
        return all().stream().flatMap(queue -> queue.oldestWaiting().stream()).min(Comparator.naturalOrder());
    }

    @Override
    public Map<String, Long> givenUp() {
        return sum(LetterQueue::givenUp);
    }

    @Override
    public int takeUpAgain() {
        return all().stream().mapToInt(LetterQueue::takeUpAgain).sum();
    }

    private Map<String, Long> sum(Function<LetterQueue, Map<String, Long>> counted) {
        var sum = new TreeMap<String, Long>();
        all().forEach(queue -> counted.apply(queue).forEach((name, count) -> sum.merge(name, count, Long::sum)));
        return sum;
    }
}
