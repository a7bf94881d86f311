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

package io.github.flaskspring.golden.replay;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of a transcript. Steps build on each other, so asking for the outcome of one
 * first runs all before it, and none runs twice.
 */
final class Replay {

	private final Transcript transcript;

	private final Conversation conversation;

	private final StepJudge judge;

	private final List<List<String>> problems = new ArrayList<>();

	Replay(Transcript transcript, Conversation conversation, StepJudge judge) {
		this.transcript = transcript;
		this.conversation = conversation;
		this.judge = judge;
	}

	Optional<Mismatch> outcome(int number) {
		while (this.problems.size() < number) {
			this.problems.add(run(this.transcript.step(this.problems.size() + 1)));
		}
		List<String> found = this.problems.get(number - 1);
		return found.isEmpty() ? Optional.empty()
				: Optional.of(new Mismatch(number, this.transcript.step(number), found));
	}

	private List<String> run(Step step) {
		try {
			return this.judge.problems(step.response(), this.conversation.perform(step.request()));
		}
		catch (IOException ex) {
			return List.of("no response: " + ex.getClass().getSimpleName() + ": " + ex.getMessage());
		}
	}

}
