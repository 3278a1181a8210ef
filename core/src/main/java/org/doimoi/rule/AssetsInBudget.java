package org.doimoi.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.doimoi.dataset.Table;
import org.doimoi.model.ScienceTask;
import org.doimoi.model.TaskAsset;
import org.doimoi.value.Id;
import org.doimoi.value.Money;
import org.doimoi.value.Pointer;

/** What was bought for a task and what it made is not worth more than was paid for the task. */
final class AssetsInBudget extends Rule {

    private static final String DONG = "VND";

    AssetsInBudget() {
        super("assets-over-budget");
    }

    @Override
    public void check(Context context, Sink sink) {
        Map<Id<ScienceTask>, BigDecimal> left = new HashMap<>();
        for (ScienceTask task : context.dataset().scienceTasks()) {
            if (!task.budget().isEmpty() && task.budget().stream().allMatch(one -> isDong(one.amount()))) {
                BigDecimal sum = task.budget().stream()
                        .map(one -> one.amount().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                left.putIfAbsent(task.id(), sum);
            }
        }
        Table.of(TaskAsset.class).stream(context.dataset()).forEach(row -> {
            TaskAsset asset = (TaskAsset) row.record();
            BigDecimal before = left.get(asset.task());
            Money value = asset.originalValue();
            if (before == null || value == null || !isDong(value)) {
                return;
            }
            BigDecimal after = before.subtract(value.amount());
            left.put(asset.task(), after);
            if (after.signum() < 0) {
                Map<String, Object> arguments =
                        Map.of("value", value, "task", asset.task(), "over", new Money(after.negate(), DONG, Map.of()));
                sink.report(this, row, Pointer.ROOT.member("originalValue"), arguments);
            }
        });
    }

    private static boolean isDong(Money money) {
        return money.currency().equals(DONG);
    }
}
