/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.github.flaskspring.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * What the starter adds to the start of an application. The applications are started in
 * turn, round after round: a machine that grows slower meanwhile does so for all of them,
 * so each start is compared with the one without the starter of its own round.
 */
public final class StartupComparison {

	private static final Log logger = LogFactory.getLog(StartupComparison.class);

	private static final int WARMUP_ROUNDS = 2;

	private final Map<ApplicationStart, List<Double>> times = new EnumMap<>(ApplicationStart.class);

	private StartupComparison() {
	}

	/**
	 * Starts all applications as often as is asked for.
	 * @param args the number of rounds
	 * @throws Exception if an application does not start
	 */
	public static void main(String[] args) throws Exception {
		int rounds = Integer.parseInt(args[0]);
		StartupComparison comparison = new StartupComparison();
		for (int round = 0; round < WARMUP_ROUNDS + rounds; round++) {
			comparison.run(round >= WARMUP_ROUNDS);
		}
		for (ApplicationStart start : ApplicationStart.values()) {
			logger.info(comparison.line(start));
		}
	}

	private void run(boolean counts) throws IOException, InterruptedException {
		for (ApplicationStart start : ApplicationStart.values()) {
			double time = start.time();
			if (counts) {
				times(start).add(time);
			}
		}
	}

	private List<Double> times(ApplicationStart start) {
		return this.times.computeIfAbsent(start, (first) -> new ArrayList<>());
	}

	private String line(ApplicationStart start) {
		List<Double> own = times(start);
		List<Double> without = times(ApplicationStart.WITHOUT_STARTER);
		double[] ratios = new double[own.size()];
		Arrays.setAll(ratios, (round) -> own.get(round) / without.get(round));
		double[] millis = own.stream().mapToDouble(Double::doubleValue).toArray();
		return "%-16s %5.0f ms, quartiles %5.0f and %5.0f; ratio %.3f, quartiles %.3f and %.3f".formatted(start,
				quantile(millis, 0.5), quantile(millis, 0.25), quantile(millis, 0.75), quantile(ratios, 0.5),
				quantile(ratios, 0.25), quantile(ratios, 0.75));
	}

	private static double quantile(double[] values, double part) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		double place = part * (sorted.length - 1);
		int below = (int) place;
		int above = Math.min(below + 1, sorted.length - 1);
		return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
	}

}
