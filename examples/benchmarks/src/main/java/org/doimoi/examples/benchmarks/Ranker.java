package org.doimoi.examples.benchmarks;

import java.util.List;
import org.doimoi.model.TechnologyDemand;
import org.doimoi.model.TechnologySupply;
import org.doimoi.value.Id;

/** Answers a demand with supplies, the best first. */
interface Ranker {

    List<Id<TechnologySupply>> rank(TechnologyDemand demand, int limit);
}
